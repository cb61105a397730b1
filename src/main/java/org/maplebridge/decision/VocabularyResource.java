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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.http.Spoken;
import org.maplebridge.release.PolicyInForce;

/** What may be asked of a dispute, by the policy in force. */
@Path("/api/v1/vocabulary")
@Authenticated
@Tag(name = "vocabulary", description = "可以问什么 / what may be asked")
public class VocabularyResource {

    @Inject
    PolicyInForce inForce;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "现行政策的事实、问题和取值 / the facts, questions and values of the policy in force")
    @APIResponse(responseCode = "200", description = "按表单的顺序 / in the order of the form")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    public Response vocabulary(HttpHeaders headers) {
        Policy policy = inForce.now().policy();
        Language language = Spoken.in(headers);
        return Rendering.answer(new VocabularyAnswer(policy, language).json(), language)
                .build();
    }

    @GET
    @Path("/schema")
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "登记内容的 JSON Schema / JSON Schema of an intake body")
    @APIResponse(responseCode = "200", description = "JSON Schema 2020-12")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    public Response schema() {
        Policy policy = inForce.now().policy();
        ObjectNode schema = StoredDecision.JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:maplebridge:intake:" + policy.id());
        schema.setAll(IntakeSchema.of(policy.vocabulary()));
        return Response.ok(schema).build();
    }
}
