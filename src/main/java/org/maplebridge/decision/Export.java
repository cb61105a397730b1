package org.maplebridge.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jboss.logging.Logger;
import org.maplebridge.problem.Language;

/**
 * All that a search finds, a line each. Read in chunks, each in a short transaction of its own: however much is found, a
 * chunk is in memory and no connection waits for a slow reader.
 */
final class Export implements StreamingOutput {

    private static final Logger LOG = Logger.getLogger(Export.class);
    private static final int CHUNK = 500;

    /** A way to write decisions to a stream. */
    interface Sheet {
        void line(ObjectNode summary) throws IOException;

        /** What was kept back goes out. */
        void flush() throws IOException;
    }

    private final Format format;
    private final Language language;
    private Search search;
    private final Runnable breakOff;
    private List<StoredDecision> chunk;

    /**
     * Reads the first chunk, so that a database that does not answer is said while that can still be said.
     *
     * @param breakOff ends the connection: later nothing can be said, and what ends early must not look whole
     */
    Export(Search search, Format format, Language language, Runnable breakOff) {
        this.search = search;
        this.format = format;
        this.language = language;
        this.breakOff = breakOff;
        this.chunk = read();
    }

    @Override
    public void write(OutputStream out) {
        try {
            writeAll(out);
        } catch (IOException gone) {
            LOG.infof("The reader of an export went away: %s", gone.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("An export was broken off", failure);
            breakOff.run();
        }
    }

    private void writeAll(OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        Sheet sheet = format == Format.CSV ? new CsvSheet(buffered) : new NdjsonSheet(buffered);
        while (!chunk.isEmpty()) {
            for (StoredDecision stored : chunk) {
                sheet.line(Rendering.summary(stored, language));
            }
            sheet.flush();
            search = search.after(chunk.get(chunk.size() - 1).id, chunk.size());
            chunk = chunk.size() < CHUNK ? List.of() : read();
        }
        sheet.flush();
    }

    private List<StoredDecision> read() {
        int count = Math.min(CHUNK, search.limit());
        return count == 0 ? List.of() : QuarkusTransaction.requiringNew().call(() -> search.first(count));
    }
}
