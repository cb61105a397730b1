/**
 * What would change a verdict: the smallest changes of what can still be altered that would raise or lower its level, the rules
 * that missed by one condition, and the fewest stated facts that by themselves lead to it. Proven smallest, and confirmed by the
 * engine; it says what the rules would find, not what caused anything.
 */
package org.maplebridge.alternative;
