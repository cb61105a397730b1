package org.maplebridge.alternative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.FactSampler;
import org.maplebridge.engine.Verdict;
import org.maplebridge.policy.Policy;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;

/** The fewest stated facts that by themselves lead to the result, compared with trying every set of them. */
class ForcingTest {

    private static final Policy POLICY = Marked.SHIPPED;
    private static final Evaluation ENGINE = Marked.engine(POLICY);
    private static final WhatWouldChange PREPARED = WhatWouldChange.of(POLICY);
    private static final int MOST_STATED = 10;

    @Test
    void sizes_and_sets_equal_those_of_trying_every_set() {
        FactSampler sampler = new FactSampler(POLICY, 9);
        int compared = 0;
        int several = 0;
        while (compared < 300) {
            Facts facts = both(sampler.next(), sampler.next());
            if (facts.contradiction().isPresent() || facts.stated().size() > MOST_STATED) {
                continue;
            }
            compared++;
            Alternatives found = PREPARED.of(facts, ENGINE);
            Verdict verdict = found.verdict();
            requireSame(found.forcingLevel().orElseThrow(), facts, one -> one.level() == verdict.level());
            requireSame(found.forcingTier().orElseThrow(), facts, one -> one.tier() == verdict.tier());
            several += found.forcingLevel().orElseThrow().count() > 1 ? 1 : 0;
        }
        assertThat(several).as("control: some are forced in more than one way").isGreaterThan(20);
    }

    /** The control: the same comparison sees a set too many. */
    @Test
    void a_set_that_is_not_smallest_is_seen() {
        Facts facts = Marked.facts(POLICY, "violence", "PHYSICAL", "injury", "SLIGHT");
        assertThat(smallest(facts, one -> one.level() == ENGINE.verdict(facts).level()))
                .isNotEqualTo(Set.of(facts.stated().keySet()));
    }

    private static void requireSame(Smallest<Set<Fact>> found, Facts facts, Predicate<Verdict> result) {
        Set<Set<Fact>> every = smallest(facts, result);
        assertThat(found.count()).as("%s", facts).isEqualTo(every.size());
        assertThat(every).as("%s", facts).containsAll(found.some());
        assertThat(new HashSet<>(found.some())).hasSize(Math.min(found.count(), Smallest.MOST_SHOWN));
        assertThat(found.some()).allMatch(set -> set.size() == found.size());
    }

    private static Set<Set<Fact>> smallest(Facts facts, Predicate<Verdict> result) {
        List<Fact> stated = new ArrayList<>(facts.stated().keySet());
        Set<Set<Fact>> smallest = new HashSet<>();
        int size = Integer.MAX_VALUE;
        for (int bits = 0; bits < 1 << stated.size(); bits++) {
            Set<Fact> some = new HashSet<>();
            for (int at = 0; at < stated.size(); at++) {
                if ((bits >> at & 1) != 0) {
                    some.add(stated.get(at));
                }
            }
            if (some.size() <= size && result.test(ENGINE.verdict(facts.only(some::contains)))) {
                if (some.size() < size) {
                    smallest.clear();
                    size = some.size();
                }
                smallest.add(some);
            }
        }
        return smallest;
    }

    private static Facts both(Facts one, Facts other) {
        Facts all = one;
        for (Fact fact : other.stated().keySet()) {
            all = all.with(fact, other.value(fact));
        }
        return all;
    }
}
