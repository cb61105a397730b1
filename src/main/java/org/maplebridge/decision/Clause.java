package org.maplebridge.decision;

import java.util.Map;

/** A condition on stored decisions, and the values that its names stand for. */
record Clause(String hql, Map<String, Object> values) {

    /** A condition that names one value, by its own name. */
    static Clause of(String hql, String name, Object value) {
        return new Clause(hql, Map.of(name, value));
    }
}
