package org.maplebridge.impact.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Vocabulary;

/** Facts of one vocabulary read against another. */
class RestatingTest {

    private static final Vocabulary SAMPLE = SampleFolder.sound().policy().vocabulary();

    @Test
    void a_fact_that_is_gone_is_lost_and_one_asked_in_vain_lost_nothing() {
        Restated read = read(new Stated("formerly", "true", false), new Stated("everAsked", null, false));
        assertThat(read.lost()).containsExactly(new Lost("formerly", Lost.Why.UNKNOWN_FACT));
        assertThat(read.facts().stated()).isEmpty();
    }

    @Test
    void a_value_that_is_gone_is_lost_and_so_is_one_of_another_type() {
        Restated read = read(
                new Stated("weapon", "CANNON", true),
                new Stated("child", "true", true),
                new Stated("people", "12", true),
                new Stated("violence", "1", false));
        assertThat(read.lost()).extracting(Lost::why).containsOnly(Lost.Why.UNKNOWN_VALUE);
        assertThat(read.lost()).extracting(Lost::fact).containsExactly("weapon", "child", "people", "violence");
    }

    @Test
    void a_number_beyond_the_new_bounds_is_out_of_range() {
        assertThat(read(new Stated("people", "1001", false)).lost())
                .containsExactly(new Lost("people", Lost.Why.OUT_OF_RANGE));
        assertThat(read(new Stated("people", "1000", false)).lost()).isEmpty();
    }

    @Test
    void what_is_lost_counts_as_unknown_and_the_rest_is_kept() {
        Facts facts = read(new Stated("people", "1001", false), new Stated("weapon", "BLADE", true))
                .facts();
        assertThat(facts).hasToString("{weapon: BLADE}");
    }

    /** Two facts that were both true of the dispute, by a vocabulary that knew nothing against it. */
    @Test
    void facts_that_a_new_implication_forbids_together_are_all_unknown() throws NoRecord {
        CompiledPolicy stricter = Policies.with(
                "vocabulary.yaml",
                "implies:\n",
                "implies:\n  - {if: \"alcohol == true\", then: \"violence >= VERBAL\"}\n");
        byte[] record = Records.of(Policies.SHIPPED, Map.of("alcohol", "true", "violence", "NONE", "threat", "VAGUE"));
        Comparison comparison = new Replay(stricter.evaluation()).of(PastDecision.read(record));
        assertThat(comparison.lost())
                .containsExactlyInAnyOrder(
                        new Lost("alcohol", Lost.Why.CONTRADICTION), new Lost("violence", Lost.Why.CONTRADICTION));
        assertThat(comparison.now())
                .isEqualTo(Ruling.of(
                        stricter.evaluation().verdict(Records.facts(stricter.policy(), Map.of("threat", "VAGUE")))));
        // the control: without the implication nothing is lost
        assertThat(new Replay(Policies.SHIPPED.evaluation())
                        .of(PastDecision.read(record))
                        .lost())
                .isEmpty();
    }

    private static Restated read(Stated... stated) {
        return new Restating(SAMPLE).of(List.of(stated));
    }
}
