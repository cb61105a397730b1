package org.maplebridge.decision;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The exact bytes of stored decisions that a search finds, newest first, for whoever reads many of them. Read in chunks, each
 * in a short transaction of its own.
 */
public final class PastRecords implements Supplier<List<byte[]>> {

    private static final int CHUNK = 500;

    private Search search;

    private PastRecords(Search search) {
        this.search = search;
    }

    /**
     * @param query as of a search that gives a file
     * @param bound the first digits that the account is bound to
     * @throws org.maplebridge.problem.ProblemsFound if the query is not understood
     */
    public static PastRecords of(MultivaluedMap<String, String> query, Optional<String> bound) {
        return new PastRecords(Search.of(query, bound, Format.NDJSON));
    }

    /** The same without what was decided at this moment or later. */
    public PastRecords before(Instant moment) {
        return new PastRecords(search.before(moment));
    }

    /** How many there are. */
    public long count() {
        return QuarkusTransaction.requiringNew().call(() -> Math.min(search.count(), search.limit()));
    }

    /** The next ones; none at the end. */
    @Override
    public List<byte[]> get() {
        int count = Math.min(CHUNK, search.limit());
        List<Search.Found> found =
                count == 0 ? List.of() : QuarkusTransaction.requiringNew().call(() -> search.records(count));
        if (!found.isEmpty()) {
            search = search.after(found.get(found.size() - 1).id(), found.size());
        }
        return found.stream().map(Search.Found::record).toList();
    }
}
