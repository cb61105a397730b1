/**
 * The log that a stranger can verify: entries are numbered and signed here, beside the calls, and whoever asks is given
 * proofs. {@code audit.tree}, {@code audit.note}, {@code audit.export} and {@code audit.verify} know no database.
 */
package org.maplebridge.audit;
