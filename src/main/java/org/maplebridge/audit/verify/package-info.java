/**
 * Verifies an exported log without a service, a database or anybody's word: the tree, the signatures, the policies, and every
 * decision once more.
 */
package org.maplebridge.audit.verify;
