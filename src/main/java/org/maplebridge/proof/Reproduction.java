package org.maplebridge.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.engine.Verdict;
import org.maplebridge.policy.RuleSentence;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.Prover.Found;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;

/** Turns what a prover found into facts, and asks the engine about them before anybody is told. */
final class Reproduction {

    private final Model model;
    private final Classes classes;
    private final Evaluation engine;
    private final RuleSentence sentence;

    Reproduction(Model model) {
        this.model = model;
        this.classes = model.classes();
        this.engine = new Evaluation(model.policy(), PlainMatching.of(model.policy()));
        this.sentence = new RuleSentence(model.policy().header());
    }

    /** @throws IllegalStateException if the engine says otherwise: then the model is wrong, or the engine */
    Counterexample of(Obligation obligation, Found found) {
        int size = classes.size(found.before());
        if (obligation.claim() instanceof Claim.Always always) {
            Facts facts = model.disputes().facts(found.before());
            require(always.when().hold(found.before()) && !isSaid(obligation, facts), obligation, facts);
            return new Counterexample(facts, Optional.empty(), size, obligation.result(), fails(obligation, facts));
        }
        int turned = obligation.claim() instanceof Claim.Kept kept ? kept.fact() : -1;
        Facts before = stated(found.before(), turned);
        Facts after = turned < 0
                ? model.disputes().facts(found.after())
                : turned(before, turned, classes.known(found.after(), turned));
        require(isSaid(obligation, before) && !isSaid(obligation, after), obligation, before);
        return new Counterexample(
                before, Optional.of(after), size, obligation.result(), turns(obligation, before, after, turned));
    }

    private void require(boolean confirmed, Obligation obligation, Facts facts) {
        if (!confirmed) {
            throw new IllegalStateException(
                    "The engine does not confirm what was proven of " + obligation.result() + " for " + facts);
        }
    }

    private boolean isSaid(Obligation obligation, Facts facts) {
        return obligation.result().isSaidBy(engine.verdict(facts));
    }

    /** With the fact that turns stated, and what follows from its value alone not. */
    private Facts stated(Dispute dispute, int turned) {
        if (turned < 0) {
            return model.disputes().facts(dispute);
        }
        int value = classes.known(dispute, turned);
        long[] alone = model.disputes().closed(classes.with(classes.nothing(), turned, value));
        long[] stated = dispute.bits;
        for (int other = 0; other < classes.facts().size(); other++) {
            if (other != turned && classes.known(alone, other) != Classes.UNKNOWN) {
                stated = classes.with(stated, other, Classes.UNKNOWN);
            }
        }
        return model.disputes().stated(stated);
    }

    private Facts turned(Facts facts, int fact, int one) {
        return facts.with(
                classes.facts().get(fact),
                one == Classes.UNKNOWN ? Facts.UNKNOWN : Classes.least(classes.values(fact, one)));
    }

    private Text fails(Obligation obligation, Facts facts) {
        Text known = known(facts, List.of());
        Text missing = sentence.of(obligation.result().effect());
        Text only = only(obligation.result(), facts);
        return new Text(
                "%s：承诺%s，%s".formatted(known.zh(), missing.zh(), only.zh()),
                "%s: promised is that %s, %s".formatted(known.en(), missing.en(), only.en()));
    }

    /** What was said instead. */
    private Text only(Result missing, Facts facts) {
        Verdict verdict = engine.verdict(facts);
        if (missing instanceof Result.LevelAtLeast) {
            Text level = verdict.level().text();
            return new Text("却只得到" + level.zh() + "级", "but it gives " + level.en());
        }
        if (missing instanceof Result.TierAtLeast) {
            Text tier = verdict.tier().text();
            return new Text("却只由" + tier.zh() + "牵头", "but only the " + tier.en() + " leads");
        }
        return new Text("却没有做到", "but it is not so");
    }

    private Text turns(Obligation obligation, Facts before, Facts after, int turned) {
        Text said = sentence.of(obligation.result().effect());
        if (turned < 0) {
            Text one = known(before, List.of());
            Text more = known(after, List.of());
            return new Text(
                    "%s：%s；%s：不再如此".formatted(one.zh(), said.zh(), more.zh()),
                    "%s: %s; %s: no longer so".formatted(one.en(), said.en(), more.en()));
        }
        Fact fact = classes.facts().get(turned);
        Text others = known(before, List.of(fact));
        Text from = value(before, fact);
        Text to = value(after, fact);
        return new Text(
                "%s，“%s”为“%s”时：%s；改为“%s”，就不再如此"
                        .formatted(others.zh(), fact.text().zh(), from.zh(), said.zh(), to.zh()),
                "%s, with '%s' being '%s': %s; with '%s' no longer so"
                        .formatted(others.en(), fact.text().en(), from.en(), said.en(), to.en()));
    }

    private static Text known(Facts facts, List<Fact> but) {
        List<Fact> shown = facts.stated().keySet().stream()
                .filter(fact -> !but.contains(fact))
                .toList();
        if (shown.isEmpty()) {
            return new Text("别的什么都不知道", "knowing nothing else");
        }
        return new Text(
                shown.stream()
                        .map(fact -> "“" + fact.text().zh() + "”是“"
                                + value(facts, fact).zh() + "”")
                        .collect(Collectors.joining("、", "只知道", "")),
                shown.stream()
                        .map(fact -> "'" + fact.text().en() + "' is '"
                                + value(facts, fact).en() + "'")
                        .collect(Collectors.joining(", ", "knowing that ", "")));
    }

    private static Text value(Facts facts, Fact fact) {
        Long code = facts.stated().get(fact);
        return code == null ? new Text("不知道", "unknown") : fact.type().words(code);
    }
}
