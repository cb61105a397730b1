package org.maplebridge.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.engine.DrlWriter;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.policy.reading.ReusedIds;
import org.maplebridge.policy.writing.Formatted;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.proof.Certificate;
import org.maplebridge.proof.Guarantee;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.proof.Proof;
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
            List<JsonProblem> notes,
            Proven proven) {}

    /**
     * @param disputes how many the proofs range over
     * @param localMillis what local search took
     * @param solverMillis what the solver took
     */
    record Proven(BigInteger disputes, List<JsonProof> promises, long localMillis, long solverMillis) {}

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
        Policy policy = PolicyReader.read(folder);
        requireOwnIds(policy);
        PolicyProof proof = proven(policy);
        int facts = policy.vocabulary().all().size();
        int rules = policy.rules().size();
        int cases = policy.cases().size();
        if (!forMachines()) {
            say("读到 %d 个事实、%d 条规则、%d 个案例，没有问题；正在编译……".formatted(facts, rules, cases));
            say("%d facts, %d rules, %d cases, no problem found; compiling …".formatted(facts, rules, cases));
        }
        CompiledPolicy.compile(policy, DrlWriter.write(policy)).close();
        Certificate certificate = certified(proof);
        List<Problem> notes = Stream.concat(
                        Formatted.changes(policy).stream().map(file -> Formatted.note(policy, file)),
                        proof.notes().stream())
                .toList();
        if (forMachines()) {
            print(new Sound(
                    policy.id(),
                    policy.header().version(),
                    facts,
                    rules,
                    cases,
                    List.of(),
                    JsonProblem.notes(notes),
                    json(proof, certificate)));
        } else {
            say(certificate);
            note(notes);
            say("可以使用 / ready for use: " + policy.header().version() + " " + policy.id());
        }
        return 0;
    }

    /** Each promise as it is tried, and then everything that fails. */
    private PolicyProof proven(Policy policy) {
        if (!forMachines()) {
            say("逐条证明承诺，对每一起可能的纠纷…… / proving each promise, over every possible dispute …");
        }
        PolicyProof proof = PolicyProof.of(policy, one -> {
            if (!forMachines()) {
                say(line(one));
            }
        });
        proof.problems().throwIfAny();
        return proof;
    }

    /** The same promises once more, by the solver. */
    private Certificate certified(PolicyProof proof) {
        ProgressBar bar = new ProgressBar(screen(), "个承诺 / promises");
        Certificate certificate = proof.certify((done, all) -> bar.show(done, all, done));
        bar.end(proof.proofs().size());
        return certificate;
    }

    private static String line(Proof proof) {
        Guarantee promise = proof.guarantee();
        return "  %s %s：%s / %s: %s"
                .formatted(
                        proof.holds() ? "✓" : "✗",
                        promise.type().title().zh(),
                        promise.text().zh(),
                        promise.type().title().en(),
                        promise.text().en());
    }

    private void say(Certificate certificate) {
        int promises = certificate.promises().size();
        long local = certificate.local().toMillis();
        long solver = certificate.solver().toMillis();
        say("%d 个承诺对全部 %s 种所知情形成立，两种方法各证一遍（%d、%d 毫秒）"
                .formatted(promises, rounded(certificate.disputes()), local, solver));
        say("%d promises hold of every dispute, %s as to what is known, proven in two ways (%d and %d ms)"
                .formatted(promises, rounded(certificate.disputes()), local, solver));
    }

    private static String rounded(BigInteger disputes) {
        return new BigDecimal(disputes).round(new MathContext(2)).toString();
    }

    private static Proven json(PolicyProof proof, Certificate certificate) {
        return new Proven(
                certificate.disputes(),
                proof.proofs().stream().map(JsonProof::of).toList(),
                certificate.local().toMillis(),
                certificate.solver().toMillis());
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
