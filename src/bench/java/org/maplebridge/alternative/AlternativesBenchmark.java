package org.maplebridge.alternative;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.engine.CompiledPolicy;
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
 * What would change a verdict of the shipped policy, every alternative confirmed by the engine: with nothing known, where most could
 * raise it; in story (a); where two reasons that can be ended hold it; and what is made once per policy.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
@Threads(1)
public class AlternativesBenchmark {

    private static final Logger QUIET = Logger.getLogger("");

    @Param({"nothing", "story", "crowd"})
    public String known;

    private CompiledPolicy compiled;
    private WhatWouldChange prepared;
    private Facts facts;

    @Setup
    public void load() {
        QUIET.setLevel(Level.OFF);
        Policy policy = PolicyProof.check(Folder.read(Path.of("rules")));
        compiled = CompiledPolicy.load(policy);
        prepared = WhatWouldChange.of(policy);
        facts = switch (known) {
            case "nothing" -> Facts.none(policy.vocabulary());
            case "crowd" -> crowd(policy);
            default -> story(policy);
        };
    }

    private static Facts crowd(Policy policy) {
        Fact blockade = policy.vocabulary().fact("blockade").orElseThrow();
        Fact facing = policy.vocabulary().fact("groupsFacingOff").orElseThrow();
        return Facts.of(policy.vocabulary(), Map.of(blockade, 1L, facing, 1L), Set.of());
    }

    private static Facts story(Policy policy) {
        return policy.cases().stream()
                .filter(one -> one.sentence().zh().startsWith("S1 "))
                .findFirst()
                .orElseThrow()
                .facts();
    }

    @Benchmark
    public Alternatives alternatives() {
        return prepared.of(facts, compiled.evaluation());
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public WhatWouldChange prepare() {
        return WhatWouldChange.of(compiled.policy());
    }
}
