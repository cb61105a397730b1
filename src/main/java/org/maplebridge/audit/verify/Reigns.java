package org.maplebridge.audit.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;

/**
 * Which policy was in force when, by the activations of the whole log: the entry that brings a policy into force may stand
 * after decisions under it, so decisions are kept, 20 bytes each, and judged at the end.
 */
final class Reigns {

    /** How long another replica may go on deciding by the policy before (docs/operating.md). */
    static final Duration GRACE = Duration.ofSeconds(2);

    private static final int CHUNK = 1 << 16;

    private final NavigableMap<Instant, String> since = new TreeMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final List<String> policies = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Chunk> chunks = new ArrayList<>();
    private int used = CHUNK;

    private record Chunk(long[] seqs, long[] millis, int[] policies) {}

    void add(Act.Activation activation) {
        since.put(activation.since(), activation.policy());
    }

    /** A policy that was withdrawn never counted, whatever moment had been set. */
    void add(Act.Withdrawal withdrawal) {
        withdrawn.add(withdrawal.policy());
    }

    void add(long seq, Act.Decided decision) {
        if (used == CHUNK) {
            chunks.add(new Chunk(new long[CHUNK], new long[CHUNK], new int[CHUNK]));
            used = 0;
        }
        Chunk last = chunks.get(chunks.size() - 1);
        last.seqs[used] = seq;
        last.millis[used] = decision.at().toEpochMilli();
        last.policies[used] = numbers.computeIfAbsent(decision.policy(), this::number);
        used++;
    }

    private int number(String policy) {
        policies.add(policy);
        return policies.size() - 1;
    }

    /** Every decision under a policy that was not in force at its moment. */
    void judge(Findings findings) {
        since.values().removeAll(withdrawn);
        for (Chunk chunk : chunks) {
            int count = chunk == chunks.get(chunks.size() - 1) ? used : CHUNK;
            for (int at = 0; at < count; at++) {
                String policy = policies.get(chunk.policies[at]);
                Instant moment = Instant.ofEpochMilli(chunk.millis[at]);
                if (!wasInForce(policy, moment)) {
                    findings.add(notInForce(chunk.seqs[at], policy, moment));
                }
            }
        }
    }

    private boolean wasInForce(String policy, Instant moment) {
        Instant from = since.lowerKey(moment.minus(GRACE));
        NavigableMap<Instant, String> near =
                from == null ? since.headMap(moment, true) : since.subMap(from, true, moment, true);
        return near.containsValue(policy);
    }

    private static Problem notInForce(long seq, String policy, Instant moment) {
        return Spot.ofEntry(
                seq,
                Code.LOG_NOT_IN_FORCE,
                new Text("作决定时（%s）生效的不是政策 %s", "At the moment of this decision, %s, policy %s was not in force")
                        .with(moment, policy));
    }
}
