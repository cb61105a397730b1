package org.maplebridge.review.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.maplebridge.decision.Selection;
import org.maplebridge.journal.Deed;
import org.maplebridge.journal.Kind;
import org.maplebridge.review.Act;

/** The overrides of selected decisions that took effect: raised at once, or lowered once another person agreed. */
final class EffectiveOverrides {

    private static final int CHUNK = 500;

    private final Selection selection;
    private final BiConsumer<Act.Overridden, Instant> counting;

    /** Lowerings that nobody agreed to yet; there are never many. */
    private final Map<UUID, Act.Overridden> waiting = new HashMap<>();

    EffectiveOverrides(Selection selection, BiConsumer<Act.Overridden, Instant> counting) {
        this.selection = selection;
        this.counting = counting;
    }

    /** Deeds in the order of time: an agreement comes after what it agrees to. */
    void forEach() {
        UUID after = new UUID(0, 0);
        List<Deed> chunk;
        do {
            UUID from = after;
            chunk = QuarkusTransaction.requiringNew().call(() -> count(from));
            if (!chunk.isEmpty()) {
                after = chunk.get(chunk.size() - 1).id;
            }
        } while (chunk.size() == CHUNK);
    }

    private List<Deed> count(UUID after) {
        List<Deed> chunk = Deed.<Deed>find(
                        "kind in ?1 and id > ?2 order by id", List.of(Kind.OVERRIDE, Kind.CONFIRMATION), after)
                .range(0, CHUNK - 1)
                .list();
        List<Act.Overridden> effective = new ArrayList<>();
        chunk.stream().flatMap(deed -> Act.of(deed).stream()).forEach(act -> effective(act)
                .ifPresent(effective::add));
        Map<UUID, Instant> selected = effective.isEmpty()
                ? Map.of()
                : selection.among(effective.stream()
                        .map(override -> override.head().decision())
                        .toList());
        for (Act.Overridden override : effective) {
            Instant decided = selected.get(override.head().decision());
            if (decided != null) {
                counting.accept(override, decided);
            }
        }
        return chunk;
    }

    private Optional<Act.Overridden> effective(Act act) {
        if (act instanceof Act.Overridden override && override.holds().isEmpty()) {
            waiting.put(override.id(), override);
        } else if (act instanceof Act.Overridden override) {
            return Optional.of(override);
        } else if (act instanceof Act.Agreed agreed) {
            Act.Overridden asked = waiting.remove(agreed.override());
            return agreed.holds().map(holds -> asked);
        }
        return Optional.empty();
    }
}
