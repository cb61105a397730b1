package org.maplebridge.engine.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.Policy;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;

/** The goal for the cases that ship with the project: every mutant is tried, none is left to chance. */
class ShippedMutationScoreTest {

    private static final Policy POLICY = PolicyProof.check(Folder.read(Path.of("rules")));

    @Test
    void its_cases_notice_at_least_95_percent_of_all_mutants() {
        List<Integer> heard = new ArrayList<>();
        MutationScore score = MutationScore.of(POLICY, (done, all) -> heard.add(done));
        assertThat(score.percent()).isGreaterThanOrEqualTo(95);
        assertThat(score.trials()).hasSizeGreaterThan(4 * POLICY.rules().size());
        assertThat(heard).isSorted().startsWith(0).endsWith(score.trials().size());
    }
}
