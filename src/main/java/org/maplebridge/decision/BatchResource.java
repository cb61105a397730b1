package org.maplebridge.decision;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.maplebridge.account.Caller;
import org.maplebridge.account.Role;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.http.Spoken;

/** Many decisions in one call. */
@Path("/api/v1/decisions/batch")
@Produces(BatchResource.NDJSON)
@Tag(name = "decisions", description = "定级、保存、查找 / triage, store, find")
public class BatchResource {

    private static final Logger LOG = Logger.getLogger(BatchResource.class);

    static final String NDJSON = "application/x-ndjson";

    @Inject
    Submissions submissions;

    @Inject
    Caller caller;

    @POST
    @Consumes(NDJSON)
    @RolesAllowed(Role.DESK)
    @Blocking
    @Operation(
            summary = "一行一起纠纷，一行一个答复 / a dispute a line, an answer a line",
            description = "边发边收；第 n 行的请求键是 K#n / read while you send; line n of key K is K#n")
    @Parameter(ref = "IdempotencyKey")
    @RequestBody(required = true, content = @Content(mediaType = NDJSON, schema = @Schema(ref = "Intake")))
    @APIResponse(
            responseCode = "200",
            description = "每行一个答复，次序与来时相同 / an answer a line, in the order of the lines",
            content = @Content(mediaType = NDJSON, schema = @Schema(ref = "BatchLine")))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public Response batch(InputStream body, HttpHeaders headers) {
        Reception.refuseOtherEncodings(headers, "x-ndjson");
        Language language = Spoken.in(headers);
        Batch batch = new Batch(
                submissions, RequestKey.name(headers.getRequestHeader(RequestKey.HEADER), caller.name()), language);
        return Response.ok((StreamingOutput) out -> run(batch, body, out))
                .header(HttpHeaders.CONTENT_LANGUAGE, Spoken.tag(language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** What was read is stored all the same; under its key the sender learns of it when it sends the batch again. */
    private static void run(Batch batch, InputStream body, OutputStream out) {
        try {
            batch.run(body, out);
        } catch (IOException gone) {
            LOG.infof("The sender of a batch went away: %s", gone.getMessage());
        }
    }
}
