package org.maplebridge.impact.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.ClockUnit;
import org.maplebridge.policy.Span;
import org.maplebridge.problem.Text;

/**
 * A clock that runs otherwise.
 *
 * @param from null where there was none
 * @param to null where there is none any more
 */
public record ClockChange(ClockKind kind, Span from, Span to) {

    /** What became of it. */
    public enum Turn {
        SHORTER(new Text("缩短", "shorter")),
        LONGER(new Text("延长", "longer")),
        ADDED(new Text("新增", "added")),
        REMOVED(new Text("取消", "removed")),
        /** As long in another unit, or in working days on one side only, which are not compared with others. */
        OTHER_UNIT(new Text("换了单位", "in another unit"));

        private final Text text;

        Turn(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }

    static List<ClockChange> between(Map<ClockKind, Span> before, Map<ClockKind, Span> after) {
        List<ClockChange> changes = new ArrayList<>();
        for (ClockKind kind : ClockKind.values()) {
            Span from = before.get(kind);
            Span to = after.get(kind);
            if (from == null ? to != null : !from.equals(to)) {
                changes.add(new ClockChange(kind, from, to));
            }
        }
        return changes;
    }

    public Turn turn() {
        if (from == null) {
            return Turn.ADDED;
        }
        if (to == null) {
            return Turn.REMOVED;
        }
        boolean comparable = (from.unit() == ClockUnit.WORKING_DAYS) == (to.unit() == ClockUnit.WORKING_DAYS);
        if (!comparable || from.lastsAsLongAs(to)) {
            return Turn.OTHER_UNIT;
        }
        return to.shorterThan(from) ? Turn.SHORTER : Turn.LONGER;
    }
}
