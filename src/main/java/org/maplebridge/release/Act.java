package org.maplebridge.release;

import java.util.Optional;

/**
 * Who does something with a policy, and why if they say so.
 *
 * @param note at most 500 characters
 */
record Act(String by, Optional<String> note) {}
