package org.maplebridge.release;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.source.Folder;

/** Every policy that decisions were made under, ready to speak of them again. */
@ApplicationScoped
public class Policies {

    /** An office has a handful of versions a year; whoever tries out hundreds does not look at all of them at once. */
    public static final int MOST_KEPT = 16;

    @Inject
    PolicyInForce inForce;

    private final LoadingCache<String, Evaluation> earlier =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build(Policies::load);

    /** The evaluation of the policy whose id stands in a record. */
    public Evaluation of(String id) {
        Evaluation now = inForce.now().evaluation();
        return now.policy().id().equals(id) ? now : earlier.get(id);
    }

    /** A policy of the store, compiled; to be closed by whoever asked. */
    public CompiledPolicy compile(String id) {
        try {
            return CompiledPolicy.load(PolicyReader.read(folder(id)));
        } catch (ProblemsFound unreadable) {
            throw unreadable(id, unreadable);
        }
    }

    /** A policy of the store, as far as words and conditions go. */
    public Policy read(String id) {
        return load(id).policy();
    }

    /** The same, in no cache: such as to prove it. */
    static Policy readNow(String id) {
        return load(id).policy();
    }

    /** By the plain model: it says what Drools says, and a call need not wait for a compiler. */
    private static Evaluation load(String id) {
        try {
            Policy policy = PolicyReader.read(folder(id));
            return new Evaluation(policy, PlainMatching.of(policy));
        } catch (ProblemsFound unreadable) {
            throw unreadable(id, unreadable);
        }
    }

    /** @throws NotFoundException if none has this id */
    static Folder folder(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> StoredPolicy.folder(id))
                .orElseThrow(NotFoundException::new);
    }

    /** A stored policy that can no longer be read is our fault, not that of the desk that asks for its decision. */
    private static IllegalStateException unreadable(String id, ProblemsFound problems) {
        return new IllegalStateException("The stored policy " + id + " cannot be read", problems);
    }
}
