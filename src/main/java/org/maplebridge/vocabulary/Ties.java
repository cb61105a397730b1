package org.maplebridge.vocabulary;

import java.util.Arrays;
import java.util.List;

/**
 * Which facts the implications tie together. Where they form trees, narrowing the values of each fact once is enough to know
 * whether one more can be stated; where they run in circles it is not, and values have to be tried.
 */
public final class Ties {

    /** In place of a group: no implication speaks of the fact. */
    public static final int FREE = -1;

    private final int[] groups;
    private final boolean[] circular;

    private Ties(int facts) {
        groups = new int[facts];
        circular = new boolean[facts];
        Arrays.fill(groups, FREE);
    }

    public static Ties of(Vocabulary vocabulary) {
        Ties ties = new Ties(vocabulary.all().size());
        List<Implication> implications = vocabulary.implications();
        for (int at = 0; at < implications.size(); at++) {
            ties.tie(
                    implications.get(at).given().index(),
                    implications.get(at).implied().index());
        }
        return ties;
    }

    private void tie(int one, int other) {
        int kept = groups[one] == FREE ? one : groups[one];
        int joined = groups[other] == FREE ? other : groups[other];
        boolean circle = kept == joined || circular[kept] || circular[joined];
        groups[one] = kept;
        groups[other] = kept;
        for (int fact = 0; fact < groups.length; fact++) {
            groups[fact] = groups[fact] == joined ? kept : groups[fact];
        }
        circular[kept] = circle;
    }

    /** The same number for all facts that are tied to each other, or {@link #FREE}. */
    public int group(Fact fact) {
        return groups[fact.index()];
    }

    /** Whether its group has more than one way from some fact to another. */
    public boolean isCircular(Fact fact) {
        return groups[fact.index()] != FREE && circular[groups[fact.index()]];
    }
}
