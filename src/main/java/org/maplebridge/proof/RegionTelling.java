package org.maplebridge.proof;

import static org.maplebridge.proof.RegionReport.visible;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.RuleSentence;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.Region.Move;
import org.maplebridge.proof.RegionReport.Told;
import org.maplebridge.proof.RegionReport.ToldGroup;
import org.maplebridge.proof.RegionReport.ToldMove;
import org.maplebridge.proof.RegionReport.ToldPair;
import org.maplebridge.proof.RegionReport.ToldTurn;
import org.maplebridge.vocabulary.Facts;

/** Tells regions and their groups in the words of the two policies. */
record RegionTelling(Policy old, Policy now) {

    Told told(Region region) {
        Condition when = CubeCondition.of(region.cube());
        String written = Stream.of(region.reached().print(), when.print())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" && "));
        return new Told(
                region.id(),
                written,
                visible(new RuleSentence(now.header()).of(region.reached(), when)),
                region.turns().stream().map(this::told).toList(),
                null);
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
                turn.moves().stream().map(RegionTelling::told).toList());
    }

    private static ToldMove told(Move move) {
        Pair pair = move.pair();
        Map<String, String> example = example(move.example());
        Text words = new Text(
                "例如 %s：%s → %s".formatted(example, pair.from(), pair.to()),
                "such as %s: %s → %s".formatted(example, pair.from(), pair.to()));
        return new ToldMove(pair.print(), pair.from(), pair.to(), words, example, null);
    }

    ToldGroup told(RegionGroup group) {
        List<ToldPair> pairs = group.examples().stream()
                .map(move -> new ToldPair(move.pair().print(), example(move.example()), null))
                .toList();
        List<String> regions = group.regions().stream().map(Region::id).toList();
        return new ToldGroup(group.id(), pairs, regions, pairs.get(0).example(), null);
    }

    private static Map<String, String> example(Facts facts) {
        Map<String, String> example = new LinkedHashMap<>();
        facts.stated()
                .forEach((fact, code) -> example.put(fact.name(), fact.type().token(code)));
        return example;
    }
}
