package org.maplebridge.impact.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.maplebridge.policy.Effect;

/**
 * What differs between two rulings on one dispute, beside level and tier, which stand in the rulings.
 *
 * @param rules that act otherwise: those that did and do in the order of the earlier policy, then those that fire now
 */
public record Change(SortedSet<Duty> added, SortedSet<Duty> removed, List<ClockChange> clocks, List<RuleChange> rules) {

    static Change between(Ruling before, Ruling after) {
        Bearing gone = Bearing.of(before, after);
        Bearing come = Bearing.of(after, before);
        return new Change(
                come.duties(), gone.duties(), ClockChange.between(before.clocks(), after.clocks()), rules(gone, come));
    }

    private static List<RuleChange> rules(Bearing gone, Bearing come) {
        Map<String, Effect> now = new LinkedHashMap<>();
        come.own().rules().forEach(fired -> now.put(fired.rule(), fired.effect()));
        List<RuleChange> changes = new ArrayList<>();
        for (Fired fired : gone.own().rules()) {
            Effect after = now.remove(fired.rule());
            if (!fired.effect().equals(after)) {
                boolean decisive = gone.brought(fired.effect()) || after != null && come.brought(after);
                changes.add(new RuleChange(fired.rule(), fired.effect(), after, decisive));
            }
        }
        now.forEach((rule, after) -> changes.add(new RuleChange(rule, null, after, come.brought(after))));
        return changes;
    }
}
