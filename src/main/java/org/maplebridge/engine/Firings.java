package org.maplebridge.engine;

import java.util.function.IntConsumer;

/** What the consequence of every written rule calls, with the rule's position, when an agenda runs it. */
public interface Firings {
    void add(int rule);

    static Firings to(IntConsumer rules) {
        return rules::accept;
    }
}
