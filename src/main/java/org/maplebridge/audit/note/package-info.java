/**
 * What the log signs, as text that other programs read too: signed notes, checkpoints, keys and receipts of C2SP
 * (c2sp.org/signed-note, c2sp.org/tlog-checkpoint, c2sp.org/tlog-proof@v1). Ed25519 is the JDK's.
 */
package org.maplebridge.audit.note;
