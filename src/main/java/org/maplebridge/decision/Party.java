package org.maplebridge.decision;

import java.util.Optional;

/** Someone named in a dispute; part of the personal part and of nothing else. */
record Party(String name, Optional<String> phone) {

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "Party";
    }
}
