package org.maplebridge.decision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
        Intake intake =
                new Intake("test-" + number, Source.values()[0], AREA, Optional.empty(), Optional.empty(), facts, null);
        Finding finding = new Finding(evaluation.policy(), facts, evaluation.verdict(facts), MORNING);
        return RecordWriter.write(new Decision(new UUID(7, number), "desk", intake, finding, Optional.empty()))
                .json();
    }

    /** With every member that a record may have: when it happened, and the commitment to a personal part. */
    public static byte[] whole(Evaluation evaluation, Facts facts, UUID id, Instant at) {
        OffsetDateTime before = at.minusSeconds(5_400).atOffset(ZoneOffset.ofHours(8));
        Source source = Source.values()[(int) (at.getEpochSecond() % Source.values().length)];
        Intake intake = new Intake(
                "枫桥〔" + at.getEpochSecond() + "〕", source, AREA, Optional.of(before), Optional.empty(), facts, null);
        Finding finding = new Finding(evaluation.policy(), facts, evaluation.verdict(facts), at);
        Sealed part = new Sealed("", new byte[0], new byte[0], "5f".repeat(32));
        return RecordWriter.write(new Decision(id, "desk2", intake, finding, Optional.of(part)))
                .json();
    }
}
