package org.maplebridge.problem;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong, said so that the person who wrote it can mend it.
 *
 * @param code stable; docs/problems.md has a page for each
 * @param cause what is wrong, in plain words
 * @param fix what to write instead
 * @param allowed the values that may stand there; empty when they cannot be listed
 * @param nearest the allowed value most like the one written, if any is close
 * @param edits the same fix for a program to apply, all of them together; empty where only a person can know
 */
public record Problem(
        Code code,
        Place place,
        Text cause,
        Text fix,
        List<String> allowed,
        Optional<String> nearest,
        List<Edit> edits) {

    public static Problem at(Place place, Code code, Text cause, Text fix) {
        return new Problem(code, place, cause, fix, List.of(), Optional.empty(), List.of());
    }

    /** A name that is not one of those allowed there. */
    public static Problem unknownName(Place place, Code code, Text cause, String written, List<String> allowed) {
        Optional<String> nearest = NearestName.of(written, allowed);
        return nearest.map(name -> at(place, code, cause, new Text("您是不是想写 “%s”？", "Did you mean '%s'?").with(name))
                        .suggesting(name))
                .orElseGet(() -> at(place, code, cause, oneOf(allowed)))
                .offering(allowed);
    }

    public Problem offering(List<String> values) {
        return new Problem(code, place, cause, fix, List.copyOf(values), nearest, edits);
    }

    /** With the name that belongs in the very place. */
    public Problem suggesting(String name) {
        Problem suggesting = new Problem(code, place, cause, fix, allowed, Optional.of(name), edits);
        return place instanceof Place.InFile in ? suggesting.mendedBy(Edit.replace(in, name)) : suggesting;
    }

    public Problem mendedBy(Edit... changes) {
        return mendedBy(List.of(changes));
    }

    public Problem mendedBy(List<Edit> changes) {
        return new Problem(code, place, cause, fix, allowed, nearest, List.copyOf(changes));
    }

    private static Text oneOf(List<String> allowed) {
        return new Text("请从这些里选一个：" + String.join("、", allowed), "Write one of these: " + String.join(", ", allowed));
    }
}
