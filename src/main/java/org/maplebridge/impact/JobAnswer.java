package org.maplebridge.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A job as an answer: who asked what, how far it is, and what came of it. */
final class JobAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JobAnswer() {}

    static ObjectNode of(ImpactJob job, Instant now) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", job.id.toString());
        json.put("policy", job.policyId);
        if (job.against != null) {
            json.put("against", job.against);
        }
        json.put("by", job.askedBy);
        json.put("at", job.at.toString());
        json.set("query", read(job.query));
        json.put("state", job.state(now).name());
        json.put("total", job.total);
        json.put("done", job.done);
        if (job.ended != null) {
            json.put("ended", job.ended.toString());
        }
        if (job.isCancelled()) {
            json.put("cancelledBy", job.cancelledBy);
        }
        if (job.result != null) {
            json.set("result", read(job.result));
        }
        return json;
    }

    private static ObjectNode read(String result) {
        try {
            return (ObjectNode) JSON.readTree(result);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
