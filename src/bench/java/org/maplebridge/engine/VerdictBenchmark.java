package org.maplebridge.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Operator;
import org.maplebridge.vocabulary.ValueSet;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Story (a) of the domain, two brothers and a knife, through all four stages, with its reasons: by Drools' network as in
 * service, by the plain model, and by Drools' agenda, in one run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(1)
public class VerdictBenchmark {

    private static final Logger QUIET = Logger.getLogger("");
    private static final long SEED = 20261121;

    /** The shipped policy as it is, or filled up with rules that ask one thing more than a shipped one. */
    @Param({"shipped", "1000"})
    public String rules;

    private CompiledPolicy compiled;
    private Evaluation plain;
    private Evaluation agenda;
    private Facts story;

    @Setup
    public void load() {
        QUIET.setLevel(Level.OFF);
        Policy shipped = PolicyProof.check(Folder.read(Path.of("rules")));
        Policy policy = rules.equals("shipped") ? shipped : filledUp(shipped, Integer.parseInt(rules));
        compiled = CompiledPolicy.compile(policy, DrlWriter.write(policy));
        plain = new Evaluation(policy, PlainMatching.of(policy));
        agenda = new Evaluation(policy, new AgendaMatching(policy, compiled.base()));
        story = policy.cases().stream()
                .filter(one -> one.sentence().zh().startsWith("S1 "))
                .findFirst()
                .orElseThrow()
                .facts();
    }

    @Benchmark
    public Verdict network() {
        return compiled.evaluation().verdict(story);
    }

    @Benchmark
    public Verdict plainModel() {
        return plain.verdict(story);
    }

    @Benchmark
    public Verdict agenda() {
        return agenda.verdict(story);
    }

    @TearDown
    public void close() {
        compiled.close();
    }

    private static Policy filledUp(Policy shipped, int size) {
        Random random = new Random(SEED);
        List<Rule> rules = new ArrayList<>(shipped.rules());
        List<Fact> facts = List.copyOf(shipped.vocabulary().all());
        while (rules.size() < size) {
            Rule model = shipped.rules().get(random.nextInt(shipped.rules().size()));
            Fact fact = facts.get(random.nextInt(facts.size()));
            ValueSet.Range range = fact.type().all().ranges().get(0);
            long code = range.low() + random.nextInt((int) Math.min(range.high() - range.low() + 1, 100));
            Condition more = Compare.of(fact, Operator.EQUAL, List.of(code));
            Condition both = model.condition().equals(Condition.ALWAYS)
                    ? more
                    : new Condition.All(List.of(model.condition(), more));
            rules.add(new Rule(
                    "%s-%04d".formatted(model.stage().letter(), rules.size() + 1000),
                    model.sentence(),
                    model.because(),
                    model.source(),
                    model.stage(),
                    both,
                    model.reached(),
                    model.effect(),
                    model.place()));
        }
        rules.sort(java.util.Comparator.comparing(Rule::stage));
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
}
