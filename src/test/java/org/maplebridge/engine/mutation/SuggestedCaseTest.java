package org.maplebridge.engine.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.engine.CaseRun;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.SampleFolder;

/** A suggestion is taken over by pasting it: the sound policy passes it, and the mutant is noticed. */
class SuggestedCaseTest {

    private static final SampleFolder SAMPLE = SampleFolder.sound();

    @Test
    void each_suggested_case_is_pasted_and_notices_its_mutant() {
        MutationScore score = MutationScore.of(Spoiling.withoutCases(SAMPLE), (done, all) -> {});
        assertThat(score.noticed()).isZero();
        assertThat(score.survivors()).hasSizeGreaterThan(50).allSatisfy(SuggestedCaseTest::worksWhenPasted);
    }

    private static void worksWhenPasted(Trial survivor) {
        String yaml =
                ((Fate.Survives) survivor.fate()).suggestion().orElseThrow().yaml();
        // reading it finds nothing wrong with the file
        Policy guarded = Spoiling.withOnly(SAMPLE, yaml);
        assertThat(CaseRun.of(new Evaluation(guarded, PlainMatching.of(guarded))))
                .allMatch(CaseRun::passed);
        assertThat(new Trials(guarded).of(survivor.mutant()).fate()).as(yaml).isInstanceOf(Fate.Noticed.class);
    }

    @Test
    void it_is_written_as_the_other_cases_are() {
        Policy policy = Spoiling.withoutCases(SAMPLE);
        Mutant mutant = Spoiling.mutant(policy, Slip.BOUND_BY_ONE, "T-101", "people >= 31 → lead(TOWN)");
        Fate fate = new Trials(policy).of(mutant).fate();
        assertThat(List.of(((Fate.Survives) fate).suggestion().orElseThrow().yaml()))
                .containsExactly("""
                - case: "T-101：人数：30 人"
                  en: "T-101: people involved: 30 people"
                  facts: {people: 30}
                  expect: {level: YELLOW, tier: TOWN, reviewWithin: 72 HOURS}
                  fires: [T-101]
                """);
    }
}
