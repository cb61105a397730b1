package org.maplebridge.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.policy.Policy;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The next question on the shipped policy, beside the verdict it belongs to, in one run: with nothing known, where most is open;
 * in story (a), which is settled; and where facts that implications tie together are open.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(1)
public class AskBenchmark {

    private static final Logger QUIET = Logger.getLogger("");

    @Param({"nothing", "story", "physical"})
    public String known;

    private CompiledPolicy compiled;
    private Facts facts;
    private Verdict verdict;

    @Setup
    public void load() {
        QUIET.setLevel(Level.OFF);
        Policy policy = PolicyProof.check(Folder.read(Path.of("rules")));
        compiled = CompiledPolicy.compile(policy, DrlWriter.write(policy));
        facts = switch (known) {
            case "nothing" -> Facts.none(policy.vocabulary());
            case "physical" -> physical(policy);
            default -> story(policy);
        };
        verdict = compiled.evaluation().verdict(facts);
    }

    private static Facts physical(Policy policy) {
        Fact violence = policy.vocabulary().fact("violence").orElseThrow();
        return Facts.of(
                policy.vocabulary(),
                Map.of(violence, violence.type().code("PHYSICAL").orElseThrow()),
                Set.of());
    }

    private static Facts story(Policy policy) {
        return policy.cases().stream()
                .filter(one -> one.sentence().zh().startsWith("S1 "))
                .findFirst()
                .orElseThrow()
                .facts();
    }

    @Benchmark
    public Verdict verdict() {
        return compiled.evaluation().verdict(facts);
    }

    @Benchmark
    public List<Question> ask() {
        return compiled.evaluation().ask(facts, verdict);
    }
}
