package org.maplebridge.decision;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** The decisions that a search finds, for whoever counts them: without their records, in chunks of a short transaction each. */
public final class Selection {

    private static final int CHUNK = 5_000;

    private final Search search;

    private Selection(Search search) {
        this.search = search;
    }

    /**
     * @param query the criteria of a search; a count has no pages
     * @param bound the first digits that the account is bound to
     * @throws ProblemsFound if the query is not understood
     */
    public static Selection of(MultivaluedMap<String, String> query, Optional<String> bound) {
        for (String paging : List.of("limit", "before")) {
            if (query.containsKey(paging)) {
                throw new ProblemsFound(Problem.at(
                        new Place.InSettings(paging),
                        Code.NOT_ALLOWED,
                        new Text("统计不分页", "What is counted has no pages"),
                        new Text("请去掉这个参数", "Leave this parameter out")));
            }
        }
        return new Selection(Search.of(query, bound, Format.NDJSON));
    }

    /** What is counted of a decision. @param leftOpen null if that was not kept yet */
    public record Counted(UUID id, Instant at, String[] decisive, String[] leftOpen) {}

    /** Every one, newest first. */
    public void forEach(Consumer<Counted> counting) {
        Search left = search;
        List<Counted> chunk;
        do {
            Search next = left;
            chunk = QuarkusTransaction.requiringNew().call(() -> next.counted(CHUNK));
            chunk.forEach(counting);
            if (!chunk.isEmpty()) {
                left = left.after(chunk.get(chunk.size() - 1).id(), 0);
            }
        } while (chunk.size() == CHUNK);
    }

    /** Which of these decisions are among the selected ones, and when they were made; in the transaction at hand. */
    public Map<UUID, Instant> among(Collection<UUID> decisions) {
        return search.among(decisions).stream().collect(Collectors.toMap(one -> one.id, one -> one.at));
    }
}
