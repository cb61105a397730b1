package org.maplebridge.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Role;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.journal.TimedId;

/** What the log signed, and proofs from it, as texts that other programs read too (C2SP). */
@Path("/api/v1/log")
@RolesAllowed(Role.AUDIT)
@Tag(name = "log", description = "审计日志：检查点、回执、导出 / checkpoints, receipts, export")
public class LogResource {

    static final String TEXT = "text/plain; charset=utf-8";

    /** A turn at numbering comes every second. */
    private static final int RETRY_AFTER_SECONDS = 2;

    @Inject
    LogProofs proofs;

    @GET
    @Path("/checkpoint")
    @Produces(TEXT)
    @Operation(
            summary = "最新的检查点 / the last checkpoint",
            description = "C2SP tlog-checkpoint，Ed25519 签名 / a C2SP checkpoint, signed with Ed25519")
    @APIResponse(
            responseCode = "200",
            description = "原样保存 / to be kept as it is",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(ref = "Checkpoint")))
    @APIResponse(responseCode = "202", ref = "NotYetInTheLog")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response checkpoint() {
        Head head = proofs.head();
        return head.isNone() ? notYet() : Response.ok(head.note()).build();
    }

    @GET
    @Path("/key")
    @Produces(TEXT)
    @Operation(
            summary = "日志的公钥，一行一把，旧的在前 / the public keys of the log, a line each, the oldest first",
            description = "最后一行现在签名；verify --key 用它 / the last one signs now; for verify --key")
    @APIResponse(
            responseCode = "200",
            description = "名称+编号+base64 / name+id+base64",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(ref = "LogKeys")))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public String key() {
        return proofs.keys().stream().map(VerifierKey::text).collect(Collectors.joining("\n", "", "\n"));
    }

    @GET
    @Path("/proof/{id}")
    @Produces(TEXT)
    @Operation(
            summary = "一个条目的回执 / the receipt of an entry",
            description = "c2sp.org/tlog-proof@v1；编号是决定或其他条目的 id / of a decision or anything else that is an entry")
    @APIResponse(
            responseCode = "200",
            description = "不用本服务也能核对 / can be checked without this service",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(ref = "Receipt")))
    @APIResponse(responseCode = "202", ref = "NotYetInTheLog")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response proof(@PathParam("id") String id) {
        UUID entry = TimedId.parse(id).orElseThrow(NotFoundException::new);
        return proofs.receipt(entry)
                .map(receipt -> Response.ok(receipt.text()).build())
                .orElseGet(LogResource::notYet);
    }

    @GET
    @Path("/consistency")
    @Produces(TEXT)
    @Operation(
            summary = "新的检查点是旧的延续 / that a later checkpoint continues an earlier one",
            description = "第一行 old FROM，然后每行一个散列值，空一行，再是检查点（同 C2SP tlog-witness 的请求）/ "
                    + "a line 'old FROM', a hash a line, an empty line, the checkpoint: as a C2SP witness is asked")
    @Parameter(ref = "FromSize")
    @Parameter(ref = "ToSize")
    @APIResponse(
            responseCode = "200",
            description = "证明和检查点 / the proof and the checkpoint",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(ref = "Consistency")))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public String consistency(UriInfo uri) {
        QueryParameters sizes = QueryParameters.of(uri.getQueryParameters(), "from", "to");
        return proofs.consistency(sizes.require("from"), sizes.given("to"));
    }

    static Response notYet() {
        return Response.accepted()
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
