/**
 * What a policy would change, and would have changed: tells a difference with the counts of past decisions beside it, and replays
 * stored decisions under a policy, as a job that any service on the database can be asked about. A replay is never a decision.
 */
package org.maplebridge.impact;
