package org.maplebridge.alternative;

import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;

/**
 * One fact otherwise. It never becomes unknown: not asking is no way down.
 *
 * @param from its code, or {@link Facts#UNKNOWN}
 * @param to another code
 */
public record FactChange(Fact fact, long from, long to) {

    /** From value to value of an ordered fact, unknown standing below the first; any change of another fact is one. */
    public long steps() {
        if (!fact.type().isOrdered()) {
            return 1;
        }
        long unknown = fact.type().all().ranges().get(0).low() - 1;
        return Math.abs(to - (from == Facts.UNKNOWN ? unknown : from));
    }
}
