package org.maplebridge.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.vocabulary.Facts;

/** The very bytes that the service would store, for tests of rooms that read them. */
public final class Recorded {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:30:00.123Z");
    private static final String AREA = "421303004012";

    private Recorded() {}

    /** @param number makes the id, so that decisions can be told apart */
    public static byte[] of(Evaluation evaluation, Facts facts, long number) {
        Intake intake = new Intake("test-" + number, Source.values()[0], AREA, Optional.empty(), facts, null);
        Finding finding = new Finding(evaluation.policy(), facts, evaluation.verdict(facts), MORNING);
        return RecordWriter.write(new Decision(new UUID(7, number), "desk", intake, finding, Optional.empty()))
                .json();
    }
}
