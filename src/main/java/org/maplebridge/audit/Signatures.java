package org.maplebridge.audit;

import java.util.List;
import org.maplebridge.audit.note.Malformed;
import org.maplebridge.audit.note.VerifierKey;

/** Whether checkpoints are signed by a key of the log. */
final class Signatures {

    private Signatures() {}

    /** @throws Damaged if none of the keys signed it */
    static void requireSigned(Head head, List<VerifierKey> keys) {
        try {
            if (!head.signed().signers(keys).isEmpty()) {
                return;
            }
        } catch (Malformed forged) {
            // said below
        }
        throw Damaged.log(
                "checkpoint " + head.number(),
                "第 %d 个检查点不是日志的密钥签的".formatted(head.number()),
                "Checkpoint %d is not signed by a key of the log".formatted(head.number()));
    }
}
