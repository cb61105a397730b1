package org.maplebridge.alternative;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All smallest changes that reach a goal. It deepens by one fact at a time, so nothing smaller is missed; and from each draft it
 * takes only steps of which every change that reaches the goal must take one, so nothing of the same size is.
 */
final class Search {

    private final Goal goal;
    private final Draft start;
    private final int most;
    private final Set<Map<Integer, Integer>> seen = new HashSet<>();
    private final List<Draft> found = new ArrayList<>();
    private int drafts;
    private int limit;
    private boolean cut;

    private Search(Goal goal, Draft start, int most) {
        this.goal = goal;
        this.start = start;
        this.most = most;
    }

    /**
     * None when no change reaches the goal.
     *
     * @param most how many drafts to look at
     * @throws TooManyStates if that cannot be told in bounded time
     */
    static List<Draft> smallest(Goal goal, Draft start, int most) {
        Search search = new Search(goal, start, most);
        do {
            search.deepen();
        } while (search.found.isEmpty() && search.cut);
        return search.found;
    }

    private void deepen() {
        limit++;
        cut = false;
        seen.clear();
        explore(start);
    }

    private void explore(Draft draft) {
        if (!seen.add(draft.stated())) {
            return;
        }
        if (++drafts > most) {
            throw new TooManyStates();
        }
        int left = limit - draft.size();
        Branches branches = branches(draft, left);
        cut |= branches.cut();
        if (branches.arrived()) {
            found.add(draft);
        } else if (left == 0) {
            cut |= !branches.steps().isEmpty();
        } else {
            branches.steps().forEach(step -> explore(draft.with(step)));
        }
    }

    /** First what makes the draft one that no dispute can be, then the goal. */
    private Branches branches(Draft draft, int left) {
        if (draft.after().isEmpty()) {
            return otherwise(draft, draft.clash());
        }
        List<Integer> unwanted = draft.unwanted();
        return unwanted.isEmpty() ? goal.from(draft, left) : otherwise(draft, draft.causes(unwanted.get(0)));
    }

    private static Branches otherwise(Draft draft, Set<Integer> facts) {
        return Branches.of(facts.stream().flatMap(draft::others).toList());
    }
}
