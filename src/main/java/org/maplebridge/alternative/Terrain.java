package org.maplebridge.alternative;

import java.util.List;
import java.util.stream.IntStream;
import org.maplebridge.proof.Classes;
import org.maplebridge.proof.Disputes;
import org.maplebridge.proof.Model;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Ties;
import org.maplebridge.vocabulary.Vocabulary;

/** The facts of a policy by position, in classes: which can be changed, and which are tied to which. For several threads. */
final class Terrain {

    private final Vocabulary vocabulary;
    private final Classes classes;
    private final Disputes disputes;
    private final boolean[] changeable;
    private final int[] groups;
    private final int[] fixedAndTied;

    Terrain(Model model) {
        this.vocabulary = model.policy().vocabulary();
        this.classes = model.classes();
        this.disputes = model.disputes();
        List<Fact> facts = classes.facts();
        Ties ties = Ties.of(vocabulary);
        this.changeable = new boolean[facts.size()];
        this.groups = new int[facts.size()];
        for (int fact = 0; fact < groups.length; fact++) {
            changeable[fact] = facts.get(fact).changeable();
            groups[fact] = ties.group(facts.get(fact));
        }
        this.fixedAndTied = IntStream.range(0, groups.length)
                .filter(fact -> isTied(fact) && !changeable[fact])
                .toArray();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Classes classes() {
        return classes;
    }

    Disputes disputes() {
        return disputes;
    }

    boolean isChangeable(int fact) {
        return changeable[fact];
    }

    /** Whether implications speak of it, so that it may follow from others. */
    boolean isTied(int fact) {
        return groups[fact] != Ties.FREE;
    }

    boolean areTied(int one, int other) {
        return isTied(one) && groups[one] == groups[other];
    }

    int group(int fact) {
        return groups[fact];
    }

    /** What can not be changed and yet might follow from a change. */
    int[] fixedAndTied() {
        return fixedAndTied;
    }
}
