package org.maplebridge.decision;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.maplebridge.vocabulary.Facts;

/**
 * What a desk sends of one dispute, read and found in order.
 *
 * @param reference the sender's own number for it
 * @param area 12 digits of the division code, perhaps with {@code -NN} for a small local area
 * @param following the decision that it takes further, if the dispute was decided before
 * @param facts all that rules read
 * @param personal all that nobody but the mediators reads
 */
record Intake(
        String reference,
        Source source,
        String area,
        Optional<OffsetDateTime> occurredAt,
        Optional<Following> following,
        Facts facts,
        Personal personal) {}
