package org.maplebridge.review.explanation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Caller;
import org.maplebridge.account.Role;
import org.maplebridge.decision.StoredDecision;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.http.Spoken;
import org.maplebridge.release.Policies;
import org.maplebridge.review.Chain;
import org.maplebridge.review.Standings;
import org.maplebridge.review.paper.Paper;
import org.maplebridge.review.paper.Wording;

/** Why a decision is as it is, in plain words; for a program, or as a page to print. */
@Path("/api/v1/decisions/{id}/explanation")
@Tag(name = "review", description = "确认、更改、异议 / confirm, change, object")
public class ExplanationResource {

    private static final Variant JSON = new Variant(MediaType.APPLICATION_JSON_TYPE, (String) null, null);
    private static final Variant HTML = new Variant(MediaType.TEXT_HTML_TYPE, (String) null, null);

    @Inject
    Policies policies;

    @Inject
    Standings standings;

    @Inject
    Caller caller;

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @RolesAllowed({Role.DESK, Role.AUDIT})
    @Operation(
            summary = "说明：为什么这样定 / the explanation: why it was decided so",
            description = "JSON，或者可以打印的 HTML 页 / JSON, or an HTML page to print")
    @APIResponse(
            responseCode = "200",
            description = "用平常话说明 / in plain words",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Explanation")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response explain(@PathParam("id") String id, HttpHeaders headers, Request request) {
        StoredDecision stored = StoredDecision.seenBy(caller, id);
        Language language = Spoken.in(headers);
        Chain chain = Chain.of(stored);
        Explanation explanation = Explaining.of(stored, chain, standings.of(chain), policies, language);
        Response.ResponseBuilder answer = isPage(request)
                ? Paper.answer(new ExplanationPage(explanation, new Wording(language)), language)
                : Response.ok(explanation, MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CONTENT_LANGUAGE, Spoken.tag(language));
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static boolean isPage(Request request) {
        Variant liked = request.selectVariant(List.of(JSON, HTML));
        if (liked == null) {
            throw new NotAcceptableException();
        }
        return liked.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
    }
}
