package org.maplebridge.release;

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
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Caller;
import org.maplebridge.account.Role;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.http.Spoken;
import org.maplebridge.source.ZippedFolder;

/** What a policy officer does with policies. */
@Path("/api/v1/policies")
@RolesAllowed(Role.POLICY)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "policies", description = "政策：提出、批准、启用、回退 / propose, approve, put into force, go back")
public class ReleaseResource {

    private static final String NOTE = "note";

    @Inject
    Releases releases;

    @Inject
    PolicyResource policies;

    @Inject
    Caller caller;

    @POST
    @Consumes(PolicyResource.ZIP)
    @Operation(summary = "提出一个政策（文件夹的 zip） / propose a policy, its folder as a zip")
    @Parameter(ref = "Note")
    @RequestBody(required = true, content = @Content(mediaType = PolicyResource.ZIP))
    @APIResponse(
            responseCode = "200",
            description = "一字不差的早已有了，照旧 / these very bytes were there before; nothing changes",
            content = @Content(schema = @Schema(ref = "StoredPolicy")))
    @APIResponse(
            responseCode = "201",
            description = "已存下，等批准 / kept, to be approved",
            content = @Content(schema = @Schema(ref = "StoredPolicy")))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response propose(InputStream body, UriInfo uri, HttpHeaders headers) throws IOException {
        Act act = act(Parameters.of(uri, NOTE));
        Releases.Proposed proposed =
                releases.propose(ZippedFolder.read(body.readNBytes(ZippedFolder.MOST_BYTES + 1)), act);
        Language language = Spoken.in(headers);
        return Response.fromResponse(PolicyResource.answer(policies.json(proposed.id(), language), language))
                .status(proposed.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .header(HttpHeaders.LOCATION, uri.getAbsolutePath() + "/" + proposed.id())
                .build();
    }

    @POST
    @Path("/{id}/approve")
    @Operation(summary = "批准：提出人以外的人 / approve, by somebody other than the proposer")
    @Parameter(ref = "Note")
    @APIResponse(
            responseCode = "200",
            description = "已批准 / approved",
            content = @Content(schema = @Schema(ref = "StoredPolicy")))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "WrongState")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response approve(@PathParam("id") String id, byte[] body, UriInfo uri, HttpHeaders headers) {
        releases.approve(id, Approval.read(body), act(Parameters.of(uri, NOTE)));
        return policies.one(id, headers);
    }

    @POST
    @Path("/{id}/activate")
    @Operation(summary = "启用：马上，或到说定的时间 / put into force, at once or at a stated time")
    @Parameter(ref = "Note")
    @Parameter(ref = "ActivationTime")
    @APIResponse(
            responseCode = "200",
            description = "已启用，或已定好时间 / in force, or its moment is set",
            content = @Content(schema = @Schema(ref = "StoredPolicy")))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "WrongState")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response activate(@PathParam("id") String id, UriInfo uri, HttpHeaders headers) {
        Parameters given = Parameters.of(uri, "at", NOTE);
        releases.activate(id, given.instant("at"), act(given));
        return policies.one(id, headers);
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(summary = "撤回：没有生效过的 / withdraw what was never in force")
    @Parameter(ref = "Note")
    @APIResponse(
            responseCode = "200",
            description = "已撤回 / withdrawn",
            content = @Content(schema = @Schema(ref = "StoredPolicy")))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "WrongState")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response withdraw(@PathParam("id") String id, UriInfo uri, HttpHeaders headers) {
        releases.withdraw(id, act(Parameters.of(uri, NOTE)));
        return policies.one(id, headers);
    }

    @POST
    @Path("/rollback")
    @Operation(summary = "回到以前的政策 / go back to an earlier policy")
    @Parameter(ref = "Note")
    @Parameter(ref = "RollbackTo")
    @APIResponse(
            responseCode = "200",
            description = "已回到 / in force again",
            content = @Content(schema = @Schema(ref = "StoredPolicy")))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "WrongState")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response rollback(UriInfo uri, HttpHeaders headers) {
        Parameters given = Parameters.of(uri, "to", NOTE);
        String id = releases.rollback(given.policy("to"), act(given));
        return policies.one(id, headers);
    }

    @POST
    @Path("/{id}/check")
    @Operation(summary = "再检查一遍，并跑它自己的案例 / check it again, its own cases included")
    @APIResponse(
            responseCode = "200",
            description = "问题，没有就是空的 / its problems, none if it is sound",
            content = @Content(schema = @Schema(ref = "Checked")))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response check(@PathParam("id") String id, HttpHeaders headers) {
        Language language = Spoken.in(headers);
        return PolicyResource.answer(CheckAnswer.of(id, Policies.folder(id), language), language);
    }

    private Act act(Parameters given) {
        return new Act(caller.name(), given.note());
    }
}
