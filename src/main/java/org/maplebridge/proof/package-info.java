/**
 * What can be said of every dispute at once: a model of a policy over all disputes, and promises proven on it. The only room
 * that runs LogicNG.
 */
package org.maplebridge.proof;
