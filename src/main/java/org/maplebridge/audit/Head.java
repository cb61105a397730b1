package org.maplebridge.audit;

import java.time.Instant;
import org.maplebridge.audit.note.Checkpoint;
import org.maplebridge.audit.note.Malformed;
import org.maplebridge.audit.note.SignedNote;

/**
 * A checkpoint as it is stored.
 *
 * @param number from 1; 0 of a log in which nothing was signed yet
 * @param size as the row says
 * @param note as it was signed; empty at number 0
 */
record Head(long number, long size, Instant at, String note) {

    static final Head NONE = new Head(0, 0, Instant.EPOCH, "");

    boolean isNone() {
        return number == 0;
    }

    /** @throws Damaged if it is no signed note */
    SignedNote signed() {
        try {
            return SignedNote.parse(note);
        } catch (Malformed changed) {
            throw damaged();
        }
    }

    /** What its text says; only its signatures make that count. */
    Checkpoint checkpoint() {
        try {
            Checkpoint checkpoint = Checkpoint.of(signed());
            if (checkpoint.size() != size) {
                throw damaged();
            }
            return checkpoint;
        } catch (Malformed changed) {
            throw damaged();
        }
    }

    private Damaged damaged() {
        return Damaged.log(
                "checkpoint " + number,
                "第 %d 个检查点已被改动".formatted(number),
                "Checkpoint %d has been changed".formatted(number));
    }
}
