package org.maplebridge.decision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.maplebridge.account.Caller;
import org.maplebridge.account.Role;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.http.Spoken;
import org.maplebridge.release.PolicyInForce;

/** Decisions: made, found again, listed. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
class DecisionResource {

    @Inject
    PolicyInForce inForce;

    @Inject
    Reception reception;

    @Inject
    Triage triage;

    @Inject
    Rendering rendering;

    @Inject
    Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DESK)
    Response decide(InputStream body, HttpHeaders headers) throws IOException {
        CompiledPolicy policy = inForce.now();
        Intake intake = reception.take(body, headers, policy.policy());
        StoredDecision stored = triage.decide(intake, policy, caller.name());
        return Rendering.answer(rendering.decision(stored, Spoken.in(headers)), headers)
                .status(Response.Status.CREATED)
                .location(URI.create("/api/v1/decisions/" + stored.id))
                .build();
    }

    @GET
    @RolesAllowed({Role.DESK, Role.AUDIT})
    Response search(UriInfo uri, HttpHeaders headers) {
        Search search = Search.of(uri.getQueryParameters(), caller.boundTo());
        List<StoredDecision> found = search.run();
        List<StoredDecision> page = found.subList(0, Math.min(found.size(), search.limit()));
        Language language = Spoken.in(headers);
        ObjectNode body = StoredDecision.JSON.createObjectNode();
        ArrayNode decisions = body.putArray("decisions");
        page.forEach(stored -> decisions.add(Rendering.summary(stored, language)));
        Response.ResponseBuilder answer = Rendering.answer(body, headers);
        if (found.size() > page.size()) {
            URI next = uri.getRequestUriBuilder()
                    .replaceQueryParam("before", page.get(page.size() - 1).id)
                    .build();
            answer.links(Link.fromUri(next).rel("next").build());
        }
        return answer.build();
    }

    /** A decision of another desk's area answers like one that does not exist: that it exists is already something. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DESK, Role.AUDIT})
    Response one(@PathParam("id") String id, HttpHeaders headers) {
        StoredDecision stored = TimedId.parse(id)
                .flatMap(StoredDecision::<StoredDecision>findByIdOptional)
                .filter(decision -> caller.mayWorkIn(decision.area))
                .orElseThrow(NotFoundException::new);
        return Rendering.answer(rendering.decision(stored, Spoken.in(headers)), headers)
                .build();
    }
}
