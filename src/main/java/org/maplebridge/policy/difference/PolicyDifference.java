package org.maplebridge.policy.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.maplebridge.policy.Policy;

/**
 * All that two policies differ in. Nothing is left out: a file whose bytes differ is shown line by line where its parts say
 * the same as before.
 *
 * @param changes by part, those of the earlier policy in its order, then the new ones
 * @param files by path
 */
public record PolicyDifference(Policy old, Policy now, List<Change> changes, List<FileChange> files) {

    public static PolicyDifference between(Policy old, Policy now) {
        Map<String, Described> before = byKey(old);
        Map<String, Described> after = byKey(now);
        Set<String> toldFiles = new TreeSet<>();
        List<Change> changes = new ArrayList<>();
        Map<String, Described> renamed = Renamed.between(before, after);
        before.forEach((key, was) -> {
            Described is = after.containsKey(key) ? after.get(key) : renamed.get(key);
            Comparing.change(was, is).ifPresent(change -> {
                changes.add(change);
                toldFiles.add(was.file());
                toldFiles.add(is == null ? was.file() : is.file());
            });
        });
        after.forEach((key, is) -> {
            if (!before.containsKey(key) && !renamed.containsValue(is)) {
                changes.add(Comparing.added(is));
                toldFiles.add(is.file());
            }
        });
        changes.sort(Comparator.comparing(Change::part));
        return new PolicyDifference(
                old, now, List.copyOf(changes), FileChange.between(old.folder(), now.folder(), toldFiles));
    }

    /** Whether they are byte for byte the same policy. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** How many of a part became this. */
    public long count(Part part, Change.Kind kind) {
        return changes.stream()
                .filter(change -> change.part() == part && change.kind() == kind)
                .count();
    }

    private static Map<String, Described> byKey(Policy policy) {
        Map<String, Described> byKey = new LinkedHashMap<>();
        for (Described one : Descriptions.of(policy)) {
            String key = one.key();
            for (int again = 2; byKey.putIfAbsent(key, one) != null; again++) {
                key = one.key() + " #" + again; // two cases may be told in the same words
            }
        }
        return byKey;
    }
}
