/**
 * What a policy would have changed: replays stored decisions under it, as a job that any service on the database can be asked
 * about. A replay is never a decision.
 */
package org.maplebridge.impact;
