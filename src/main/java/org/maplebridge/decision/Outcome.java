package org.maplebridge.decision;

import java.util.UUID;

/** What became of a decision that was to be stored. */
sealed interface Outcome {

    /** It is safe. */
    record Stored() implements Outcome {}

    /** Its request had been answered before; nothing was stored now. */
    record Repeated(RequestKey kept, UUID decision) implements Outcome {}

    /** It was not stored. */
    record Failed(Exception cause) implements Outcome {}

    /** The database was asked to commit and did not answer: it may be stored or not. */
    record Uncertain(Exception cause) implements Outcome {}
}
