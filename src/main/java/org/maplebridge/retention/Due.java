package org.maplebridge.retention;

import java.time.Instant;
import java.time.Period;
import java.util.UUID;
import org.maplebridge.policy.Level;

/**
 * What has been kept long enough.
 *
 * @param kept as the policy says
 * @param before decided earlier than this
 * @param after only decisions beyond this id: those before it were looked at
 */
record Due(String policy, Level level, Period kept, Instant before, UUID after) {

    Due(String policy, Level level, Period kept, Instant before) {
        this(policy, level, kept, before, new UUID(0, 0));
    }

    Due after(UUID last) {
        return new Due(policy, level, kept, before, last);
    }
}
