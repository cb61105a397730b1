package org.maplebridge.impact.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a replay needs of a decision already made.
 *
 * @param policy the id of the one it was made under
 * @param facts as the record states them, in its order
 */
public record PastDecision(UUID id, Instant at, String area, String policy, List<Stated> facts, Ruling ruling) {

    /** The longest record that is read, in bytes; ours have a few thousand. */
    public static final int LONGEST = 1 << 20;

    /** What the record knows, by fact, as people write it: without what was asked in vain. */
    public Map<String, String> known() {
        return facts.stream()
                .filter(one -> one.token() != null)
                .collect(Collectors.toMap(Stated::fact, Stated::token, (first, again) -> again));
    }

    /**
     * Reads the exact bytes of a stored record.
     *
     * @throws NoRecord with the reason, if that is not what they are
     */
    public static PastDecision read(byte[] record) throws NoRecord {
        if (record.length > LONGEST) {
            throw new NoRecord("超过 1 MiB，不是一条记录", "Longer than 1 MiB: not a record");
        }
        return RecordReader.read(record);
    }
}
