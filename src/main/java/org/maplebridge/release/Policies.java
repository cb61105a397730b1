package org.maplebridge.release;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.source.Folder;

/** Every policy that decisions were made under, ready to speak of them again. */
@ApplicationScoped
public class Policies {

    @Inject
    PolicyInForce inForce;

    /** Each read at most once: an office has a handful of versions a year. */
    private final Map<String, Evaluation> earlier = new ConcurrentHashMap<>();

    /** The evaluation of the policy whose id stands in a record. */
    public Evaluation of(String id) {
        Evaluation now = inForce.now().evaluation();
        return now.policy().id().equals(id) ? now : earlier.computeIfAbsent(id, Policies::load);
    }

    /** By the plain model: it says what Drools says, and a call need not wait for a compiler. */
    private static Evaluation load(String id) {
        Policy policy = QuarkusTransaction.requiringNew()
                .call(() -> StoredPolicy.folder(id))
                .map(Policies::read)
                .orElseThrow(() -> new IllegalStateException("No policy " + id + " in the store"));
        return new Evaluation(policy, PlainMatching.of(policy));
    }

    /** A stored policy that can no longer be read is our fault, not that of the desk that asks for its decision. */
    private static Policy read(Folder folder) {
        try {
            return PolicyReader.read(folder);
        } catch (ProblemsFound unreadable) {
            throw new IllegalStateException("The stored policy " + folder.id() + " cannot be read", unreadable);
        }
    }
}
