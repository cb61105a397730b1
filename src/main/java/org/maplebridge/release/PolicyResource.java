package org.maplebridge.release;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maplebridge.account.Role;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.RuleSentence;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.http.Spoken;
import org.maplebridge.source.Folder;

/** Every policy there ever was: its state, its files, its rules in words. */
@Path("/api/v1/policies")
@RolesAllowed({Role.POLICY, Role.AUDIT})
@Tag(name = "policies", description = "政策：提出、批准、启用、回退 / propose, approve, put into force, go back")
public class PolicyResource {

    static final String ZIP = "application/zip";

    @Inject
    PolicySettings settings;

    @Inject
    FollowedFolder folder;

    @Inject
    Policies policies;

    @Inject
    Clock clock;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "全部政策、现行的和文件夹的问题 / every policy, the one in force, what is wrong with the folder")
    @APIResponse(
            responseCode = "200",
            description = "新的在前 / newest first",
            content = @Content(schema = @Schema(ref = "Policies")))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response all(HttpHeaders headers) {
        Language language = Spoken.in(headers);
        return answer(
                QuarkusTransaction.requiringNew().call(() -> new PolicyAnswer(History.read(clock.instant()), language)
                        .all(
                                StoredPolicy.listAll(Sort.descending("stored", "id")),
                                settings.followsFolder(),
                                folder.problems())),
                language);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "一个政策：状态和经过 / one policy: its state and what was done with it")
    @APIResponse(
            responseCode = "200",
            description = "找到了 / found",
            content = @Content(schema = @Schema(ref = "StoredPolicy")))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response one(@PathParam("id") String id, HttpHeaders headers) {
        return answer(json(id, Spoken.in(headers)), Spoken.in(headers));
    }

    /** A policy and what was done with it until now. */
    ObjectNode json(String id, Language language) {
        return QuarkusTransaction.requiringNew()
                .call(() -> new PolicyAnswer(History.read(clock.instant()), language).whole(StoredPolicy.require(id)));
    }

    @GET
    @Path("/{id}/certificate")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "证明书：证明了哪些承诺 / the certificate: which promises were proven")
    @APIResponse(
            responseCode = "200",
            description = "对全部纠纷证明过的承诺 / what was proven of every dispute",
            content = @Content(schema = @Schema(ref = "Certificate")))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public byte[] certificate(@PathParam("id") String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> PolicyCertificate.find(id).map(row -> row.proven))
                .orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("/{id}/files")
    @Produces(ZIP)
    @Operation(summary = "政策文件夹，压缩成 zip / the policy folder as a zip")
    @APIResponse(
            responseCode = "200",
            description = "原样的文件 / the files, byte for byte",
            content = @Content(mediaType = ZIP))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response files(@PathParam("id") String id) {
        Folder stored = Policies.folder(id);
        return Response.ok(FolderZip.of(stored))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"policy-%s.zip\"".formatted(id.substring(0, 12)))
                .build();
    }

    @GET
    @Path("/{id}/rules")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "政策的每条规则，写成句子 / the rules of a policy as sentences")
    @APIResponse(
            responseCode = "200",
            description = "按起作用的先后 / in the order of the stages",
            content = @Content(schema = @Schema(ref = "Rules")))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "NotPermitted")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "StoreAway")
    public Response rules(@PathParam("id") String id, HttpHeaders headers) {
        Language language = Spoken.in(headers);
        Policy policy = policies.read(id);
        RuleSentence sentence = new RuleSentence(policy.header());
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("policy", policy.id());
        ArrayNode rules = json.putArray("rules");
        for (Rule rule : policy.rules()) {
            rules.addObject()
                    .put("id", rule.id())
                    .put("stage", rule.stage().folder())
                    .put("title", rule.sentence().in(language))
                    .put("says", sentence.of(rule).in(language))
                    .put("because", rule.because().in(language))
                    .put("source", rule.source());
        }
        return answer(json, language);
    }

    /** In one language, as its header says. */
    public static Response answer(ObjectNode json, Language language) {
        return Response.ok(json)
                .header(HttpHeaders.CONTENT_LANGUAGE, Spoken.tag(language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
