package org.maplebridge.decision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Caller;
import org.maplebridge.account.Role;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.http.Spoken;

/** Stored decisions, found: a page for a screen, or all in one file. */
@Path("/api/v1/decisions")
@Tag(name = "decisions", description = "定级、保存、查找 / triage, store, find")
public class SearchResource {

    @Inject
    Caller caller;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV, BatchResource.NDJSON})
    @RolesAllowed({Role.DESK, Role.AUDIT})
    @Blocking
    @Operation(
            summary = "查找 / find decisions, newest first",
            description = "JSON 一次一页，下一页在 Link 头里；CSV 和 NDJSON 一次给全部 / "
                    + "JSON comes by the page, the next one is in the Link header; CSV and NDJSON have all at once")
    @Parameter(name = "level", in = ParameterIn.QUERY, schema = @Schema(implementation = Level.class))
    @Parameter(name = "tier", in = ParameterIn.QUERY, schema = @Schema(implementation = Tier.class))
    @Parameter(name = "area", in = ParameterIn.QUERY, description = "它和它以下 / it and below", example = "421303")
    @Parameter(ref = "SearchedCategory")
    @Parameter(name = "source", in = ParameterIn.QUERY, schema = @Schema(implementation = Source.class))
    @Parameter(ref = "SearchedFrom")
    @Parameter(ref = "SearchedTo")
    @Parameter(ref = "SearchedPolicy")
    @Parameter(ref = "SearchedRule")
    @Parameter(name = "reference", in = ParameterIn.QUERY)
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "1–200，没写是 50；CSV、NDJSON 1–1000000，没写是全部 / "
                    + "1–200, 50 if not given; of CSV and NDJSON 1–1000000, all if not given",
            example = "50")
    @Parameter(name = "before", in = ParameterIn.QUERY, description = "更早的 / older than this id")
    @APIResponse(
            responseCode = "200",
            description = "找到的 / what was found",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Decisions")),
                @Content(mediaType = Format.TEXT_CSV, schema = @Schema(ref = "DecisionTable")),
                @Content(mediaType = BatchResource.NDJSON, schema = @Schema(ref = "DecisionLine"))
            })
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response search(UriInfo uri, HttpHeaders headers, Request request, @Context HttpServerRequest call) {
        Format format = Format.asked(request);
        Search search = Search.of(uri.getQueryParameters(), caller.boundTo(), format);
        Language language = Spoken.in(headers);
        Response.ResponseBuilder answer = format == Format.JSON
                ? page(search, uri, language)
                : Rendering.answer(
                        new Export(search, format, language, () -> call.connection()
                                .close()),
                        language);
        return answer.type(format.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** Reads one more than the limit, to see whether there is a next page. */
    private static Response.ResponseBuilder page(Search search, UriInfo uri, Language language) {
        List<StoredDecision> found = search.first(search.limit() + 1);
        List<StoredDecision> page = found.subList(0, Math.min(found.size(), search.limit()));
        ObjectNode body = StoredDecision.JSON.createObjectNode();
        ArrayNode decisions = body.putArray("decisions");
        page.forEach(stored -> decisions.add(Rendering.summary(stored, language)));
        Response.ResponseBuilder answer = Rendering.answer(body, language);
        if (found.size() > page.size()) {
            URI next = uri.getRequestUriBuilder()
                    .replaceQueryParam("before", page.get(page.size() - 1).id)
                    .build();
            answer.links(Link.fromUri(next).rel("next").build());
        }
        return answer;
    }
}
