package org.maplebridge.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.source.Folder;

/** A policy that breaks what it promises is not accepted, and is told by which dispute. On the shipped policy. */
class PromisesTest {

    private static final Folder SHIPPED = Folder.read(Path.of("rules"));

    @Test
    void the_shipped_policy_keeps_its_promises() {
        assertThat(problemsWith(SHIPPED)).isEmpty();
    }

    @Test
    void a_rule_weakened_below_a_promise_is_refused_with_the_dispute_that_shows_it() {
        List<Problem> problems = problemsWith(changed(
                "level/red-harm.drl",
                "Dispute( strangulation == true )",
                "Dispute( strangulation == true, violenceInProgress == true )"));
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(Code.PROMISE_BROKEN);
            assertThat(problem.cause().zh()).contains("“掐脖子”是“是”", "红级", "黄级");
            assertThat(problem.cause().en()).contains("'strangulation' is 'yes'", "at least red", "gives yellow");
        });
    }

    @Test
    void a_promise_that_no_rule_covers_is_refused() {
        assertThat(problemsWith(appended("promises.yaml", promise("peopleGathered >= 3"))))
                .extracting(Problem::code)
                .containsExactly(Code.PROMISE_BROKEN);
    }

    @Test
    void a_promise_over_many_facts_is_answered_too() {
        String wide = "peopleInvolved >= 3 && peopleGathered >= 3 && mediationsFailed >= 1 && daysSinceBegan >= 1"
                + " && substantiatedReports >= 0 && violentIncidents >= 0 && weapon >= NONE && weaponNearness >= NONE"
                + " && threat >= NONE && selfHarm >= NONE && violence >= NONE && injury >= NONE";
        assertThat(problemsWith(appended("promises.yaml", promise(wide))))
                .extracting(Problem::code)
                .containsExactly(Code.PROMISE_BROKEN);
    }

    @Test
    void the_solver_says_after_each_promise_how_far_it_is() {
        PolicyProof proof = PolicyProof.of(PolicyReader.read(SHIPPED), one -> {});
        List<Integer> steps = new ArrayList<>();
        int promises = proof.proofs().size();
        proof.certify((done, all) -> {
            assertThat(all).isEqualTo(promises);
            steps.add(done);
        });
        assertThat(steps).hasSize(promises).isSorted().endsWith(promises);
    }

    private static String promise(String when) {
        return "\n  - {zh: 演示, en: demonstration, when: \"" + when + "\", level: RED}\n";
    }

    private static List<Problem> problemsWith(Folder folder) {
        try {
            PolicyProof.check(folder);
            return List.of();
        } catch (ProblemsFound found) {
            return found.problems();
        }
    }

    private static Folder changed(String path, String from, String to) {
        String text = SHIPPED.files().get(path).text();
        assertThat(text).contains(from);
        return with(path, text.replace(from, to));
    }

    private static Folder appended(String path, String more) {
        return with(path, SHIPPED.files().get(path).text().stripTrailing() + more);
    }

    private static Folder with(String path, String text) {
        Map<String, byte[]> contents = new TreeMap<>();
        SHIPPED.files().forEach((name, file) -> contents.put(name, file.bytes()));
        contents.put(path, text.getBytes(StandardCharsets.UTF_8));
        return Folder.of(contents);
    }
}
