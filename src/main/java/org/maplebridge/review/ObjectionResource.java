package org.maplebridge.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Role;

/** A party objects, and is answered. */
@Path("/api/v1/decisions/{id}/objections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "review", description = "确认、更改、异议 / confirm, change, object")
public class ObjectionResource {

    @Inject
    Acting acting;

    @Inject
    Objections objections;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DESK)
    @Operation(
            summary = "记下当事人的异议 / record a party’s objection",
            description = "原话封存；答复期限按政策算 / its words are sealed; the policy says how soon it must be answered")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ObjectionBody")))
    @APIResponse(
            responseCode = "201",
            description = "已记下 / done, and what holds now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ActDone")))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "NotNow")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response object(@PathParam("id") String id, InputStream body, HttpHeaders headers) throws IOException {
        return acting.on(
                id,
                body,
                headers,
                Bodies::objection,
                (decision, scene, objection) -> objections.record(scene, decision, objection));
    }

    @POST
    @Path("/{objection}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DESK)
    @Operation(
            summary = "答复异议：已经生效的更改，或者为什么不改 / answer it: the change in effect, or why there is none",
            description = "由没有作出、确认或者更改这个决定的人答复 / by somebody who did not make, confirm or change the decision")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "AnswerBody")))
    @APIResponse(
            responseCode = "201",
            description = "已记下 / done, and what holds now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ActDone")))
    @APIResponse(responseCode = "400", ref = "Refused")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "NotNow")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response answer(
            @PathParam("id") String id, @PathParam("objection") String objection, InputStream body, HttpHeaders headers)
            throws IOException {
        UUID answered = Acting.id(objection);
        return acting.on(
                id,
                body,
                headers,
                Bodies::answer,
                (decision, scene, answer) -> objections.answer(scene, answered, answer));
    }
}
