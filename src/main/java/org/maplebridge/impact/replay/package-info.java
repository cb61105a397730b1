/**
 * Past decisions under another policy: reads their records, asks the policy again on the same facts, and tallies the
 * differences. Knows no store and no service, so that a command can do it offline.
 */
package org.maplebridge.impact.replay;
