package org.maplebridge.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.audit.export.LogWriter;
import org.maplebridge.audit.note.Checkpoint;
import org.maplebridge.audit.note.SignedNote;
import org.maplebridge.audit.note.SigningKey;
import org.maplebridge.audit.tree.Frontier;
import org.maplebridge.audit.tree.Hash;
import org.maplebridge.decision.Recorded;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.engine.FactSampler;
import org.maplebridge.source.Folder;

/** A log as the service would have kept and exported it: decisions under two policies, what was done to them, retention. */
public final class SampleLog {

    static final String NAME = "log.example/disputes";
    static final SigningKey FIRST = SigningKey.generate(NAME);
    static final SigningKey SECOND = SigningKey.generate(NAME);

    private static final Instant BEGIN = Instant.parse("2026-03-02T01:30:00.123Z");
    private static final int REMOVED_EVERY = 10;

    /** What may be done to an entry before it is logged and signed: what only the operator could do. */
    interface Falsified {
        byte[] entry(int seq, String kind, byte[] honest);
    }

    private final int entries;
    private final Random random;
    private final CompiledPolicy before;
    private final CompiledPolicy after;
    private final Falsified falsified;
    private final Map<Long, SignedNote> checkpoints = new HashMap<>();
    private final List<UUID> removed = new ArrayList<>();
    private final int handover;
    private FactSampler sampler;

    SampleLog(int entries, long seed, CompiledPolicy before, CompiledPolicy after, Falsified falsified) {
        this.entries = entries;
        this.random = new Random(seed);
        this.before = before;
        this.after = after;
        this.falsified = falsified;
        this.sampler = new FactSampler(before.policy(), seed);
        this.handover = entries < 20 ? Integer.MAX_VALUE : entries * 2 / 3;
    }

    byte[] export() {
        return export(1 + random.nextInt(9));
    }

    byte[] export(int every) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out, every);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    /** The checkpoint of a size, after the export was written. */
    SignedNote checkpoint(long size) {
        return checkpoints.get(size);
    }

    /** All sizes that were signed. */
    List<Long> sizes() {
        return checkpoints.keySet().stream().sorted().toList();
    }

    /** @param every how many entries a checkpoint is signed */
    void write(OutputStream to, int every) throws IOException {
        LogWriter out = new LogWriter(new BufferedOutputStream(to, 1 << 16), NAME, FIRST.verifier());
        out.policy(before.policy().folder());
        if (turn() < entries) {
            out.policy(after.policy().folder());
        }
        Frontier tree = new Frontier();
        SigningKey key = FIRST;
        for (int seq = 0; seq < entries; seq++) {
            String kind = kind(seq);
            byte[] bytes = falsified.entry(seq, kind, entry(seq, kind));
            Hash leaf = Hash.leaf(bytes);
            tree.add(leaf);
            if (isRemoved(seq)) {
                out.removed(seq, id(seq), leaf);
            } else {
                out.entry(seq, kind, leaf, bytes);
            }
            boolean last = seq == entries - 1;
            if (seq == handover) {
                Checkpoint now = new Checkpoint(NAME, tree.size(), tree.root());
                out.checkpoint(kept(now, now.sign(key)));
                out.checkpoint(now.handingOverTo(SECOND.verifier()).sign(key, SECOND));
                key = SECOND;
            } else if (last || seq % every == every - 1) {
                Checkpoint now = new Checkpoint(NAME, tree.size(), tree.root());
                out.checkpoint(kept(now, now.sign(key)));
            }
        }
        out.close();
    }

    private SignedNote kept(Checkpoint checkpoint, SignedNote note) {
        checkpoints.put(checkpoint.size(), note);
        return note;
    }

    /** Where the second policy is proposed, agreed to and put into force. */
    private int turn() {
        return entries < 20 ? entries : entries / 2;
    }

    private boolean isRemoved(int seq) {
        return entries >= 20 && seq < entries / 2 && seq % REMOVED_EVERY == 3;
    }

    private String kind(int seq) {
        if (seq == 0 || seq == turn()) {
            return "POLICY";
        }
        if (seq == 1 || seq == turn() + 2) {
            return "ACTIVATION";
        }
        if (seq == turn() + 1) {
            return "APPROVAL";
        }
        if (entries >= 20 && seq == entries - 1) {
            return "REMOVAL";
        }
        if (isRemoved(seq)) {
            return "DECISION";
        }
        return seq % 7 == 5 ? "READ" : seq % 11 == 6 ? "ERASURE" : "DECISION";
    }

    private byte[] entry(int seq, String kind) {
        CompiledPolicy now = seq < turn() ? before : after;
        if (isRemoved(seq)) {
            removed.add(id(seq));
        }
        String about = "\"decision\":\"" + id(Math.max(2, seq - 1)) + "\"";
        return switch (kind) {
            case "DECISION" -> Recorded.whole(decidingUnder(seq).evaluation(), sampler.next(), id(seq), at(seq));
            case "POLICY" ->
                act(seq, kind, policy(now) + ",\"files\":[" + files(now.policy().folder()) + "]");
            case "ACTIVATION" -> act(seq, kind, policy(now) + ",\"since\":\"" + at(seq) + "\"");
            case "APPROVAL" -> act(seq, kind, policy(now));
            case "REMOVAL" ->
                act(
                        seq,
                        kind,
                        policy(now) + ",\"level\":\"RED\",\"what\":\"RECORD\",\"kept\":\"30 YEARS\",\"removed\":["
                                + removed.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",")) + "]");
            default -> act(seq, kind, about);
        };
    }

    /** The sampler draws facts of the policy at hand. */
    private CompiledPolicy decidingUnder(int seq) {
        if (seq == turn() + 3) {
            sampler = new FactSampler(after.policy(), seq);
        }
        return seq < turn() + 3 ? before : after;
    }

    private static String policy(CompiledPolicy policy) {
        return "\"policy\":\"" + policy.policy().id() + "\"";
    }

    private static String files(Folder folder) {
        return folder.all().stream()
                .map(file -> "{\"path\":\"" + file.path() + "\"}")
                .collect(Collectors.joining(","));
    }

    private static byte[] act(int seq, String kind, String rest) {
        return ("{\"kind\":\"" + kind + "\",\"id\":\"" + id(seq) + "\",\"at\":\"" + at(seq) + "\",\"by\":\"audit\","
                        + rest + "}")
                .getBytes(UTF_8);
    }

    static UUID id(int seq) {
        return new UUID(0x0192_0000_0000_7000L + seq, 0x8000_0000_0000_0000L + seq);
    }

    static Instant at(int seq) {
        return BEGIN.plusMillis(seq * 3_001L);
    }
}
