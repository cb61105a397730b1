package org.maplebridge.decision;

import java.util.Optional;
import java.util.UUID;

/**
 * One triage, about to become a record.
 *
 * @param by the account that asked for it
 * @param part the sealed personal part, if there is one; the record holds its commitment
 */
record Decision(UUID id, String by, Intake intake, Finding finding, Optional<Sealed> part) {}
