package org.maplebridge.audit.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.problem.Problem;

/**
 * What a verification found.
 *
 * @param kinds how many entries of each kind have their bytes
 * @param removed how many entries retention left without bytes
 * @param replayed how many decisions were made again; nothing if none was to be
 * @param count of all that is wrong
 * @param problems the first hundred of it, in the order in which they were found
 */
public record Report(
        String origin,
        long entries,
        Map<String, Long> kinds,
        long removed,
        int policies,
        Optional<Long> replayed,
        Signatures signatures,
        long count,
        List<Problem> problems) {

    /**
     * @param root of the whole tree, base64
     * @param keys that signed, the oldest first
     * @param keyGiven whether the verifier brought a key; without one the file is only self-consistent
     * @param olderSize of the checkpoint that the verifier brought
     * @param holdsOlder whether the log begins with all that it covers
     */
    public record Signatures(
            long checkpoints,
            String root,
            List<String> keys,
            boolean keyGiven,
            Optional<Long> olderSize,
            boolean holdsOlder) {}

    public boolean isSound() {
        return count == 0;
    }
}
