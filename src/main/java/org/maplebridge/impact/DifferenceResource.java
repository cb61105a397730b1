package org.maplebridge.impact;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Role;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.difference.DifferenceReport;
import org.maplebridge.policy.difference.PolicyDifference;
import org.maplebridge.problem.http.Spoken;
import org.maplebridge.release.Differences;
import org.maplebridge.release.Parameters;
import org.maplebridge.release.Policies;
import org.maplebridge.release.PolicyInForce;
import org.maplebridge.release.PolicyResource;

/** What a policy would change, or has changed, in words. */
@Path("/api/v1/policies/{id}/diff")
@RolesAllowed({Role.POLICY, Role.AUDIT})
@Tag(name = "policies", description = "政策：提出、批准、启用、回退 / propose, approve, put into force, go back")
public class DifferenceResource {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AGAINST = "against";

    @Inject
    Policies policies;

    @Inject
    PolicyInForce inForce;

    @Inject
    Differences differences;

    @Inject
    CountedDifferences counted;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "和另一个政策（不写就是现行的）有什么不同 / what differs from another policy, the one in force if none is named",
            description = "中英文都有；看不见或容易看错的字符写明是什么 / "
                    + "in both languages; characters that are not seen or mistaken are named")
    @Parameter(ref = "DiffAgainst")
    @APIResponse(
            responseCode = "200",
            description = "不同之处 / the differences",
            content = @Content(schema = @Schema(ref = "Difference")))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response diff(@PathParam("id") String id, UriInfo uri, HttpHeaders headers) {
        Policy now = policies.read(id);
        Policy old = Parameters.of(uri, AGAINST)
                .policy(AGAINST)
                .map(policies::read)
                .orElseGet(() -> inForce.now().evaluation().policy());
        ObjectNode json = JSON.valueToTree(DifferenceReport.of(PolicyDifference.between(old, now)));
        json.set("exact", counted.json(old.id(), now.id(), differences.between(old, now)));
        return PolicyResource.answer(json, Spoken.in(headers));
    }
}
