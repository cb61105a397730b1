package org.maplebridge.journal;

/** What can be an entry of the log. */
public enum Kind {
    /** A dispute was triaged; its bytes are the record of the decision. The one kind that is not a {@link Deed}. */
    DECISION,
    /** A policy was proposed, or the folder brought it. */
    POLICY,
    /** A second person agreed to a policy. */
    APPROVAL,
    /** A policy was taken back before it ever counted. */
    WITHDRAWAL,
    /** A policy was put into force, from a moment. */
    ACTIVATION,
    /** A personal part was opened. */
    READ,
    /** An officer of the leading tier confirmed a decision. */
    CONFIRMATION,
    /** A person changed a level or a tier, or asked for it. */
    OVERRIDE,
    /** A party objected. */
    OBJECTION,
    /** An objection was answered. */
    ANSWER,
    /** A page was released to a party. */
    RELEASE,
    /** A personal part was destroyed on request. */
    ERASURE,
    /** Bytes were removed because their time had come. */
    REMOVAL
}
