package org.maplebridge.cli;

import java.nio.file.Path;
import java.util.List;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.engine.DrlWriter;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.policy.reading.ReusedIds;
import org.maplebridge.policy.writing.Formatted;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code check DIR}: reads, checks and compiles a policy folder. */
@Command(name = "check", description = "检查规则文件夹 / checks a policy folder", mixinStandardHelpOptions = true)
final class CheckCommand extends FolderCommand {

    record Sound(
            String policy,
            String version,
            int facts,
            int rules,
            int cases,
            List<JsonProblem> problems,
            List<JsonProblem> notes) {}

    @Option(
            names = "--against",
            paramLabel = "OLD_DIR",
            description = "以前的政策：编号不能改作别的规则 / earlier policies, whose ids may not stand for other rules")
    private List<Path> earlier = List.of();

    @Override
    int run(Folder folder) {
        if (!forMachines()) {
            say("正在检查 %d 个文件…… / checking %d files …"
                    .formatted(folder.all().size(), folder.all().size()));
        }
        Policy policy = PolicyProof.check(folder);
        requireOwnIds(policy);
        int facts = policy.vocabulary().all().size();
        int rules = policy.rules().size();
        int cases = policy.cases().size();
        if (!forMachines()) {
            say("读到 %d 个事实、%d 条规则、%d 个案例，没有问题；正在编译……".formatted(facts, rules, cases));
            say("%d facts, %d rules, %d cases, no problem found; compiling …".formatted(facts, rules, cases));
        }
        CompiledPolicy.compile(policy, DrlWriter.write(policy)).close();
        List<Problem> notes = Formatted.changes(policy).stream()
                .map(file -> Formatted.note(policy, file))
                .toList();
        if (forMachines()) {
            print(new Sound(
                    policy.id(), policy.header().version(), facts, rules, cases, List.of(), JsonProblem.notes(notes)));
        } else {
            note(notes);
            say("可以使用 / ready for use: " + policy.header().version() + " " + policy.id());
        }
        return 0;
    }

    private void requireOwnIds(Policy policy) {
        Problems problems = new Problems();
        List<ReusedIds.Meaning> before = earlier.stream()
                .flatMap(folder -> PolicyReader.read(Folder.read(folder)).rules().stream())
                .map(ReusedIds.Meaning::of)
                .toList();
        ReusedIds.check(policy, before, problems);
        problems.throwIfAny();
    }
}
