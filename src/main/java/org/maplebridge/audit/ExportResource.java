package org.maplebridge.audit;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Role;

/** Everything that an offline verifier needs. */
@Path("/api/v1/log/export")
@Tag(name = "log", description = "审计日志：检查点、回执、导出 / checkpoints, receipts, export")
public class ExportResource {

    static final String FILE = "application/vnd.maplebridge.log";

    @Inject
    LogProofs proofs;

    @Inject
    DataSource service;

    @GET
    @Produces(FILE)
    @RolesAllowed(Role.AUDIT)
    @Blocking
    @Operation(
            summary = "导出整个日志，供离线核对 / the whole log as one file, for verify",
            description = "条目、政策、检查点，每个字节都有散列值盖住；中途断开的不完整，verify 会指出 / entries, policies, checkpoints; "
                    + "every byte is covered by a hash, and a file that broke off is named by verify")
    @Parameter(ref = "ToSize")
    @APIResponse(
            responseCode = "200",
            description = "边读边发 / streamed",
            content = @Content(mediaType = FILE, schema = @Schema(ref = "LogFile")))
    @APIResponse(responseCode = "202", ref = "NotYetInTheLog")
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "410", ref = "Removed")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response export(UriInfo uri, @Context HttpServerRequest call) {
        Head end =
                proofs.head(QueryParameters.of(uri.getQueryParameters(), "to").given("to"));
        if (end.isNone()) {
            return LogResource.notYet();
        }
        proofs.requireNothingRemovedSince(end);
        return Response.ok(new LogExport(service, end, call.connection()::close))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"log-%d.maplebridge\"".formatted(end.size()))
                .build();
    }
}
