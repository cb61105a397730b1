package org.maplebridge.proof;

import java.util.List;
import java.util.stream.Stream;
import org.maplebridge.engine.Verdict;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Span;
import org.maplebridge.policy.Tier;

/** One thing that a verdict says or does not say. Each effect comes down to some of these; more of them is graver. */
public sealed interface Result {

    /** The least effect that says it. */
    Effect effect();

    /** What it is about, and differs in degree only: {@code level}, {@code notify(POLICE)}, {@code contactWithin}. */
    default String about() {
        return effect().print();
    }

    /** Whether a verdict of the engine says it. */
    boolean isSaidBy(Verdict verdict);

    /** Whether it is said of every dispute to which a rule of this effect speaks. */
    boolean follows(Effect effect);

    /** What a rule of this effect says, in its least form. */
    static Stream<Result> of(Effect effect) {
        if (effect instanceof Effect.Raise raise) {
            return Stream.of(new LevelAtLeast(raise.level()));
        }
        if (effect instanceof Effect.Lead lead) {
            return Stream.of(new TierAtLeast(lead.tier()));
        }
        if (effect instanceof Effect.Notify told) {
            return told.units().stream().map(Notified::new);
        }
        if (effect instanceof Effect.Report report) {
            return report.units().stream().map(unit -> new Reported(report.law(), unit));
        }
        if (effect instanceof Effect.ForbidMediation forbid) {
            return Stream.of(new Forbidden(forbid.reason()));
        }
        if (effect instanceof Effect.Involve involve) {
            return involve.units().stream().map(Involved::new);
        }
        Effect.Clock clock = (Effect.Clock) effect;
        return Stream.of(new ClockWithin(clock.kind(), clock.span()));
    }

    record LevelAtLeast(Level level) implements Result {
        @Override
        public String about() {
            return "level";
        }

        @Override
        public Effect effect() {
            return new Effect.Raise(level);
        }

        @Override
        public boolean isSaidBy(Verdict verdict) {
            return verdict.level().compareTo(level) >= 0;
        }

        @Override
        public boolean follows(Effect effect) {
            return effect instanceof Effect.Raise raise && raise.level().compareTo(level) >= 0;
        }
    }

    record TierAtLeast(Tier tier) implements Result {
        @Override
        public String about() {
            return "tier";
        }

        @Override
        public Effect effect() {
            return new Effect.Lead(tier);
        }

        @Override
        public boolean isSaidBy(Verdict verdict) {
            return verdict.tier().compareTo(tier) >= 0;
        }

        @Override
        public boolean follows(Effect effect) {
            return effect instanceof Effect.Lead lead && lead.tier().compareTo(tier) >= 0;
        }
    }

    record Notified(String unit) implements Result {
        @Override
        public Effect effect() {
            return new Effect.Notify(List.of(unit));
        }

        @Override
        public boolean isSaidBy(Verdict verdict) {
            return verdict.duties().notified().contains(unit);
        }

        @Override
        public boolean follows(Effect effect) {
            return effect instanceof Effect.Notify told && told.units().contains(unit);
        }
    }

    record Reported(String law, String unit) implements Result {
        @Override
        public Effect effect() {
            return new Effect.Report(law, List.of(unit));
        }

        @Override
        public boolean isSaidBy(Verdict verdict) {
            var units = verdict.duties().reports().get(law);
            return units != null && units.contains(unit);
        }

        @Override
        public boolean follows(Effect effect) {
            return effect instanceof Effect.Report report
                    && report.law().equals(law)
                    && report.units().contains(unit);
        }
    }

    record Forbidden(String reason) implements Result {
        @Override
        public Effect effect() {
            return new Effect.ForbidMediation(reason);
        }

        @Override
        public boolean isSaidBy(Verdict verdict) {
            return verdict.duties().forbidden().contains(reason);
        }

        @Override
        public boolean follows(Effect effect) {
            return effect instanceof Effect.ForbidMediation forbid
                    && forbid.reason().equals(reason);
        }
    }

    record Involved(String unit) implements Result {
        @Override
        public Effect effect() {
            return new Effect.Involve(List.of(unit));
        }

        @Override
        public boolean isSaidBy(Verdict verdict) {
            return verdict.duties().involve().contains(unit);
        }

        @Override
        public boolean follows(Effect effect) {
            return effect instanceof Effect.Involve involve && involve.units().contains(unit);
        }
    }

    /** A clock of one kind, at most this long. */
    record ClockWithin(ClockKind kind, Span most) implements Result {
        @Override
        public String about() {
            return kind.effect() + kind.tier().map(tier -> "(" + tier + ")").orElse("");
        }

        @Override
        public Effect effect() {
            return new Effect.Clock(kind, most);
        }

        @Override
        public boolean isSaidBy(Verdict verdict) {
            Span span = verdict.clocks().get(kind);
            return span != null && !most.shorterThan(span);
        }

        @Override
        public boolean follows(Effect effect) {
            return effect instanceof Effect.Clock clock && clock.kind() == kind && !most.shorterThan(clock.span());
        }
    }
}
