package org.maplebridge.decision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Caller;
import org.maplebridge.account.Role;
import org.maplebridge.journal.Deed;
import org.maplebridge.journal.Kind;
import org.maplebridge.journal.Removed;
import org.maplebridge.journal.RemovedPart;
import org.maplebridge.journal.TimedId;

/** Names, phones, the story, and what was said with each act since, for those who mediate; whoever opens them is on record before they see them. */
@Path("/api/v1/decisions/{id}/personal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions", description = "定级、保存、查找 / triage, store, find")
public class PersonalResource {

    @Inject
    PersonalParts parts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.DESK, Role.AUDIT})
    @Operation(summary = "个人信息；打开这件事本身会被记录 / the personal part; opening it is itself recorded")
    @APIResponse(
            responseCode = "200",
            description = "登记时所说，以后每次办理所说 / as it was told, and what was said with each act since",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Personal")))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "410", ref = "Removed")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response open(@PathParam("id") String id) {
        UUID decision = TimedId.parse(id).orElseThrow(NotFoundException::new);
        List<StoredPersonalPart> told = QuarkusTransaction.requiringNew().call(() -> recorded(decision));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        for (StoredPersonalPart one : told) {
            ObjectNode words = (ObjectNode) parts.tree(one);
            if (one.toldWith.equals(decision)) {
                answer.setAll(words);
            } else {
                answer.withArray("acts")
                        .addObject()
                        .put("act", one.toldWith.toString())
                        .setAll(words);
            }
        }
        return Response.ok(answer).build();
    }

    /** In one transaction: no part without its record of having been read. */
    private List<StoredPersonalPart> recorded(UUID decision) {
        Removed.refuseIfSo(decision);
        StoredDecision stored = StoredDecision.<StoredDecision>findByIdOptional(decision)
                .filter(found -> caller.mayWorkIn(found.area))
                .orElseThrow(NotFoundException::new);
        List<StoredPersonalPart> told = StoredPersonalPart.of(stored.id);
        if (told.isEmpty()) {
            RemovedPart.refuseIfOf(decision);
            throw new NotFoundException();
        }
        String id = decision.toString();
        Deed.keep(Kind.READ, id, clock.instant(), caller.name(), out -> out.writeStringField("decision", id));
        return told;
    }
}
