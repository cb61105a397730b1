package org.maplebridge.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Role;
import org.maplebridge.decision.StoredRecord;
import org.maplebridge.impact.replay.ChangedDecision;
import org.maplebridge.impact.replay.Comparison;
import org.maplebridge.impact.replay.NoRecord;
import org.maplebridge.impact.replay.PastDecision;
import org.maplebridge.impact.replay.Replay;
import org.maplebridge.journal.Removed;
import org.maplebridge.journal.TimedId;
import org.maplebridge.release.Policies;

/** A stored decision, made once more. Nothing is stored. */
@Path("/api/v1/decisions/{id}/replay")
@RolesAllowed(Role.AUDIT)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "log", description = "审计日志：检查点、回执、导出 / checkpoints, receipts, export")
public class ReplayResource {

    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    LogProofs proofs;

    @Inject
    Policies policies;

    @POST
    @Operation(
            summary = "重做一次决定 / makes a decision once more",
            description = "按它自己的政策：应当一字不差；policy= 换成另一个政策 / under its own policy, which must give the same bytes; "
                    + "policy= for another")
    @Parameter(ref = "ReplayedPolicy")
    @APIResponse(
            responseCode = "200",
            description = "相同，或者差别在哪里 / identical, or the differences",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Replayed")))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "410", ref = "Removed")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public JsonNode replay(@PathParam("id") String id, UriInfo uri) {
        Optional<String> other =
                QueryParameters.of(uri.getQueryParameters(), "policy").policy("policy");
        UUID decision = TimedId.parse(id).orElseThrow(NotFoundException::new);
        Removed.refuseIfSo(decision);
        byte[] record = proofs.record(decision).orElseThrow(NotFoundException::new);
        try {
            return other.isPresent() ? under(other.get(), record) : underItsOwn(record);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (NoRecord unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private JsonNode underItsOwn(byte[] bytes) throws IOException {
        StoredRecord record = StoredRecord.read(bytes);
        byte[] again = record.writtenAgain(policies.of(record.policy()));
        ObjectNode answer = answer(record.id(), record.policy(), Arrays.equals(bytes, again));
        answer.set("differences", Differences.between(JSON.readTree(bytes), JSON.readTree(again)));
        return answer;
    }

    private JsonNode under(String policy, byte[] bytes) throws NoRecord {
        PastDecision past = PastDecision.read(bytes);
        Comparison comparison = new Replay(policies.of(policy)).of(past);
        ObjectNode answer = answer(past.id(), policy, !comparison.isChanged());
        answer.set("changed", JSON.valueToTree(ChangedDecision.of(comparison)));
        return answer;
    }

    private static ObjectNode answer(UUID decision, String policy, boolean same) {
        return JSON.createObjectNode()
                .put("decision", decision.toString())
                .put("policy", policy)
                .put("identical", same);
    }
}
