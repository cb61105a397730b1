package org.maplebridge.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.maplebridge.engine.CaseRun;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.engine.Coverage;
import org.maplebridge.engine.DrlWriter;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;
import org.maplebridge.vocabulary.Fact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code test DIR}: runs the cases of a policy folder and says what they do not cover. */
@Command(name = "test", description = "运行案例 / runs the cases of a policy folder", mixinStandardHelpOptions = true)
final class TestCommand extends FolderCommand {

    /** @param mutants only with {@code --mutants}, when every case passes */
    record Tested(
            String policy,
            int passed,
            int failed,
            List<JsonCase> cases,
            Coverage coverage,
            @JsonInclude(JsonInclude.Include.NON_NULL) MutationReport mutants) {}

    record JsonCase(Text sentence, boolean passed, List<JsonProblem> differences) {}

    @Option(
            names = "--mutants",
            description = "故意改错每条规则，看案例能不能发现 / spoils each rule on purpose and says what the cases miss")
    private boolean mutants;

    @Override
    int run(Folder folder) {
        Policy policy = PolicyProof.check(folder);
        List<CaseRun> runs;
        try (CompiledPolicy compiled = CompiledPolicy.compile(policy, DrlWriter.write(policy))) {
            runs = CaseRun.of(compiled.evaluation());
        }
        Coverage coverage = Coverage.of(policy, runs);
        int failed = (int) runs.stream().filter(run -> !run.passed()).count();
        MutationReport report = mutants && failed == 0 ? MutationReport.of(policy, this::progress) : null;
        if (forMachines()) {
            List<JsonCase> cases = runs.stream()
                    .map(run -> new JsonCase(run.one().sentence(), run.passed(), JsonProblem.of(run.problems())))
                    .toList();
            print(new Tested(policy.id(), runs.size() - failed, failed, cases, coverage, report));
        } else {
            tell(runs, coverage, failed);
            tell(report);
        }
        return failed == 0 ? 0 : 1;
    }

    private void tell(List<CaseRun> runs, Coverage coverage, int failed) {
        runs.forEach(this::tell);
        say("");
        say("从未触发的规则 / rules never fired: " + list(coverage.rulesNeverFired()));
        say("从未要求的效果 / effects never expected: " + list(coverage.effectsNeverExpected()));
        say("%d 个案例通过，%d 个不符 / %d cases passed, %d differ"
                .formatted(runs.size() - failed, failed, runs.size() - failed, failed));
    }

    private void tell(MutationReport report) {
        if (report != null) {
            report.lines().forEach(this::say);
        } else if (mutants) {
            say("先让全部案例通过，再用 --mutants / --mutants needs every case to pass first");
        }
    }

    private void tell(CaseRun run) {
        Text sentence = run.one().sentence();
        say("%s %s\n    %s".formatted(run.passed() ? "✓" : "✗", sentence.zh(), sentence.en()));
        if (!run.passed()) {
            say("    " + run.one().place().label());
            run.one().facts().stated().forEach(this::tell);
            run.one().facts().askedInVain().forEach(fact -> say("      %s: null".formatted(fact)));
            run.differences().forEach(this::tell);
        }
    }

    private void tell(Fact fact, Long code) {
        Text value = fact.type().words(code);
        say("      %s: %s（%s：%s）"
                .formatted(fact, fact.type().token(code), fact.text().zh(), value.zh()));
    }

    private void tell(CaseRun.Difference difference) {
        say("    → %s：应为 %s，得到 %s".formatted(difference.what(), difference.expected(), difference.said()));
        say("      %s: should be %s, is %s".formatted(difference.what(), difference.expected(), difference.said()));
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "无 / none" : String.join(", ", names);
    }
}
