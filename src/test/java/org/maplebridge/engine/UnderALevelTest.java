package org.maplebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Tier;
import org.maplebridge.vocabulary.Facts;

/** Once a person has set the level or the tier, later stages read what was set; a higher one only ever adds. */
class UnderALevelTest {

    private static final int DISPUTES = 300;

    private final CompiledPolicy compiled = Shipped.compiled();
    private final Policy policy = compiled.policy();
    private final Evaluation evaluation = compiled.evaluation();
    private final FactSampler sampler = new FactSampler(policy, 20261128);

    @Test
    void the_level_and_tier_that_rules_found_change_nothing_when_they_are_set() {
        for (int i = 0; i < DISPUTES; i++) {
            Facts facts = sampler.next();
            Verdict found = evaluation.verdict(facts);
            assertThat(VerdictWords.of(evaluation.under(facts, found.level())))
                    .isEqualTo(VerdictWords.of(found));
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
                added += high.duties().notified().size() - low.duties().notified().size();
                low = high;
            }
        }
        assertThat(added).as("control: levels make a difference here").isPositive();
    }

    @Test
    void a_rule_that_fires_already_is_no_open_question_under_a_lower_level() {
        Facts facts = Asked.facts(policy, Map.of("strangulation", "true"));
        Verdict found = evaluation.verdict(facts);
        assertThat(found.level()).isEqualTo(Level.RED);
        Facts whole = sampler.next();
        assertThat(evaluation.under(whole, Level.RED).couldReach()).isEqualTo(Level.RED);
        assertThat(evaluation.under(facts, Level.YELLOW, Tier.VILLAGE).clocks())
                .doesNotContainKey(ClockKind.REVIEW_WITHIN);
    }

    @Test
    void the_network_and_the_plain_model_agree_under_every_level() {
        Evaluation plain = new Evaluation(policy, PlainMatching.of(policy));
        for (int i = 0; i < DISPUTES; i++) {
            Facts facts = sampler.next();
            for (Level level : Level.values()) {
                assertThat(VerdictWords.of(evaluation.under(facts, level)))
                        .isEqualTo(VerdictWords.of(plain.under(facts, level)));
            }
        }
    }
}
