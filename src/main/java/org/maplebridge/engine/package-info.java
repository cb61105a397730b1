/**
 * From a checked policy to a verdict: writing clean DRL, compiling it, evaluating facts. The only room that runs Drools.
 */
package org.maplebridge.engine;
