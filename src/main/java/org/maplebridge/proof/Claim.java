package org.maplebridge.proof;

/** Something said of every dispute at once, to be proven or shown false by one dispute. */
sealed interface Claim {

    /** Every dispute of some ways is also of others. */
    record Always(Ways when, Ways then) implements Claim {}

    /**
     * When one fact becomes another, what was said before is still said. Everything else that is known stays known, except what
     * followed from the old value alone.
     *
     * @param fact its position
     */
    record Kept(int fact, Turn turn, Ways ways) implements Claim {}

    /** What is said goes on being said, whatever becomes known besides. */
    record Learnt(Ways ways) implements Claim {}

    /** How a fact may become another. */
    enum Turn {
        /** From unknown to known, or from one value to any that stands above it in its type. */
        WORSE {
            @Override
            boolean allows(int from, int to) {
                return from < to;
            }
        },
        /** From any value to any other, to unknown too. */
        OTHER {
            @Override
            boolean allows(int from, int to) {
                return from != to;
            }
        };

        /** @param from a class or {@link Classes#UNKNOWN}, as is {@code to} */
        abstract boolean allows(int from, int to);
    }
}
