package org.maplebridge.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.maplebridge.policy.Case;
import org.maplebridge.policy.Policy;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.ValueSet;

/** A dispute told bit by bit: nothing is known at first, and each question on top is answered truthfully. */
final class Interview {

    private final Evaluation evaluation;
    private final Facts truth;
    private Facts known;
    private int asked;

    Interview(Evaluation evaluation, Facts truth) {
        this.evaluation = evaluation;
        this.truth = truth;
        this.known = Facts.none(evaluation.policy().vocabulary());
    }

    /** Asks until nothing can change the level any more; the number of questions that took. */
    int settle() {
        while (!evaluation.verdict(known).settled()) {
            answer(evaluation.ask(known, evaluation.verdict(known)).get(0).fact());
        }
        return asked;
    }

    private void answer(Fact fact) {
        asked++;
        known = truth.isKnown(fact) ? known.with(fact, truth.value(fact)) : inVain(fact);
    }

    private Facts inVain(Fact fact) {
        Set<Fact> vain = new HashSet<>(known.askedInVain());
        vain.add(fact);
        return Facts.of(known.vocabulary(), known.stated(), vain);
    }

    Facts known() {
        return known;
    }

    /** What a case states, and of everything else the calmest value that leaves its level alone. */
    static Facts truth(Case one, Evaluation evaluation) {
        Policy policy = evaluation.policy();
        Facts truth = Facts.of(policy.vocabulary(), one.facts().stated(), Set.of());
        for (Fact fact : policy.vocabulary().all()) {
            if (!truth.isKnown(fact)) {
                truth = calmest(truth, fact, evaluation);
            }
        }
        return truth;
    }

    private static Facts calmest(Facts truth, Fact fact, Evaluation evaluation) {
        for (long code : calmestFirst(fact)) {
            Facts more = truth.with(fact, code);
            if (more.contradiction().isEmpty()
                    && evaluation.verdict(more).level()
                            == evaluation.verdict(truth).level()) {
                return more;
            }
        }
        throw new AssertionError(fact + " of " + truth);
    }

    /** A scale and a number begin with the least; a choice ends with “other”. */
    private static List<Long> calmestFirst(Fact fact) {
        ValueSet.Range all = fact.type().all().ranges().get(0);
        List<Long> codes = new ArrayList<>(LongStream.rangeClosed(all.low(), Math.min(all.high(), 50))
                .boxed()
                .toList());
        if (fact.type() instanceof FactType.Choice) {
            Collections.reverse(codes);
        }
        return codes;
    }
}
