package org.maplebridge.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.SampleFolder;

/** What follows from what was stated: weapon NONE ⇒ nearness NONE, nearness USED ⇒ violence PHYSICAL. */
class FactsTest {

    private final Vocabulary vocabulary = SampleFolder.sound().policy().vocabulary();

    @Test
    void whatIsStatedIsKnownAndNothingElse() {
        Facts facts = given("people", "12");
        assertThat(facts.value(fact("people"))).isEqualTo(12);
        assertThat(facts.isKnown(fact("weapon"))).isFalse();
        assertThat(facts.value(fact("weapon"))).isEqualTo(Facts.UNKNOWN);
    }

    @Test
    void anImplicationIsFollowedForwards() {
        assertThat(token(given("weapon", "NONE"), "nearness")).isEqualTo("NONE");
        assertThat(token(given("nearness", "USED"), "violence")).isEqualTo("PHYSICAL");
    }

    @Test
    void anImplicationIsFollowedBackwards() {
        // a weapon that came near is a weapon: not NONE, though still one of two
        assertThat(given("nearness", "OBTAINED").isKnown(fact("weapon"))).isFalse();
        Possible possible =
                Possible.stated(vocabulary, given("nearness", "OBTAINED").stated());
        assertThat(possible.isConsistent()).isTrue();
        assertThat(given("nearness", "OBTAINED").with(fact("weapon"), 0).contradiction())
                .isPresent();
    }

    @Test
    void implicationsAreFollowedOneAfterTheOther() {
        Facts facts = given("violence", "VERBAL");
        assertThat(facts.with(fact("nearness"), code("nearness", "USED")).contradiction())
                .hasValueSatisfying(found -> {
                    assertThat(found.one().name()).isEqualTo("nearness");
                    assertThat(found.other().name()).isEqualTo("violence");
                    assertThat(found.broken().written()).isEqualTo("nearness == USED ⇒ violence == PHYSICAL");
                });
    }

    @Test
    void askedInVainIsUnknownAllTheSame() {
        Facts facts = Facts.of(vocabulary, Map.of(), Set.of(fact("child")));
        assertThat(facts.isKnown(fact("child"))).isFalse();
        assertThat(facts.askedInVain()).containsExactly(fact("child"));
    }

    @Test
    void aFactTakenBackIsUnknownAgain() {
        Facts facts = given("weapon", "NONE").with(fact("weapon"), Facts.UNKNOWN);
        assertThat(facts).isEqualTo(Facts.none(vocabulary));
        assertThat(facts.isKnown(fact("nearness"))).isFalse();
    }

    /** Against every dispute that there is: what is called known is so in all that fit, and a contradiction is one. */
    @Test
    void theClosureAgreesWithTryingEveryDispute() {
        List<Fact> three = List.of(fact("weapon"), fact("nearness"), fact("violence"));
        List<Map<Fact, Long>> disputes = consistent(three);
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Map<Fact, Long> stated = new LinkedHashMap<>();
            three.stream()
                    .filter(fact -> random.nextBoolean())
                    .forEach(fact -> stated.put(fact, (long) random.nextInt(3)));
            Facts facts = Facts.of(vocabulary, stated, Set.of());
            List<Map<Fact, Long>> fitting = disputes.stream()
                    .filter(dispute -> dispute.entrySet().containsAll(stated.entrySet()))
                    .toList();

            assertThat(facts.contradiction().isPresent()).as("%s", stated).isEqualTo(fitting.isEmpty());
            for (Fact fact : three) {
                boolean same = fitting.stream()
                                .map(dispute -> dispute.get(fact))
                                .distinct()
                                .count()
                        == 1;
                if (!fitting.isEmpty()) {
                    assertThat(facts.isKnown(fact)).as("%s of %s", fact, stated).isEqualTo(same);
                }
            }
        }
    }

    private List<Map<Fact, Long>> consistent(List<Fact> three) {
        List<Map<Fact, Long>> all = new ArrayList<>();
        for (long a = 0; a < 3; a++) {
            for (long b = 0; b < 3; b++) {
                for (long c = 0; c < 3; c++) {
                    boolean broken = a == 0 && b != 0 || b == 2 && c != 2;
                    if (!broken) {
                        all.add(Map.of(three.get(0), a, three.get(1), b, three.get(2), c));
                    }
                }
            }
        }
        return all;
    }

    private Facts given(String name, String value) {
        return Facts.none(vocabulary).with(fact(name), code(name, value));
    }

    private long code(String name, String value) {
        return fact(name).type().code(value).orElseThrow();
    }

    private String token(Facts facts, String name) {
        return fact(name).type().token(facts.value(fact(name)));
    }

    private Fact fact(String name) {
        return vocabulary.fact(name).orElseThrow();
    }
}
