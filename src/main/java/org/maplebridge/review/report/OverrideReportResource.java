package org.maplebridge.review.report;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Role;
import org.maplebridge.decision.Selection;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.http.Spoken;
import org.maplebridge.release.PolicyInForce;

/** What the overrides tell: a rule that people often override is a broken rule, a question nobody asks a badly put one. */
@Path("/api/v1/reports/overrides")
@Produces({MediaType.APPLICATION_JSON, OverrideReportResource.CSV})
@Tag(name = "review", description = "确认、更改、异议 / confirm, change, object")
public class OverrideReportResource {

    static final String CSV = "text/csv";

    private static final List<Variant> FORMATS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV))
            .build();

    @Inject
    PolicyInForce inForce;

    @GET
    @Blocking
    @RolesAllowed({Role.POLICY, Role.AUDIT})
    @Operation(
            summary = "每条规则多少次起决定作用，多少次被人调高、调低 / how often each rule decided, and was overridden",
            description = "条件同查找一样；按作出决定的月份算，一项更改算在它所改的决定名下 / the criteria of a search; by the month of the"
                    + " decision, to which its overrides are counted")
    @Parameter(ref = "SearchedFrom")
    @Parameter(ref = "SearchedTo")
    @Parameter(ref = "SearchedArea")
    @Parameter(ref = "SearchedPolicy")
    @APIResponse(
            responseCode = "200",
            description = "最常被改的在前 / the most often overridden first",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "OverrideReport")),
                @Content(mediaType = CSV, schema = @Schema(ref = "OverrideTable"))
            })
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response overrides(UriInfo uri, HttpHeaders headers, Request request) {
        Variant format = Optional.ofNullable(request.selectVariant(FORMATS)).orElseThrow(NotAcceptableException::new);
        Selection selection = Selection.of(uri.getQueryParameters(), Optional.empty());
        Policy policy = inForce.now().policy();
        OverrideReport report = new OverrideReport(policy.header().zone());
        selection.forEach(report::add);
        new EffectiveOverrides(selection, report::add).forEach();
        Language language = Spoken.in(headers);
        Object answer = format.getMediaType().equals(MediaType.APPLICATION_JSON_TYPE)
                ? new ReportAnswer(policy, language).of(report)
                : ReportSheet.of(report, policy, language);
        return Response.ok(answer, format.getMediaType())
                .header(HttpHeaders.CONTENT_LANGUAGE, Spoken.tag(language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
