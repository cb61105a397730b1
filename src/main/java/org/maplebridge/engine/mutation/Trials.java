package org.maplebridge.engine.mutation;

import java.util.Optional;
import org.maplebridge.engine.CaseRun;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.policy.Case;
import org.maplebridge.policy.Policy;
import org.maplebridge.vocabulary.Facts;

/** Tries mutants of one policy, each on all its cases; may be used from several threads. */
final class Trials {

    /** Tried in seconds. A mutant with more ways to differ counts as a survivor. */
    private static final int MOST_DISPUTES = 200_000;

    private final Policy policy;
    private final Evaluation sound;
    private final Difference difference;

    Trials(Policy policy) {
        this.policy = policy;
        this.sound = new Evaluation(policy, PlainMatching.of(policy));
        this.difference = new Difference(policy);
    }

    Trial of(Mutant mutant) {
        Policy with = mutant.of(policy);
        Evaluation spoilt = new Evaluation(with, PlainMatching.of(with));
        return new Trial(mutant, noticed(spoilt).orElseGet(() -> unnoticed(mutant, spoilt)));
    }

    private Optional<Fate> noticed(Evaluation spoilt) {
        return policy.cases().stream()
                .filter((Case one) -> !CaseRun.of(spoilt, one).passed())
                .findFirst()
                .map(Fate.Noticed::new);
    }

    private Fate unnoticed(Mutant mutant, Evaluation spoilt) {
        if (difference.count(mutant) > MOST_DISPUTES) {
            return new Fate.Survives(suggested(mutant, spoilt));
        }
        return difference.disputes(mutant).findFirst().isEmpty()
                ? new Fate.Equivalent(difference.ruleAlike(mutant))
                : new Fate.Survives(suggested(mutant, spoilt));
    }

    private Optional<SuggestedCase> suggested(Mutant mutant, Evaluation spoilt) {
        Suggestions suggestions = new Suggestions(sound, spoilt, mutant.rule());
        return difference
                .disputes(mutant)
                .flatMap((Facts facts) -> suggestions.of(facts, difference.dimensions(spoilt, facts)).stream())
                .findFirst();
    }
}
