package org.maplebridge.proof;

import java.util.List;
import java.util.stream.Stream;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Rule;
import org.maplebridge.vocabulary.Facts;

/**
 * A kind of dispute that two policies decide differently, unless other rules say the same there.
 *
 * @param id stays the same as long as it says the same: 16 hexadecimal digits
 * @param cube the disputes, over the facts of both policies
 * @param reached the earlier result that they come to besides, in the policy that says what the other does not
 * @param turns what is said of them by one policy and not by the other
 */
public record Region(String id, Cube cube, Reached reached, List<Turn> turns) {

    /**
     * One thing that is said anew, or no more.
     *
     * @param result what only one of the policies says
     * @param gained whether the new one says it; otherwise the old one
     * @param unless rules of the other policy that say it in some of these disputes, which are therefore no difference
     * @param moves what becomes what, each with an example
     */
    public record Turn(Result result, boolean gained, List<Rule> unless, List<Move> moves) {}

    /**
     * From one value to another, with a smallest dispute in which that happens; both engines confirmed it.
     *
     * @param from what the old policy says at most, null for nothing
     * @param to what the new policy says at most, null for nothing
     */
    public record Move(Result from, Result to, Facts example) {

        Pair pair() {
            return Pair.of(from, to);
        }
    }

    /** Everything that becomes something else in it. */
    Stream<Move> moves() {
        return turns.stream().flatMap(turn -> turn.moves().stream());
    }
}
