package org.maplebridge.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.maplebridge.problem.Language;

/**
 * That a stored decision is about to be shown. Whoever knows more of it than its record adds members of its own; so this room
 * need not know what people did about a decision later.
 *
 * @param beside what is shown after the members of the record
 */
public record Shown(StoredDecision decision, Language language, ObjectNode beside) {}
