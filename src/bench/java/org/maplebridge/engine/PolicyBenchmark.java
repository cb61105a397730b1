package org.maplebridge.engine;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** The shipped folder from its bytes to a policy that may come into force: read, checked, compiled, its cases run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(1)
public class PolicyBenchmark {

    private static final Logger QUIET = Logger.getLogger("");

    @Setup
    public void quiet() {
        QUIET.setLevel(Level.OFF);
    }

    @Benchmark
    public int load() {
        try (CompiledPolicy policy = PolicyProof.load(Folder.read(Path.of("rules")))) {
            return policy.policy().rules().size();
        }
    }
}
