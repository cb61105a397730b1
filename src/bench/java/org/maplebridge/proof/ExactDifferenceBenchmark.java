package org.maplebridge.proof;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.source.Folder;
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

/** The exact difference between the shipped policy and one that lacks a rule, found, confirmed by both engines, and proven. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@Threads(1)
public class ExactDifferenceBenchmark {

    /** A red rule on which duties and clocks depend, a tier rule, and a duty. */
    @Param({"L-103", "T-201", "D-101"})
    public String without;

    private Policy shipped;
    private Policy other;

    @Setup
    public void load() {
        shipped = PolicyReader.read(Folder.read(Path.of("rules")));
        List<Rule> rules = shipped.rules().stream()
                .filter(rule -> !rule.id().equals(without))
                .toList();
        if (rules.size() == shipped.rules().size()) {
            throw new IllegalArgumentException("no rule " + without);
        }
        other = new Policy(
                shipped.id(),
                shipped.header(),
                shipped.vocabulary(),
                rules,
                shipped.cases(),
                shipped.promises(),
                shipped.calendar(),
                shipped.folder());
    }

    @Benchmark
    public RegionReport difference() {
        return RegionReport.between(shipped, other);
    }
}
