package org.maplebridge.review;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Caller;
import org.maplebridge.account.Role;
import org.maplebridge.decision.StoredDecision;
import org.maplebridge.review.paper.Paper;

/** The page for a party: released by an officer, then printed. */
@Path("/api/v1/decisions/{id}/releases")
@Tag(name = "review", description = "确认、更改、异议 / confirm, change, object")
public class ReleaseResource {

    @Inject
    Acting acting;

    @Inject
    Releases releases;

    @Inject
    Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DESK)
    @Operation(
            summary = "给一位当事人发告知书 / release the notice for one party",
            description =
                    "由牵头一级的人，在确认以后；告知书用返回的 act 编号打印 / by an officer of the leading tier, once it is confirmed; the page is printed under the id of the act that is answered")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ReleaseBody")))
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
    public Response release(@PathParam("id") String id, InputStream body, HttpHeaders headers) throws IOException {
        return acting.onLatest(
                id, body, headers, Bodies::release, (decision, scene, release) -> releases.release(scene, release));
    }

    @GET
    @Path("/{release}")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({Role.DESK, Role.AUDIT})
    @Operation(
            summary = "打印告知书 / the notice, to print",
            description = "同一次发放，打印多少次都一样 / the same page, however often it is printed")
    @APIResponse(
            responseCode = "200",
            description = "一页 HTML / a page of HTML",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response print(@PathParam("id") String id, @PathParam("release") String release) {
        Releases.Printed printed = releases.page(StoredDecision.seenBy(caller, id), Acting.id(release));
        return Paper.answer(printed.page(), printed.release().language()).build();
    }
}
