package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What people say about a dispute after its intake: sealed like what was told then, under the same decision. */
@ApplicationScoped
public class PersonalParts {

    static final String WORDS = "words";

    @Inject
    DecisionStore store;

    /**
     * Seals a person's words in the transaction at hand.
     *
     * @param toldWith the id of the deed that they belong to
     * @return their salted commitment, for the deed
     */
    public String keep(UUID decision, UUID toldWith, String words) {
        byte[] json = JsonNodeFactory.instance
                .objectNode()
                .put(WORDS, words)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        Sealed sealed = Sealed.of(decision, toldWith, json, store.keyring().current());
        StoredPersonalPart.of(decision, toldWith, sealed).persist();
        return sealed.commitment();
    }

    /** How many parties the intake named; none once the personal part was destroyed. Nobody is shown anything. */
    public int parties(UUID decision) {
        return StoredPersonalPart.<StoredPersonalPart>findByIdOptional(decision)
                .map(part -> tree(part).path("parties").size())
                .orElse(0);
    }

    JsonNode tree(StoredPersonalPart part) {
        try {
            return StoredDecision.JSON.readTree(store.open(part));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
