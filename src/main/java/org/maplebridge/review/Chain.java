package org.maplebridge.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.decision.StoredDecision;
import org.maplebridge.journal.Deed;

/**
 * All that was decided and done about one dispute.
 *
 * @param decisions from the first to the last; each follows the one before
 * @param acts in the order of their decisions, those about one decision in the order of time
 */
public record Chain(List<StoredDecision> decisions, List<Act> acts) {

    /** The chain that a decision belongs to, read in the transaction at hand. */
    public static Chain of(StoredDecision any) {
        Deque<StoredDecision> decisions = new ArrayDeque<>(List.of(any));
        while (decisions.getFirst().previousId != null) {
            decisions.addFirst(StoredDecision.findById(decisions.getFirst().previousId));
        }
        Optional<StoredDecision> next = StoredDecision.following(any.id);
        while (next.isPresent()) {
            decisions.addLast(next.get());
            next = StoredDecision.following(next.get().id);
        }
        List<Act> acts = new ArrayList<>();
        for (StoredDecision decision : decisions) {
            Deed.about(decision.id.toString()).stream()
                    .flatMap(deed -> Act.of(deed).stream())
                    .forEach(acts::add);
        }
        return new Chain(List.copyOf(decisions), List.copyOf(acts));
    }

    public StoredDecision first() {
        return decisions.get(0);
    }

    /** The one that people act on. */
    public StoredDecision last() {
        return decisions.get(decisions.size() - 1);
    }

    List<Act> about(StoredDecision decision) {
        return acts.stream()
                .filter(act -> act.head().decision().equals(decision.id))
                .toList();
    }

    /** An act of one kind, if the chain has it. */
    <T extends Act> Optional<T> act(UUID id, Class<T> kind) {
        return acts(kind).stream().filter(act -> act.id().equals(id)).findFirst();
    }

    <T extends Act> List<T> acts(Class<T> kind) {
        return acts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
