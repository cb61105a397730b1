package org.maplebridge.decision;

import java.util.Optional;
import java.util.UUID;

/**
 * One triage, about to become a record.
 *
 * @param by the account that asked for it
 * @param personal commitment to the personal part, if there is one
 */
record Decision(UUID id, String by, Intake intake, Finding finding, Optional<String> personal) {}
