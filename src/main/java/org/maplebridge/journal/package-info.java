/**
 * What was done, as the exact bytes that were written once, what of it still waits for its number in the log, and whether the
 * columns beside the bytes say what they say.
 */
package org.maplebridge.journal;
