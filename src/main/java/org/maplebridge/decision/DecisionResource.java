package org.maplebridge.decision;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Caller;
import org.maplebridge.account.Role;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.http.Spoken;

/** Decisions: made, and read again by id. */
@Path(DecisionResource.ALL)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions", description = "定级、保存、查找 / triage, store, find")
public class DecisionResource {

    static final String ALL = "/api/v1/decisions";

    /** Without a host: what stands before us may be reached by another name. */
    private static final String LOCATION = ALL + "/";

    @Inject
    Submissions submissions;

    @Inject
    Rendering rendering;

    @Inject
    Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DESK)
    @Operation(summary = "定级并保存 / triage a dispute and store the decision")
    @Parameter(ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Intake"),
                            examples = @ExampleObject(name = "story", ref = "story")))
    @APIResponse(
            responseCode = "201",
            description = "已保存 / stored",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Decision"),
                            examples = @ExampleObject(name = "story", ref = "storyDecision")))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "NotNow")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "KeyOfAnother")
    @APIResponse(responseCode = "503", ref = "CannotDecide")
    @NonBlocking
    public CompletionStage<Response> decide(InputStream body, HttpHeaders headers) throws IOException {
        Optional<RequestKey.Name> key = RequestKey.name(headers.getRequestHeader(RequestKey.HEADER), caller.name());
        Language language = Spoken.in(headers);
        return submissions
                .submit(Reception.whole(body, headers), key, language)
                .thenApply(submitted -> created(submitted, language));
    }

    /** Runs where the commit ran, outside the request: all it needs was read before. */
    private static Response created(Submissions.Submitted submitted, Language language) {
        Response.ResponseBuilder answer = Rendering.answer(submitted.body(), language)
                .status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, LOCATION + submitted.id());
        return (submitted.again() ? answer.header("Idempotency-Replayed", true) : answer).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DESK, Role.AUDIT})
    @Operation(summary = "一个决定 / one decision")
    @APIResponse(
            responseCode = "200",
            description = "找到了 / found",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Decision"),
                            examples = @ExampleObject(name = "story", ref = "storyDecision")))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "410", ref = "Removed")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response one(@PathParam("id") String id, HttpHeaders headers) {
        StoredDecision stored = StoredDecision.seenBy(caller, id);
        Language language = Spoken.in(headers);
        return Rendering.answer(rendering.decision(stored, language), language).build();
    }
}
