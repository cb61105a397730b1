/**
 * The model of a policy: rules, conditions, effects, cases, promises, calendar; and reading a folder into it. Drools'
 * parser is used here to read rule files as data; nothing of them is compiled or run in this room.
 */
package org.maplebridge.policy;
