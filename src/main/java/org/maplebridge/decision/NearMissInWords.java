package org.maplebridge.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.alternative.Alternatives;
import org.maplebridge.alternative.Lacking;
import org.maplebridge.alternative.Missed;
import org.maplebridge.decision.AlternativesAnswer.Lack;
import org.maplebridge.decision.AlternativesAnswer.Miss;
import org.maplebridge.decision.AlternativesAnswer.Near;
import org.maplebridge.decision.AlternativesAnswer.Value;
import org.maplebridge.decision.AlternativesAnswer.Word;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.RuleSentence;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.CubeCondition;

/** Puts the rules that missed by one condition into words. */
record NearMissInWords(RuleSentence sentence, Language language) {

    Near of(Alternatives found) {
        return new Near(misses(found.nearLevels()), misses(found.nearTiers()));
    }

    private List<Miss> misses(List<Missed> missed) {
        return missed.stream().map(this::miss).toList();
    }

    private Miss miss(Missed missed) {
        Text needed = FactSentence.or(missed.oneOf(), this::needed);
        Text effect = sentence.of(missed.rule().effect());
        Text text = new Text(
                "只差一个条件：如果" + needed.zh() + "，" + effect.zh() + "。",
                "One condition is lacking: if " + needed.en() + ", then " + effect.en() + ".");
        return new Miss(
                missed.rule().id(),
                missed.rule().sentence().in(language),
                text.in(language),
                wouldBe(missed.rule().effect()),
                missed.oneOf().stream().map(this::lack).toList());
    }

    private Lack lack(Lacking lacking) {
        String needed = needed(lacking).in(language);
        return lacking instanceof Lacking.OfFact of
                ? new Lack(
                        needed,
                        Optional.of(of.fact().name()),
                        Optional.of(of.fact().text().in(language)),
                        Optional.of(Value.of(of.fact(), of.known(), language)))
                : new Lack(needed, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Text needed(Lacking lacking) {
        return lacking instanceof Lacking.OfFact of
                ? sentence.of(CubeCondition.of(new Cube(Map.of(of.fact(), of.needed()))))
                : sentence.of(((Lacking.OfResult) lacking).needed(), Condition.ALWAYS);
    }

    private Word wouldBe(Effect effect) {
        return effect instanceof Effect.Raise raise
                ? Word.of(raise.level(), language)
                : Word.of(((Effect.Lead) effect).tier(), language);
    }
}
