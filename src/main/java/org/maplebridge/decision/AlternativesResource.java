package org.maplebridge.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Caller;
import org.maplebridge.account.Role;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.http.Spoken;

/** What would change a stored decision, under its own policy: of the rules' first verdict, whatever people did about it later. */
@Path("/api/v1/decisions/{id}/alternatives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions", description = "定级、保存、查找 / triage, store, find")
public class AlternativesResource {

    @Inject
    OwnPolicy ownPolicy;

    @Inject
    PreparedAlternatives alternatives;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed({Role.DESK, Role.AUDIT})
    @Operation(
            summary = "什么会改变它 / what would change it",
            description = "如果还能改变的事实真的不同，等级会是什么；差一个条件的规则；单凭哪些事实就是这个结果。不是建议 / "
                    + "what the level would be if what can be changed really were otherwise; the rules that missed by one condition; "
                    + "which facts alone lead to the result. No advice")
    @APIResponse(
            responseCode = "200",
            description = "按它自己的政策 / under its own policy",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Alternatives"),
                            examples = @ExampleObject(name = "story", ref = "storyAlternatives")))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "410", ref = "Removed")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response alternatives(@PathParam("id") String id, HttpHeaders headers) {
        StoredDecision stored = StoredDecision.seenBy(caller, id);
        Language language = Spoken.in(headers);
        Evaluation evaluation = ownPolicy.evaluation(stored);
        return Rendering.answer(
                        alternatives.of(
                                ownPolicy.facts(stored), Optional.of(stored.id.toString()), evaluation, language),
                        language)
                .build();
    }
}
