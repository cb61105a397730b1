package org.maplebridge.impact.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.maplebridge.decision.Recorded;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.engine.FactSampler;
import org.maplebridge.policy.Policy;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;

/** Records as the service would have stored them. */
final class Records {

    private Records() {}

    /** Facts by name and written value; null for asked in vain. */
    static byte[] of(CompiledPolicy policy, Map<String, String> values) {
        return Recorded.of(policy.evaluation(), facts(policy.policy(), values), 1);
    }

    static Facts facts(Policy policy, Map<String, String> values) {
        Map<Fact, Long> stated = new LinkedHashMap<>();
        values.forEach((name, token) -> {
            Fact fact = policy.vocabulary().fact(name).orElseThrow();
            stated.put(fact, fact.type().code(token).orElseThrow());
        });
        return Facts.of(policy.vocabulary(), stated, Set.of());
    }

    static List<Facts> sampled(CompiledPolicy policy, int count) {
        FactSampler sampler = new FactSampler(policy.policy(), 20261124);
        List<Facts> facts = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            facts.add(sampler.next());
        }
        return facts;
    }

    static List<byte[]> of(CompiledPolicy policy, List<Facts> facts) {
        List<byte[]> records = new ArrayList<>();
        facts.forEach(one -> records.add(Recorded.of(policy.evaluation(), one, records.size() + 1)));
        return records;
    }

    /** A source that gives them in batches of a size. */
    static Supplier<List<byte[]>> source(List<byte[]> records, int size) {
        Deque<byte[]> left = new ArrayDeque<>(records);
        return () -> {
            List<byte[]> batch = new ArrayList<>();
            while (batch.size() < size && !left.isEmpty()) {
                batch.add(left.remove());
            }
            return batch;
        };
    }
}
