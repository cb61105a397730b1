/** What two policies differ in, in words for people who do not read rule files: facts, rules, cases, settings, files. */
package org.maplebridge.policy.difference;
