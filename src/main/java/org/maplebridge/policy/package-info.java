/**
 * The model of a policy: rules, conditions, effects, cases, promises, calendar, and a rule said as a sentence. Reading files
 * into it is the work of {@code policy.reading}; nothing of a policy is compiled or run in this room.
 */
package org.maplebridge.policy;
