/**
 * The log as one file that proves itself (docs/log-format.md): written and read as a stream, a line at a time. Knows no store
 * and no policy.
 */
package org.maplebridge.audit.export;
