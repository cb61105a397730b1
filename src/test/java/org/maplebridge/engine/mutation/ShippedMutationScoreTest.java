package org.maplebridge.engine.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.policy.Policy;
import org.maplebridge.source.Folder;

class ShippedMutationScoreTest {

    private static final Policy POLICY = CompiledPolicy.check(Folder.read(Path.of("rules")));

    @Test
    void the_cases_of_the_shipped_policy_notice_at_least_95_percent_of_its_mutants() {
        long t = System.nanoTime();
        MutationScore score = MutationScore.of(POLICY, (done, all) -> System.err.println(done + "/" + all));
        System.err.println((System.nanoTime() - t) / 1e9 + " s, " + score.percent() + " " + score.trials().size() + " " + score.noticed() + " eq " + score.equivalent().size());
        score.survivors().forEach(t1 -> System.err.println("S " + t1.mutant().slip() + " " + t1.mutant().rule().id() + " " + t1.mutant().before() + "   =>   " + t1.mutant().after() + "\n" + ((Fate.Survives) t1.fate()).suggestion().map(SuggestedCase::yaml).orElse("NONE")));
        score.equivalent().forEach(t1 -> System.err.println("E " + t1.fate() + t1.mutant().slip() + " " + t1.mutant().rule().id() + " " + t1.mutant().before() + "   =>   " + t1.mutant().after()));
        assertThat(score.percent()).isGreaterThanOrEqualTo(95);
    }
}
