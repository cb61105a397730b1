package org.maplebridge.policy.difference;

import java.util.List;
import org.maplebridge.problem.Text;

/**
 * One part of a policy that the other has not, or has otherwise.
 *
 * @param id for one that was only renamed, that of the later policy
 * @param renamedFrom its earlier id; null for any other
 * @param said what is said of it, only where the two differ
 */
public record Change(Part part, Kind kind, String id, String renamedFrom, List<Said> said) {

    /** What became of it. */
    public enum Kind {
        ADDED(new Text("新增", "added")),
        REMOVED(new Text("删除", "removed")),
        CHANGED(new Text("改动", "changed")),
        RENAMED(new Text("改名", "renamed"));

        private final Text text;

        Kind(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }

    /**
     * What is said of it in both policies.
     *
     * @param before null where nothing was
     * @param after null where nothing is
     */
    public record Said(Aspect aspect, Text before, Text after) {}

    /** Whether it can change what is decided or asked of it, and not only how it reads. */
    public boolean decides() {
        return kind != Kind.CHANGED
                || said.stream().anyMatch(one -> one.aspect().decides());
    }
}
