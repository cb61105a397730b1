/**
 * The Merkle tree of the log (RFC 6962 and RFC 9162, SHA-256): hashes, roots, proofs and their verification. It knows no
 * entry, no key and no storage.
 */
package org.maplebridge.audit.tree;
