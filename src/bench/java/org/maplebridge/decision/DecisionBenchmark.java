package org.maplebridge.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.engine.Question;
import org.maplebridge.journal.TimedId;
import org.maplebridge.problem.Language;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What a decision on docs/story.json costs besides the network and the disk, step by step. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@Threads(1)
public class DecisionBenchmark {

    private static final Logger QUIET = Logger.getLogger("");
    private static final Instant AT = Instant.parse("2026-03-02T01:30:00.123Z");
    private static final MasterKey KEY = MasterKey.random();

    private byte[] body;
    private CompiledPolicy policy;
    private Answer words;
    private Intake intake;
    private Finding finding;
    private List<Question> ask;
    private Marked record;

    @Setup
    public void story() throws IOException {
        QUIET.setLevel(Level.OFF);
        body = Files.readAllBytes(Path.of("docs/story.json"));
        policy = PolicyProof.load(Folder.read(Path.of("rules")));
        words = new Answer(policy.policy(), Language.ZH);
        intake = read();
        finding = verdict();
        ask = ask();
        record = record();
    }

    @TearDown
    public void close() {
        policy.close();
    }

    @Benchmark
    public Intake read() {
        return IntakeReader.read(body, policy.policy().vocabulary(), Clock.systemUTC());
    }

    @Benchmark
    public Finding verdict() {
        return new Finding(policy.policy(), intake.facts(), policy.evaluation().verdict(intake.facts()), AT);
    }

    @Benchmark
    public List<Question> ask() {
        return policy.evaluation().ask(intake.facts(), finding.verdict());
    }

    @Benchmark
    public Marked record() {
        return RecordWriter.write(decision(Optional.empty()));
    }

    @Benchmark
    public StoredDecision columns() {
        return StoredDecision.of(decision(Optional.empty()), record.json());
    }

    @Benchmark
    public byte[] answer() {
        return words.of(record, Named.in(finding.verdict()), ask);
    }

    @Benchmark
    public Sealed seal() {
        return Sealed.of(new UUID(7, 7), new UUID(7, 7), intake.personal().bytes(), KEY);
    }

    @Benchmark
    public UUID id() {
        return TimedId.at(AT);
    }

    private Decision decision(Optional<Sealed> part) {
        return new Decision(new UUID(7, 7), "desk", intake, finding, part);
    }
}
