package org.maplebridge.retention;

import java.time.Instant;
import java.time.Period;
import org.maplebridge.policy.Level;

/**
 * What has been kept long enough.
 *
 * @param kept as the policy says
 * @param before decided earlier than this
 */
record Due(String policy, Level level, Period kept, Instant before) {}
