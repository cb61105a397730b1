package org.maplebridge.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;

/** An id is never used again for another rule: old decisions name it. */
class ReusedIdsTest {

    private static final String TIER = "tier/people.drl";
    private final SampleFolder before = SampleFolder.sound();

    /** T-101 was thirty people; now it is a matter of families, and thirty people have a new id. */
    private final SampleFolder reused = before.slip(TIER, "T-101 三十人以上由镇牵头", "T-101 出了新的事由镇牵头")
            .slip(TIER, "people >= 30", "child == true")
            .slip(TIER, "@en(\"Thirty people: the town leads\")", "@en(\"Something new: the town\")")
            .slip(
                    "vocabulary.yaml",
                    "stages: [level, duties]\n    type: yesno",
                    "stages: [level, tier, duties]\n    type: yesno");

    @Test
    void an_id_of_an_earlier_policy_for_another_rule() {
        List<Problem> problems = problems(reused, before);
        assertThat(problems).hasSize(1);
        Problem problem = problems.get(0);
        assertThat(problem.code()).isEqualTo(Code.REUSED_RULE);
        assertThat(problem.place().label()).isEqualTo(TIER + ":1:6");
        assertThat(problem.cause().zh()).contains("三十人以上由镇牵头");
        assertThat(problem.fix().zh()).contains("T-102");
    }

    @Test
    void is_cured_by_the_id_that_it_suggests_in_rules_and_cases_alike() {
        SampleFolder mended = reused.mended(problems(reused, before).get(0).edits());
        assertThat(mended.text(TIER)).contains("T-102 出了新的事由镇牵头").doesNotContain("T-101");
        assertThat(mended.text("cases/cases.yaml")).contains("T-102").doesNotContain("T-101");
        assertThat(problems(mended, before)).isEmpty();
    }

    @Test
    void an_id_that_was_given_up_long_ago() {
        SampleFolder between = before.with(TIER, before.text(TIER).replace("T-101", "T-109"))
                .with("cases/cases.yaml", before.text("cases/cases.yaml").replace("T-101", "T-109"));
        assertThat(problems(reused, between)).isEmpty();
        assertThat(problems(reused, between, before)).extracting(Problem::code).containsExactly(Code.REUSED_RULE);
    }

    @Test
    void a_rule_that_is_sharpened_or_reworded_keeps_its_id() {
        assertThat(problems(before.slip(TIER, "people >= 30", "people >= 20"), before))
                .isEmpty();
        assertThat(problems(
                        before.slip(TIER, "T-101 三十人以上由镇牵头", "T-101 二十人以上由镇牵头")
                                .slip(TIER, "people >= 30", "people >= 20"),
                        before))
                .isEmpty();
        assertThat(problems(before, before)).isEmpty();
    }

    private static List<Problem> problems(SampleFolder now, SampleFolder... earlier) {
        Problems problems = new Problems();
        ReusedIds.check(
                read(now),
                java.util.Arrays.stream(earlier)
                        .flatMap(one -> read(one).rules().stream())
                        .map(ReusedIds.Meaning::of)
                        .toList(),
                problems);
        return problems.list();
    }

    private static Policy read(SampleFolder folder) {
        return folder.policy();
    }
}
