package org.maplebridge.alternative;

import java.util.List;

/**
 * Everything of the smallest size, nothing smaller being there.
 *
 * @param size how many facts
 * @param count how many there are
 * @param some the first of them, at most {@link #MOST_SHOWN}
 */
public record Smallest<T>(int size, int count, List<T> some) {

    public static final int MOST_SHOWN = 8;

    static <T> Smallest<T> of(int size, List<T> all) {
        return new Smallest<>(size, all.size(), List.copyOf(all.subList(0, Math.min(all.size(), MOST_SHOWN))));
    }
}
