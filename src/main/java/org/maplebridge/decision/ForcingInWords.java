package org.maplebridge.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.alternative.Alternatives;
import org.maplebridge.alternative.Smallest;
import org.maplebridge.decision.AlternativesAnswer.Forced;
import org.maplebridge.decision.AlternativesAnswer.Forcing;
import org.maplebridge.decision.AlternativesAnswer.Stated;
import org.maplebridge.decision.AlternativesAnswer.Together;
import org.maplebridge.decision.AlternativesAnswer.Value;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.RuleSentence;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Fact;

/** Puts into words which stated facts by themselves lead to a result. */
record ForcingInWords(Alternatives found, RuleSentence sentence, Language language) {

    private static final Text NOTHING_RAISED =
            new Text("没有事实把等级抬高：什么都不知道，也是绿级。", "Nothing raised it: knowing nothing at all gives green as well.");
    private static final Text NOTHING_LED = new Text(
            "没有事实要上一级来牵头：什么都不知道，也由村（社区）牵头。",
            "Nothing calls for a higher tier: knowing nothing at all, the village or community leads as well.");
    private static final Text TOO_MANY = new Text(
            "组合太多，没能在限度内查清最少要哪些事实。", "Too many combinations to tell within bounds which facts are the fewest.");

    Forcing answer() {
        Level level = found.verdict().level();
        Tier tier = found.verdict().tier();
        return new Forcing(
                forced(found.forcingLevel(), level == Level.GREEN, NOTHING_RAISED, new Effect.Raise(level)),
                forced(found.forcingTier(), tier == Tier.VILLAGE, NOTHING_LED, new Effect.Lead(tier)));
    }

    private Forced forced(Optional<Smallest<Set<Fact>>> smallest, boolean isLowest, Text nothing, Effect result) {
        Text text = smallest.isEmpty() ? TOO_MANY : isLowest ? nothing : says(smallest.get(), sentence.of(result));
        return new Forced(
                text.in(language),
                smallest.map(Smallest::size),
                smallest.map(Smallest::count),
                smallest.map(Smallest::some).orElse(List.of()).stream()
                        .map(this::together)
                        .toList());
    }

    private static Text says(Smallest<Set<Fact>> smallest, Text result) {
        return smallest.size() == 0
                ? new Text("件件如此：" + result.zh() + "。", "It is so of every dispute: " + result.en() + ".")
                : new Text(
                        "下面任何一组登记的事实，单凭它，别的不管怎样，" + result.zh() + "。",
                        "By any one of these sets of stated facts alone, whatever else is true, " + result.en() + ".");
    }

    private Together together(Set<Fact> facts) {
        Text text = facts.isEmpty()
                ? new Text("什么都不用知道", "nothing need be known")
                : FactSentence.and(List.copyOf(facts), fact -> FactSentence.is(fact, code(fact)));
        return new Together(text.in(language), facts.stream().map(this::stated).toList());
    }

    private Stated stated(Fact fact) {
        return new Stated(fact.name(), fact.text().in(language), Value.of(fact, code(fact), language));
    }

    private long code(Fact fact) {
        return found.facts().stated().get(fact);
    }
}
