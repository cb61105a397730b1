package org.maplebridge.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.maplebridge.alternative.WhatWouldChange;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Language;
import org.maplebridge.release.Policies;
import org.maplebridge.vocabulary.Facts;

/** What would change a verdict, by any policy; what rests on the policy alone is made once. Not for a thread that reads from connections. */
@ApplicationScoped
class PreparedAlternatives {

    private final Cache<String, WhatWouldChange> prepared =
            Caffeine.newBuilder().maximumSize(Policies.MOST_KEPT).build();

    /** @param decision whose facts these are; none in a preview */
    AlternativesAnswer of(Facts facts, Optional<String> decision, Evaluation evaluation, Language language) {
        Policy policy = evaluation.policy();
        WhatWouldChange ready = prepared.get(policy.id(), id -> WhatWouldChange.of(policy));
        return AlternativesInWords.of(ready.of(facts, evaluation), decision, policy, language);
    }
}
