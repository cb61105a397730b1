package org.maplebridge.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.maplebridge.account.Role;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.problem.http.Spoken;
import org.maplebridge.release.PolicyInForce;

/** What a decision would be; nothing is stored. */
@Path("/api/v1/preview")
@Produces(MediaType.APPLICATION_JSON)
class PreviewResource {

    @Inject
    PolicyInForce inForce;

    @Inject
    Reception reception;

    @Inject
    Triage triage;

    @Inject
    Rendering rendering;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DESK, Role.POLICY})
    Response preview(InputStream body, HttpHeaders headers) throws IOException {
        CompiledPolicy policy = inForce.now();
        Finding finding = triage.find(reception.take(body, headers, policy.policy()), policy);
        return Rendering.answer(rendering.verdict(finding, policy, Spoken.in(headers)), headers)
                .build();
    }
}
