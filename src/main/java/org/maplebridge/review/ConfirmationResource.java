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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Role;

/** An officer of the leading tier stands by a decision. */
@Path("/api/v1/decisions/{id}/confirmations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "review", description = "确认、更改、异议 / confirm, change, object")
public class ConfirmationResource {

    @Inject
    Acting acting;

    @Inject
    Confirmations confirmations;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DESK)
    @Operation(
            summary = "确认：由牵头一级的人 / confirm, by an officer of the leading tier",
            description =
                    "写明看到的等级和牵头；已经变了就不能确认。通知和报告不等确认 / names what was seen, so that nobody confirms what has changed; notices and reports do not wait for it")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ConfirmationBody")))
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
    public Response confirm(@PathParam("id") String id, InputStream body, HttpHeaders headers) throws IOException {
        return acting.onLatest(
                id, body, headers, Bodies::confirmation, (decision, scene, seen) -> confirmations.confirm(scene, seen));
    }
}
