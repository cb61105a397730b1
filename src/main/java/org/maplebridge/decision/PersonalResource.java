package org.maplebridge.decision;

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
import org.maplebridge.journal.TimedId;

/** Names, phones and the story in words, for those who mediate; whoever opens them is on record before they see them. */
@Path("/api/v1/decisions/{id}/personal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions", description = "定级、保存、查找 / triage, store, find")
public class PersonalResource {

    @Inject
    DecisionStore store;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.DESK, Role.AUDIT})
    @Operation(summary = "个人信息；打开这件事本身会被记录 / the personal part; opening it is itself recorded")
    @APIResponse(
            responseCode = "200",
            description = "登记时所说 / as it was told",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Personal")))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response open(@PathParam("id") String id) {
        UUID decision = TimedId.parse(id).orElseThrow(NotFoundException::new);
        StoredPersonalPart part = QuarkusTransaction.requiringNew().call(() -> recorded(decision));
        return Response.ok(store.open(part)).build();
    }

    /** In one transaction: no part without its record of having been read. */
    private StoredPersonalPart recorded(UUID decision) {
        StoredDecision stored = StoredDecision.<StoredDecision>findByIdOptional(decision)
                .filter(found -> caller.mayWorkIn(found.area))
                .orElseThrow(NotFoundException::new);
        StoredPersonalPart part = StoredPersonalPart.<StoredPersonalPart>findByIdOptional(stored.id)
                .orElseThrow(NotFoundException::new);
        String id = decision.toString();
        Deed.keep(Kind.READ, id, clock.instant(), caller.name(), out -> out.writeStringField("decision", id));
        return part;
    }
}
