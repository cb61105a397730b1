/**
 * From the files of a folder to a policy: each reader takes one kind of file, says everything that is wrong with it, and
 * goes on. Rule files pass three gates: their tokens, their outline, and Drools' own parser, which must agree.
 */
package org.maplebridge.policy.reading;
