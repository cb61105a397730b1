package org.maplebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maplebridge.engine.CaseRun;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.proof.PolicyProof;

/** The control of every test that breaks the sample: unbroken, nothing is said of it. */
class SampleFolderTest {

    @Test
    void theSampleIsSound() {
        assertThat(SampleFolder.sound().problems()).isEmpty();
    }

    @Test
    void theSamplePassesItsOwnCases() {
        try (CompiledPolicy sample = PolicyProof.load(SampleFolder.sound().folder())) {
            assertThat(CaseRun.of(sample.evaluation())).hasSize(7).allMatch(CaseRun::passed);
        }
    }

    @Test
    void itHasRulesOfEveryStage() {
        assertThat(SampleFolder.sound().policy().rules())
                .extracting(rule -> rule.stage().folder())
                .contains("level", "tier", "duties", "clocks");
    }
}
