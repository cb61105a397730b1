package org.maplebridge.policy.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.maplebridge.policy.difference.Change.Kind;
import org.maplebridge.policy.difference.Change.Said;
import org.maplebridge.problem.Text;

/** Compares two descriptions of one part. */
final class Comparing {

    private Comparing() {}

    /** @param is null when the part is gone; empty when both say the same */
    static Optional<Change> change(Described was, Described is) {
        if (is == null) {
            return Optional.of(new Change(was.part(), Kind.REMOVED, was.id(), null, said(was, null)));
        }
        if (!was.id().equals(is.id())) {
            return Optional.of(new Change(is.part(), Kind.RENAMED, is.id(), was.id(), List.of()));
        }
        List<Said> said = said(was, is);
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(is.part(), Kind.CHANGED, is.id(), null, said));
    }

    static Change added(Described is) {
        return new Change(is.part(), Kind.ADDED, is.id(), null, said(null, is));
    }

    private static List<Said> said(Described was, Described is) {
        List<Said> said = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            Text before = was == null ? null : was.aspects().get(aspect);
            Text after = is == null ? null : is.aspects().get(aspect);
            if (!Objects.equals(before, after)) {
                said.add(new Said(aspect, before, after));
            }
        }
        return said;
    }
}
