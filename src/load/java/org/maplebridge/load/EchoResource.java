package org.maplebridge.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.maplebridge.account.Role;

/** What the service is measured against: the same JSON in and out of the same server, and nothing done with it. */
@Path("/load")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class EchoResource {

    private static final JsonMapper JSON = new JsonMapper();

    @POST
    @Path("/open")
    @PermitAll
    public JsonNode open(InputStream body) throws IOException {
        return JSON.readTree(body);
    }

    @POST
    @Path("/echo")
    @RolesAllowed(Role.DESK)
    public JsonNode echo(InputStream body) throws IOException {
        return JSON.readTree(body);
    }
}
