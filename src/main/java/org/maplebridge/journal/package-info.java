/** What was done, as the exact bytes that were written once, and what of it still waits for its number in the log. */
package org.maplebridge.journal;
