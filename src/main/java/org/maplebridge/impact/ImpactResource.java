package org.maplebridge.impact;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Caller;
import org.maplebridge.account.Role;
import org.maplebridge.release.Policies;

/** What a policy would have changed about the decisions that are stored. */
@Path("/api/v1/policies/{id}/impact")
@RolesAllowed({Role.POLICY, Role.AUDIT})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "impact", description = "影响分析：以前的决定换成这个政策会怎样 / what a policy would have changed")
public class ImpactResource {

    static final String NDJSON = "application/x-ndjson";

    @Inject
    Impacts impacts;

    @Inject
    Policies policies;

    @Inject
    ChangedLists lists;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @POST
    @RolesAllowed(Role.POLICY)
    @Operation(
            summary = "开始影响分析 / begin to replay stored decisions under this policy",
            description = "条件同查找一样，没有就是全部 / which decisions: the criteria of a search, all if none is given")
    @Parameter(ref = "SearchedArea")
    @Parameter(ref = "SearchedLevel")
    @Parameter(ref = "SearchedFrom")
    @Parameter(ref = "SearchedTo")
    @APIResponse(
            responseCode = "202",
            description = "已开始 / begun",
            content = @Content(schema = @Schema(ref = "ImpactJob")))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response start(@PathParam("id") String policy, UriInfo uri) {
        Question question = Question.of(uri.getQueryParameters(), caller.boundTo());
        String job = impacts.start(policy, question, caller.name()).toString();
        return Response.accepted(answer(policy, job))
                .location(uri.getAbsolutePathBuilder().path(job).build())
                .build();
    }

    @GET
    @Operation(summary = "这个政策的影响分析 / the impacts that were asked for, newest first")
    @APIResponse(
            responseCode = "200",
            description = "最近 50 个 / the last 50",
            content = @Content(schema = @Schema(ref = "ImpactJobs")))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public ObjectNode all(@PathParam("id") String policy) {
        policies.of(policy);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode jobs = json.putArray("impacts");
        impacts.of(policy).forEach(job -> jobs.add(JobAnswer.of(job, clock.instant())));
        return json;
    }

    @GET
    @Path("/{job}")
    @Operation(summary = "做到哪里、结果如何 / how far it is, and what came of it")
    @APIResponse(
            responseCode = "200",
            description = "找到了 / found",
            content = @Content(schema = @Schema(ref = "ImpactJob")))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public ObjectNode one(@PathParam("id") String policy, @PathParam("job") String job) {
        return answer(policy, job);
    }

    @DELETE
    @Path("/{job}")
    @RolesAllowed(Role.POLICY)
    @Operation(summary = "取消 / cancel", description = "已经结束的不变 / what has ended stays as it is")
    @APIResponse(
            responseCode = "202",
            description = "一秒内停下 / it stops within a second",
            content = @Content(schema = @Schema(ref = "ImpactJob")))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response cancel(@PathParam("id") String policy, @PathParam("job") String job) {
        impacts.cancel(policy, job, caller.name());
        return Response.accepted(answer(policy, job)).build();
    }

    @GET
    @Path("/{job}/changed")
    @Produces(NDJSON)
    @Operation(
            summary = "会改变的决定，一行一件，新的在前 / the decisions that would be others, a line each, newest first",
            description = "每件有两个裁定 / with both verdicts")
    @APIResponse(
            responseCode = "200",
            description = "边算边送 / as they are found",
            content = @Content(mediaType = NDJSON, schema = @Schema(ref = "ChangedDecision")))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response changed(
            @PathParam("id") String policy, @PathParam("job") String job, @Context HttpServerRequest call) {
        return Response.ok(lists.of(
                        impacts.find(policy, job), () -> call.connection().close()))
                .build();
    }

    private ObjectNode answer(String policy, String job) {
        return JobAnswer.of(impacts.find(policy, job), clock.instant());
    }
}
