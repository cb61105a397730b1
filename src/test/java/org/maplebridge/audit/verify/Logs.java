package org.maplebridge.audit.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.audit.note.SignedNote;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Problem;

/** Sample logs under two small policies, the second with a fact renamed, and what a verification says of a file. */
final class Logs {

    /** Kept, because the log manager holds loggers weakly; Drools traces every node when its logger would listen. */
    private static final Logger DROOLS = Logger.getLogger("org.drools");

    static {
        DROOLS.setLevel(Level.WARNING);
    }

    static final CompiledPolicy BEFORE =
            CompiledPolicy.reopen(SampleFolder.sound().folder());
    static final CompiledPolicy AFTER = CompiledPolicy.reopen(
            SampleFolder.sound().with("README.md", "# 第二版\n").folder());

    private Logs() {}

    static SampleLog of(int entries) {
        return of(entries, (seq, kind, honest) -> honest);
    }

    static SampleLog of(int entries, SampleLog.Falsified falsified) {
        return new SampleLog(entries, entries, BEFORE, AFTER, falsified);
    }

    static Report verified(byte[] export) {
        return verified(export, Optional.of(SampleLog.FIRST.verifier()), Optional.empty(), false);
    }

    static Report replayed(byte[] export) {
        return verified(export, Optional.of(SampleLog.FIRST.verifier()), Optional.empty(), true);
    }

    static Report verified(byte[] export, SignedNote older) {
        return verified(export, Optional.of(SampleLog.FIRST.verifier()), Optional.of(older), false);
    }

    static Report verified(byte[] export, Optional<VerifierKey> key, Optional<SignedNote> older, boolean replay) {
        try {
            return new Verification(key, older, replay, 2)
                    .run(new ByteArrayInputStream(export), (bytes, entries) -> {});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Each finding as {@code spot CODE}. */
    static List<String> findings(Report report) {
        return report.problems().stream().map(Logs::shown).toList();
    }

    private static String shown(Problem problem) {
        return problem.place().label() + " " + problem.code();
    }
}
