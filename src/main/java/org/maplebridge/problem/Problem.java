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
 */
public record Problem(Code code, Place place, Text cause, Text fix, List<String> allowed, Optional<String> nearest) {

    public static Problem at(Place place, Code code, Text cause, Text fix) {
        return new Problem(code, place, cause, fix, List.of(), Optional.empty());
    }

    /** A name that is not one of those allowed there. */
    public static Problem unknownName(Place place, Code code, Text cause, String written, List<String> allowed) {
        Optional<String> nearest = NearestName.of(written, allowed);
        Text fix = nearest.map(name -> new Text("您是不是想写 “%s”？".formatted(name), "Did you mean '%s'?".formatted(name)))
                .orElseGet(() -> oneOf(allowed));
        return new Problem(code, place, cause, fix, List.copyOf(allowed), nearest);
    }

    private static Text oneOf(List<String> allowed) {
        return new Text("请从这些里选一个：" + String.join("、", allowed), "Write one of these: " + String.join(", ", allowed));
    }
}
