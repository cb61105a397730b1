package org.maplebridge.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Role;

/** A person changes a level or a tier. */
@Path("/api/v1/decisions/{id}/overrides")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "review", description = "确认、更改、异议 / confirm, change, object")
public class OverrideResource {

    @Inject
    Acting acting;

    @Inject
    Overrides overrides;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DESK)
    @Operation(
            summary = "更改等级或者牵头 / change the level or the tier",
            description =
                    "调高马上生效；调低一次一级，写明回访时间，等另一个人确认 / raising is in effect at once; lowering goes one step, after a review, and waits for another person")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "OverrideBody")))
    @APIResponse(
            responseCode = "201",
            description = "已记下 / done, and what holds now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ActDone")))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "NotNow")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response ask(@PathParam("id") String id, InputStream body, HttpHeaders headers) throws IOException {
        return acting.onLatest(
                id,
                body,
                headers,
                bytes -> Bodies.override(bytes, clock),
                (decision, scene, asked) -> overrides.ask(scene, asked));
    }

    @POST
    @Path("/{override}/confirmations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DESK)
    @Operation(
            summary = "第二个人确认调低，或者不同意 / a second person agrees to a lowering, or does not",
            description = "同意的人必须是牵头一级的、不是申请的人 / who agrees is of the leading tier and is not who asked")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "AgreementBody")))
    @APIResponse(
            responseCode = "201",
            description = "已记下 / done, and what holds now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ActDone")))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "NotNow")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response agree(
            @PathParam("id") String id, @PathParam("override") String override, InputStream body, HttpHeaders headers)
            throws IOException {
        UUID asked = Acting.id(override);
        return acting.onLatest(
                id, body, headers, Bodies::agrees, (decision, scene, agrees) -> overrides.agree(scene, asked, agrees));
    }
}
