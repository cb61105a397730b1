package org.maplebridge.review;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Function;
import org.maplebridge.account.Caller;
import org.maplebridge.decision.Reception;
import org.maplebridge.decision.StoredDecision;
import org.maplebridge.journal.Deed;
import org.maplebridge.journal.TimedId;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.http.Spoken;

/** From a call to an act: who may see the decision, what was sent, one at a time, and what holds afterwards. */
@ApplicationScoped
class Acting {

    @Inject
    Turn turn;

    @Inject
    Standings standings;

    @Inject
    Caller caller;

    /** What a body makes of a scene. */
    interface Doing<B> {
        Deed to(StoredDecision decision, Scene scene, B body);
    }

    /** An act on whatever decision of the dispute is named. */
    <B> Response on(String id, InputStream body, HttpHeaders headers, Function<byte[], B> reader, Doing<B> doing)
            throws IOException {
        UUID decision = QuarkusTransaction.requiringNew().call(() -> StoredDecision.seenBy(caller, id).id);
        B read = reader.apply(Reception.whole(body, headers));
        Language language = Spoken.in(headers);
        ObjectNode answer = turn.taking(decision, scene -> {
            Deed deed = doing.to(StoredDecision.findById(decision), scene, read);
            return answer(deed, scene, language);
        });
        return Response.status(Response.Status.CREATED)
                .entity(answer)
                .header(HttpHeaders.CONTENT_LANGUAGE, Spoken.tag(language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** An act on the latest decision; what was overtaken can no longer be confirmed or changed. */
    <B> Response onLatest(String id, InputStream body, HttpHeaders headers, Function<byte[], B> reader, Doing<B> doing)
            throws IOException {
        return on(id, body, headers, reader, (decision, scene, read) -> {
            UUID latest = scene.standing().decision().id;
            if (!latest.equals(decision.id)) {
                throw Refusals.superseded(latest);
            }
            return doing.to(decision, scene, read);
        });
    }

    /** An id in an address, of something that belongs to a decision. */
    static UUID id(String written) {
        return TimedId.parse(written).orElseThrow(NotFoundException::new);
    }

    private ObjectNode answer(Deed deed, Scene scene, Language language) {
        Chain chain = Chain.of(scene.chain().last());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ActAnswer.add(chain.act(deed.id, Act.class).orElseThrow(), answer.putObject("act"));
        answer.set("standing", StandingAnswer.of(chain, standings.of(chain), language, scene.now()));
        return answer;
    }
}
