package org.maplebridge.decision;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.maplebridge.account.Caller;
import org.maplebridge.account.Role;

/** The stored records themselves, to be replayed elsewhere. They hold nothing of the personal part. */
@Path("/api/v1/decisions/records")
@Tag(name = "decisions", description = "定级、保存、查找 / triage, store, find")
public class RecordsResource {

    private static final Logger LOG = Logger.getLogger(RecordsResource.class);

    @Inject
    Caller caller;

    @GET
    @Produces(BatchResource.NDJSON)
    @RolesAllowed({Role.DESK, Role.AUDIT})
    @Blocking
    @Operation(
            summary = "导出记录，一行一条，新的在前 / the records as they were stored, a line each, newest first",
            description = "条件同查找一样；离线的 replay 读这个文件 / the criteria of a search; the command replay reads this file")
    @Parameter(ref = "SearchedArea")
    @Parameter(ref = "SearchedLevel")
    @Parameter(ref = "SearchedFrom")
    @Parameter(ref = "SearchedTo")
    @APIResponse(
            responseCode = "200",
            description = "一字不差 / byte for byte",
            content = @Content(mediaType = BatchResource.NDJSON, schema = @Schema(ref = "StoredRecord")))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response records(UriInfo uri, @Context HttpServerRequest call) {
        PastRecords records = PastRecords.of(uri.getQueryParameters(), caller.boundTo());
        List<byte[]> first = records.get();
        StreamingOutput lines = out -> write(first, records, out, call);
        return Response.ok(lines).build();
    }

    /** What ends early must not look whole: then the connection is closed. */
    private static void write(List<byte[]> first, PastRecords records, OutputStream out, HttpServerRequest call) {
        try {
            OutputStream lines = new BufferedOutputStream(out, 1 << 16);
            for (List<byte[]> chunk = first; !chunk.isEmpty(); chunk = records.get()) {
                for (byte[] record : chunk) {
                    lines.write(record);
                    lines.write('\n');
                }
            }
            lines.flush();
        } catch (IOException gone) {
            LOG.infof("The reader of an export went away: %s", gone.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("An export was broken off", failure);
            call.connection().close();
        }
    }
}
