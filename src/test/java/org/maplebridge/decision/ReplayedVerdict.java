package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.problem.Problems;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.FactsReader;

/** What a record's facts come to once more. */
public final class ReplayedVerdict {

    private ReplayedVerdict() {}

    /** Whether the very verdict of the record comes out again. */
    public static boolean isSame(byte[] record, Evaluation evaluation) {
        try {
            JsonNode json = StoredDecision.JSON.readTree(record);
            Facts facts = FactsReader.read(
                    json.get("facts"), "/facts", evaluation.policy().vocabulary(), new Problems());
            Finding again = new Finding(
                    evaluation.policy(),
                    facts,
                    evaluation.verdict(facts),
                    Instant.parse(json.get("at").textValue()));
            JsonNode verdict = StoredDecision.JSON.readTree(
                    MarkedOutput.write(out -> VerdictWriter.write(again, out)).json());
            return verdict.toString().equals(json.get("verdict").toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
