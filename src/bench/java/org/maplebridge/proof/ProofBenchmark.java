package org.maplebridge.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.Tier;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.source.Folder;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Operator;
import org.maplebridge.vocabulary.Stage;
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

/** Every promise of a policy, from its model to its certificate. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(1)
public class ProofBenchmark {

    private static final long SEED = 500;

    /** The shipped policy as it is, or filled up with rules that two to four graver facts together set off. */
    @Param({"shipped", "500"})
    public String rules;

    private Policy policy;

    @Setup
    public void read() {
        Policy shipped = PolicyReader.read(Folder.read(Path.of("rules")));
        policy = rules.equals("shipped") ? shipped : filledUp(shipped, Integer.parseInt(rules));
    }

    @Benchmark
    public boolean localSearch() {
        return PolicyProof.of(policy, proof -> {}).problems().isEmpty();
    }

    @Benchmark
    public Certificate bothProvers() {
        return PolicyProof.of(policy, proof -> {}).certify();
    }

    private static Policy filledUp(Policy shipped, int size) {
        Random random = new Random(SEED);
        List<Rule> rules = new ArrayList<>(shipped.rules());
        while (rules.size() < size) {
            Stage stage = random.nextInt(4) == 0 ? Stage.TIER : Stage.LEVEL;
            Rule model = shipped.rules(stage).get(0);
            rules.add(new Rule(
                    "%s-%d".formatted(stage.letter(), rules.size() + 1000),
                    model.sentence(),
                    model.because(),
                    model.source(),
                    stage,
                    graver(shipped, stage, random),
                    Reached.ANY,
                    effect(stage, random),
                    model.place()));
        }
        return new Policy(
                shipped.id(),
                shipped.header(),
                shipped.vocabulary(),
                rules,
                shipped.cases(),
                shipped.promises(),
                shipped.calendar(),
                shipped.folder());
    }

    private static Condition graver(Policy shipped, Stage stage, Random random) {
        List<Fact> facts = shipped.promises().neverLowers().keySet().stream()
                .filter(fact -> fact.stages().contains(stage))
                .toList();
        List<Condition> parts = new ArrayList<>();
        for (int n = 2 + random.nextInt(3); n > 0; n--) {
            Fact fact = facts.get(random.nextInt(facts.size()));
            long top = fact.type().all().ranges().get(0).high();
            parts.add(
                    fact.type() instanceof FactType.YesNo
                            ? Compare.of(fact, Operator.EQUAL, List.of(1L))
                            : Compare.of(
                                    fact, Operator.AT_LEAST, List.of(1L + random.nextInt((int) Math.min(top, 50)))));
        }
        return new Condition.All(parts);
    }

    private static Effect effect(Stage stage, Random random) {
        return stage == Stage.LEVEL
                ? new Effect.Raise(Level.values()[1 + random.nextInt(3)])
                : new Effect.Lead(Tier.values()[1 + random.nextInt(2)]);
    }
}
