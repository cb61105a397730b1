package org.maplebridge.release;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.maplebridge.engine.CompiledPolicy;

/** Every policy that decisions were made under, ready to speak of them again. */
@ApplicationScoped
public class Policies {

    @Inject
    PolicyInForce inForce;

    /** Compiled at most once each: an office has a handful of versions a year. */
    private final Map<String, CompiledPolicy> earlier = new ConcurrentHashMap<>();

    /** The policy of an id that stands in a record. */
    public CompiledPolicy of(String id) {
        CompiledPolicy now = inForce.now();
        return now.policy().id().equals(id) ? now : earlier.computeIfAbsent(id, Policies::load);
    }

    private static CompiledPolicy load(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> StoredPolicy.folder(id))
                .map(CompiledPolicy::load)
                .orElseThrow(() -> new IllegalStateException("No policy " + id + " in the store"));
    }
}
