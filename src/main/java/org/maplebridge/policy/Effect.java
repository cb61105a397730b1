package org.maplebridge.policy;

import java.util.List;
import java.util.Set;
import org.maplebridge.vocabulary.Stage;

/** What a rule does when it fires. Effects only join: none takes back what another did. */
public sealed interface Effect {

    /** The stage whose rules may have it. */
    Stage stage();

    /** As an author would write it, without spaces inside the brackets: {@code raise(RED)}. */
    String print();

    /** The part of a verdict it speaks to, as cases name it: {@code level}, {@code notify}. */
    String dimension();

    record Raise(Level level) implements Effect {
        @Override
        public Stage stage() {
            return Stage.LEVEL;
        }

        @Override
        public String print() {
            return "raise(" + level + ")";
        }

        @Override
        public String dimension() {
            return "level";
        }
    }

    record Lead(Tier tier) implements Effect {
        @Override
        public Stage stage() {
            return Stage.TIER;
        }

        @Override
        public String print() {
            return "lead(" + tier + ")";
        }

        @Override
        public String dimension() {
            return "tier";
        }
    }

    /** Tell these units. */
    record Notify(List<String> units) implements Effect {
        @Override
        public Stage stage() {
            return Stage.DUTIES;
        }

        @Override
        public String print() {
            return "notify(" + String.join(", ", units) + ")";
        }

        @Override
        public String dimension() {
            return "notify";
        }
    }

    /** The law demands a report to these units, at any level. */
    record Report(String law, List<String> units) implements Effect {
        @Override
        public Stage stage() {
            return Stage.DUTIES;
        }

        @Override
        public String print() {
            return "report(" + law + ", " + String.join(", ", units) + ")";
        }

        @Override
        public String dimension() {
            return "reports";
        }
    }

    /** The dispute may not be mediated, for this reason; triage goes on. */
    record ForbidMediation(String reason) implements Effect {
        @Override
        public Stage stage() {
            return Stage.DUTIES;
        }

        @Override
        public String print() {
            return "forbidMediation(" + reason + ")";
        }

        @Override
        public String dimension() {
            return "forbidMediation";
        }
    }

    /** These units take part in handling it. */
    record Involve(List<String> units) implements Effect {
        @Override
        public Stage stage() {
            return Stage.DUTIES;
        }

        @Override
        public String print() {
            return "involve(" + String.join(", ", units) + ")";
        }

        @Override
        public String dimension() {
            return "involve";
        }
    }

    /** A clock of one kind; the shortest wins. */
    record Clock(ClockKind kind, Span span) implements Effect {

        @Override
        public Stage stage() {
            return Stage.CLOCKS;
        }

        @Override
        public String print() {
            String tier = kind.tier().map(name -> name + ", ").orElse("");
            return kind.effect() + "(" + tier + span.n() + ", " + span.unit() + ")";
        }

        @Override
        public String dimension() {
            return kind.effect();
        }
    }

    /** The names of all effects, as rules write them. */
    List<String> NAMES = List.of(
            "raise",
            "lead",
            "notify",
            "report",
            "forbidMediation",
            "involve",
            "contactWithin",
            "reviewWithin",
            "reviewEvery",
            "passUpAfter");

    /** The names that only stand in one stage's folder. */
    static Set<String> namesOf(Stage stage) {
        return switch (stage) {
            case LEVEL -> Set.of("raise");
            case TIER -> Set.of("lead");
            case DUTIES -> Set.of("notify", "report", "forbidMediation", "involve");
            case CLOCKS -> Set.of("contactWithin", "reviewWithin", "reviewEvery", "passUpAfter");
        };
    }
}
