package org.maplebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.policy.Tier;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;

/** Once a person has set the level or the tier, later stages read what was set; a higher one only ever adds. */
class UnderALevelTest {

    private static final int DISPUTES = 300;

    private static final CompiledPolicy COMPILED =
            CompiledPolicy.compile(Shipped.POLICY, DrlWriter.write(Shipped.POLICY));

    private static final Policy SMALL = SampleFolder.sound().policy();
    private static final Evaluation SAMPLE = new Evaluation(SMALL, PlainMatching.of(SMALL));

    private final Evaluation evaluation = COMPILED.evaluation();
    private final FactSampler sampler = new FactSampler(Shipped.POLICY, 20261128);

    @AfterAll
    static void close() {
        COMPILED.close();
    }

    @Test
    void the_level_and_tier_that_rules_found_change_nothing_when_they_are_set() {
        for (int i = 0; i < DISPUTES; i++) {
            Facts facts = sampler.next();
            Verdict found = evaluation.verdict(facts);
            assertThat(VerdictWords.of(evaluation.under(facts, found.level()))).isEqualTo(VerdictWords.of(found));
            assertThat(VerdictWords.of(evaluation.under(facts, found.level(), found.tier())))
                    .isEqualTo(VerdictWords.of(found));
        }
    }

    @Test
    void what_is_set_stands_whatever_the_rules_lead_to() {
        for (int i = 0; i < DISPUTES; i++) {
            Facts facts = sampler.next();
            for (Level level : Level.values()) {
                for (Tier tier : Tier.values()) {
                    Verdict under = evaluation.under(facts, level, tier);
                    assertThat(under.level()).isEqualTo(level);
                    assertThat(under.tier()).isEqualTo(tier);
                    assertThat(under.couldReach()).isGreaterThanOrEqualTo(level);
                }
            }
        }
    }

    @Test
    void a_higher_level_never_drops_a_duty_a_report_or_a_clock() {
        int added = 0;
        for (int i = 0; i < DISPUTES; i++) {
            Facts facts = sampler.next();
            Verdict low = evaluation.under(facts, Level.GREEN);
            for (Level level : Level.values()) {
                Verdict high = evaluation.under(facts, level);
                assertThat(high.tier()).isGreaterThanOrEqualTo(low.tier());
                assertThat(high.duties().notified()).containsAll(low.duties().notified());
                assertThat(high.duties().forbidden()).containsAll(low.duties().forbidden());
                for (Map.Entry<String, SortedSet<String>> report :
                        low.duties().reports().entrySet()) {
                    assertThat(high.duties().reports().get(report.getKey())).containsAll(report.getValue());
                }
                low.clocks().forEach((kind, span) -> assertThat(
                                span.shorterThan(high.clocks().get(kind)))
                        .isFalse());
                added += high.duties().notified().size()
                        - low.duties().notified().size();
                low = high;
            }
        }
        assertThat(added).as("control: levels make a difference here").isPositive();
    }

    /** Else a level that two persons lowered would read “could be RED” for ever. */
    @Test
    void a_rule_that_fires_already_is_no_open_question_under_a_lower_level() {
        Verdict under = SAMPLE.under(armed(), Level.GREEN);
        assertThat(SAMPLE.verdict(armed()).level()).isEqualTo(Level.RED);
        assertThat(under.couldReach()).isEqualTo(Level.YELLOW);
    }

    @Test
    void a_higher_level_brings_in_the_tier_that_follows_from_it() {
        Facts crowd = facts("people", 100L);
        assertThat(SAMPLE.verdict(crowd).tier()).isEqualTo(Tier.TOWN);
        assertThat(SAMPLE.under(crowd, Level.RED).tier()).isEqualTo(Tier.DISTRICT);
        assertThat(SAMPLE.under(crowd, Level.RED, Tier.TOWN).tier()).isEqualTo(Tier.TOWN);
    }

    private static Facts armed() {
        return facts("weapon", 2L, "nearness", 1L);
    }

    private static Facts facts(Object... stated) {
        Map<Fact, Long> codes = new LinkedHashMap<>();
        for (int at = 0; at < stated.length; at += 2) {
            codes.put(SAMPLE.policy().vocabulary().fact((String) stated[at]).orElseThrow(), (Long) stated[at + 1]);
        }
        return Facts.of(SAMPLE.policy().vocabulary(), codes, Set.of());
    }

    @Test
    void the_network_and_the_plain_model_agree_under_every_level() {
        Evaluation plain = new Evaluation(Shipped.POLICY, PlainMatching.of(Shipped.POLICY));
        for (int i = 0; i < DISPUTES; i++) {
            Facts facts = sampler.next();
            for (Level level : Level.values()) {
                assertThat(VerdictWords.of(evaluation.under(facts, level)))
                        .isEqualTo(VerdictWords.of(plain.under(facts, level)));
            }
        }
    }
}
