package org.maplebridge.impact.replay;

import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.maplebridge.engine.Duties;
import org.maplebridge.policy.Effect;
import org.maplebridge.problem.Text;

/**
 * One thing that a verdict demands besides leading, so that two verdicts' duties can be subtracted.
 *
 * @param law of a report; empty for any other kind
 * @param id of the unit, or of the reason why mediation is forbidden
 */
public record Duty(Kind kind, String law, String id) implements Comparable<Duty> {

    private static final Comparator<Duty> ORDER =
            Comparator.comparing(Duty::kind).thenComparing(Duty::law).thenComparing(Duty::id);

    /** What is to be done. */
    public enum Kind {
        NOTIFY(new Text("通知", "notify")),
        REPORT(new Text("报告", "report")),
        FORBID_MEDIATION(new Text("不能调解", "no mediation")),
        INVOLVE(new Text("参加", "involve"));

        private final Text text;

        Kind(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }

    static SortedSet<Duty> of(Duties duties) {
        SortedSet<Duty> all = new TreeSet<>();
        duties.notified().forEach(unit -> all.add(new Duty(Kind.NOTIFY, "", unit)));
        duties.reports().forEach((law, units) -> units.forEach(unit -> all.add(new Duty(Kind.REPORT, law, unit))));
        duties.forbidden().forEach(reason -> all.add(new Duty(Kind.FORBID_MEDIATION, "", reason)));
        duties.involve().forEach(unit -> all.add(new Duty(Kind.INVOLVE, "", unit)));
        return all;
    }

    /** What an effect demands; nothing for those of other stages. */
    static Stream<Duty> of(Effect effect) {
        if (effect instanceof Effect.Notify told) {
            return told.units().stream().map(unit -> new Duty(Kind.NOTIFY, "", unit));
        }
        if (effect instanceof Effect.Report report) {
            return report.units().stream().map(unit -> new Duty(Kind.REPORT, report.law(), unit));
        }
        if (effect instanceof Effect.ForbidMediation forbid) {
            return Stream.of(new Duty(Kind.FORBID_MEDIATION, "", forbid.reason()));
        }
        if (effect instanceof Effect.Involve involve) {
            return involve.units().stream().map(unit -> new Duty(Kind.INVOLVE, "", unit));
        }
        return Stream.empty();
    }

    @Override
    public int compareTo(Duty other) {
        return ORDER.compare(this, other);
    }

    /** Its ids in one word: {@code DV-14 POLICE}, {@code TOWN}. */
    public String ids() {
        return law.isEmpty() ? id : law + " " + id;
    }
}
