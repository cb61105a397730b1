/**
 * What another policy would change about decisions already made: reads their records, asks the policy again on the same
 * facts, and tallies the differences. Writes nothing into the store; a replay is never a decision.
 */
package org.maplebridge.impact;
