package org.maplebridge.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.maplebridge.problem.Text;

/**
 * An article that a rule relies on.
 *
 * @param citation the law and the number of its article
 * @param validFrom the first day on which it was law in this wording
 * @param validUntil the last such day, once it is known
 */
public record Citation(String id, Text text, String citation, LocalDate validFrom, Optional<LocalDate> validUntil) {}
