package org.maplebridge.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.RuleSentence;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Text;
import org.maplebridge.source.Visible;
import org.maplebridge.vocabulary.Facts;

/**
 * The regions of a difference for machines and pages, in both languages.
 *
 * @param summary how many, or that no dispute is decided differently
 * @param alone what only one of the policies knows
 * @param millis what finding and proving took
 */
public record RegionReport(Text summary, List<Text> alone, List<Told> regions, long millis) {

    /** More regions than a person confirms one by one: a summary by what turns comes first. */
    private static final int HANDFUL = 12;

    /** In place of a region's id, to be confirmed like one: then every dispute may be decided differently. */
    private static final String NOT_COMPARABLE = "not-comparable";

    /**
     * A region.
     *
     * @param when as an author would write it; empty for every dispute
     * @param words the same in a sentence
     */
    public record Told(String id, String when, Text words, List<ToldTurn> turns) {}

    /** One thing said anew or no more. */
    public record ToldTurn(String effect, boolean gained, Text words, List<String> unless, List<ToldMove> moves) {}

    /** What becomes what, with a smallest dispute in which it does. */
    public record ToldMove(String from, String to, Text words, Map<String, String> example) {}

    /** Finds, proves and tells the exact difference; one that cannot be found is said to be so. */
    public static RegionReport between(Policy old, Policy now) {
        long began = System.nanoTime();
        try {
            ExactDifference difference = ExactDifference.between(old, now);
            List<Told> told = difference.regions().stream()
                    .map(region -> new Telling(old, now).told(region))
                    .toList();
            long millis = (System.nanoTime() - began) / 1_000_000;
            return new RegionReport(summary(told), visible(difference.alone()), told, millis);
        } catch (ExactDifference.NotComparable other) {
            Text why = visible(other.why());
            return new RegionReport(why, List.of(), List.of(new Told(NOT_COMPARABLE, "", why, List.of())), 0);
        }
    }

    private static Text summary(List<Told> told) {
        if (told.isEmpty()) {
            return new Text("没有一起纠纷的裁定会不同（已证明）", "No dispute is decided differently (proven)");
        }
        String zh = "%d 类纠纷的裁定不同，除此以外全都一样（已证明）".formatted(told.size());
        String en = "%d kinds of dispute are decided differently, and no other (proven)".formatted(told.size());
        return told.size() <= HANDFUL ? new Text(zh, en) : new Text(zh + "：" + tally(told), en + ": " + tally(told));
    }

    /** {@code +raise(RED) 12, -notify(POLICE) 3}. */
    private static String tally(List<Told> told) {
        return told.stream()
                .flatMap(region -> region.turns().stream())
                .collect(Collectors.groupingBy(
                        turn -> (turn.gained() ? "+" : "-") + turn.effect(), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    private static List<Text> visible(List<Text> words) {
        return words.stream().map(RegionReport::visible).toList();
    }

    private static Text visible(Text words) {
        return new Text(Visible.of(words.zh()), Visible.of(words.en()));
    }

    /** Tells a region in the words of the two policies. */
    private record Telling(Policy old, Policy now) {

        Told told(Region region) {
            Condition when = CubeCondition.of(region.cube());
            String written = Stream.of(region.reached().print(), when.print())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" && "));
            return new Told(
                    region.id(),
                    written,
                    visible(new RuleSentence(now.header()).of(region.reached(), when)),
                    region.turns().stream().map(this::told).toList());
        }

        private ToldTurn told(Region.Turn turn) {
            Policy sayer = turn.gained() ? now : old;
            Text said = new RuleSentence(sayer.header()).of(turn.result().effect());
            Text words = turn.gained()
                    ? new Text("今后" + said.zh(), "from now on " + said.en())
                    : new Text("今后不再" + said.zh(), "no longer: " + said.en());
            return new ToldTurn(
                    turn.result().effect().print(),
                    turn.gained(),
                    visible(words),
                    turn.unless().stream().map(Rule::id).distinct().toList(),
                    turn.moves().stream().map(move -> told(move, turn.result())).toList());
        }

        private ToldMove told(Region.Move move, Result of) {
            String from = print(move.from(), of);
            String to = print(move.to(), of);
            Map<String, String> example = example(move.example());
            Text words = new Text(
                    "例如 %s：%s → %s".formatted(example, from == null ? "没有" : from, to == null ? "没有" : to),
                    "such as %s: %s → %s"
                            .formatted(example, from == null ? "nothing" : from, to == null ? "nothing" : to));
            return new ToldMove(from, to, words, example);
        }

        private static Map<String, String> example(Facts facts) {
            Map<String, String> example = new LinkedHashMap<>();
            facts.stated()
                    .forEach(
                            (fact, code) -> example.put(fact.name(), fact.type().token(code)));
            return example;
        }

        /** What a verdict has in this dimension: a level, a tier, a span, yes or no. */
        private static String print(Result said, Result of) {
            if (of instanceof Result.LevelAtLeast) {
                return (said instanceof Result.LevelAtLeast one ? one.level() : Level.GREEN).name();
            }
            if (of instanceof Result.TierAtLeast) {
                return (said instanceof Result.TierAtLeast one ? one.tier() : Tier.VILLAGE).name();
            }
            if (said instanceof Result.ClockWithin clock) {
                return clock.most().toString();
            }
            return said == null ? "—" : "✓";
        }
    }

    /** As lines to be read; {@code +} is said from now on, {@code -} no more. */
    public List<String> lines() {
        return new RegionLines(this).all();
    }
}
