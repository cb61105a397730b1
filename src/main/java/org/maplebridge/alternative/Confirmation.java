package org.maplebridge.alternative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.Verdict;
import org.maplebridge.policy.Level;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;

/** Asks the engine about what was found before anybody is told. */
record Confirmation(Facts facts, Evaluation engine) {

    /** @throws IllegalStateException if the engine says otherwise: then the model is wrong, or the engine */
    Alternative of(List<FactChange> changes, Level level) {
        Facts changed = changed(changes);
        require(changed.contradiction().isEmpty(), changes);
        List<FactChange> follows = new ArrayList<>();
        for (Fact fact : facts.vocabulary().all()) {
            boolean stated = changes.stream().anyMatch(change -> change.fact().equals(fact));
            if (!stated && changed.value(fact) != facts.value(fact)) {
                require(fact.changeable() && !facts.isKnown(fact), changes);
                follows.add(new FactChange(fact, facts.value(fact), changed.value(fact)));
            }
        }
        require(engine.verdict(changed).level() == level, changes);
        return new Alternative(changes, follows, level);
    }

    /** That the level comes of these stated facts alone. */
    void requireForced(Set<Fact> stated, Predicate<Verdict> result) {
        require(result.test(engine.verdict(facts.only(stated::contains))), stated);
    }

    /** All that was known stays known. */
    private Facts changed(List<FactChange> changes) {
        Map<Fact, Long> stated = new LinkedHashMap<>();
        for (Fact fact : facts.vocabulary().all()) {
            if (facts.isKnown(fact)) {
                stated.put(fact, facts.value(fact));
            }
        }
        changes.forEach(change -> stated.put(change.fact(), change.to()));
        return Facts.of(facts.vocabulary(), stated, Set.of());
    }

    private static void require(boolean confirmed, Object found) {
        if (!confirmed) {
            throw new IllegalStateException("The engine does not confirm what was found to change the level: " + found);
        }
    }
}
