package org.maplebridge.decision;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.FactSampler;
import org.maplebridge.journal.TimedId;
import org.maplebridge.vocabulary.Facts;

/** A year of real records of many villages, written straight into a database: each is what the service would have stored. */
public final class ManyDecisions {

    private static final Instant FIRST = Instant.parse("2025-03-01T00:00:00Z");
    private static final int GROUP = 1_000;

    private final Evaluation evaluation;
    private final FactSampler sampler;
    private final Random random = new Random(20261124);
    private final Duration step;

    private ManyDecisions(Evaluation evaluation, int count) {
        this.evaluation = evaluation;
        this.sampler = new FactSampler(evaluation.policy(), 20261124);
        this.step = Duration.ofDays(365).dividedBy(count);
    }

    /** @param evaluation of a policy that the database holds */
    public static void fill(Connection connection, Evaluation evaluation, int count) throws SQLException {
        ManyDecisions many = new ManyDecisions(evaluation, count);
        connection.setAutoCommit(false);
        List<Waiting> group = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            group.add(new Waiting(many.next(number), Optional.empty(), Optional.empty()));
            if (group.size() == GROUP || number == count) {
                new GroupInsert(connection).write(group);
                connection.commit();
                group.clear();
            }
        }
    }

    private StoredDecision next(int number) {
        Instant at = FIRST.plus(step.multipliedBy(number));
        Facts facts = sampler.next();
        String area = "4213%02d%03d%03d".formatted(random.nextInt(5), random.nextInt(20), random.nextInt(50));
        Source source = Source.values()[random.nextInt(Source.values().length)];
        Intake intake = new Intake("ref-" + number, source, area, Optional.empty(), Optional.empty(), facts, null);
        Finding finding = new Finding(evaluation.policy(), facts, evaluation.verdict(facts), at);
        Decision decision = new Decision(TimedId.at(at), "desk", intake, finding, Optional.empty());
        StoredDecision row =
                StoredDecision.of(decision, RecordWriter.write(decision).json());
        row.leftOpen = DecisionStore.leftOpen(evaluation.ask(facts, finding.verdict()));
        return row;
    }
}
