package org.maplebridge.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Role;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.http.Spoken;
import org.maplebridge.release.PolicyInForce;

/** What a decision would be; nothing is stored. */
@Path("/api/v1/preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions", description = "定级、保存、查找 / triage, store, find")
public class PreviewResource {

    @Inject
    PolicyInForce inForce;

    @Inject
    Reception reception;

    @Inject
    Triage triage;

    @Inject
    Rendering rendering;

    @Inject
    PreparedAlternatives alternatives;

    @Inject
    ObjectMapper json;

    @Inject
    ManagedExecutor threads;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DESK, Role.POLICY})
    @Operation(summary = "只定级，不保存 / the verdict only; nothing is stored")
    @Parameter(ref = "Explain")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Intake"),
                            examples = @ExampleObject(name = "story", ref = "story")))
    @APIResponse(
            responseCode = "200",
            description = "结论 / the verdict",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Verdict"),
                            examples = @ExampleObject(name = "story", ref = "storyVerdict")))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "CannotDecide")
    @NonBlocking
    public CompletionStage<Response> preview(InputStream body, HttpHeaders headers, UriInfo uri) throws IOException {
        Explain explain = Explain.asked(uri.getQueryParameters());
        CompiledPolicy policy = inForce.now();
        Finding finding = triage.find(reception.read(Reception.whole(body, headers), policy.policy()), policy);
        Language language = Spoken.in(headers);
        return explain == Explain.USUAL
                ? CompletableFuture.completedFuture(answer(rendering.verdict(finding, policy, language), language))
                : threads.supplyAsync(() -> answer(explained(finding, policy, language), language));
    }

    /** Takes milliseconds, which a thread that reads from connections must not. */
    private byte[] explained(Finding finding, CompiledPolicy policy, Language language) {
        AlternativesAnswer found = alternatives.of(finding.facts(), Optional.empty(), policy.evaluation(), language);
        ObjectNode beside = json.createObjectNode();
        beside.set("alternatives", json.valueToTree(found));
        return Rendering.with(beside, rendering.verdict(finding, policy, language));
    }

    private static Response answer(byte[] body, Language language) {
        return Rendering.answer(body, language).build();
    }
}
