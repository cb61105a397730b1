package org.maplebridge.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.http.Spoken;
import org.maplebridge.release.PolicyInForce;

/** What may be asked of a dispute, by the policy in force. */
@Path("/api/v1/vocabulary")
@Authenticated
class VocabularyResource {

    @Inject
    PolicyInForce inForce;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Response vocabulary(HttpHeaders headers) {
        Policy policy = inForce.now().policy();
        return Rendering.answer(new VocabularyAnswer(policy, Spoken.in(headers)).json(), headers)
                .build();
    }

    @GET
    @Path("/schema")
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    ObjectNode schema() {
        Policy policy = inForce.now().policy();
        ObjectNode schema = StoredDecision.JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:maplebridge:intake:" + policy.id());
        schema.setAll(IntakeSchema.of(policy.vocabulary()));
        return schema;
    }
}
