package org.maplebridge.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.decision.PastRecords;

/**
 * Which decisions are meant.
 *
 * @param criteria of a search, each given once
 * @param bound the first digits of the areas that the asker may see; empty for all
 */
record Question(Map<String, String> criteria, Optional<String> bound) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> CRITERIA = new TypeReference<>() {};

    /** @throws org.maplebridge.problem.ProblemsFound if it is not understood */
    static Question of(MultivaluedMap<String, String> query, Optional<String> bound) {
        PastRecords.of(query, bound);
        Map<String, String> criteria = new LinkedHashMap<>();
        query.forEach((name, values) -> criteria.put(name, values.get(0)));
        return new Question(criteria, bound);
    }

    static Question of(ImpactJob job) {
        try {
            return new Question(JSON.readValue(job.query, CRITERIA), Optional.ofNullable(job.bound));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    /** Whether it asks about every decision there is. */
    boolean isOfAll() {
        return criteria.isEmpty() && bound.isEmpty();
    }

    PastRecords records() {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        criteria.forEach(query::putSingle);
        return PastRecords.of(query, bound);
    }

    String json() {
        return JSON.valueToTree(criteria).toString();
    }
}
