/** Triage of one dispute: the intake, the record, the personal part apart from it, and finding decisions again. */
package org.maplebridge.decision;
