package org.maplebridge.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;

/** Decisions as JSON, a line each. */
final class NdjsonSheet implements Export.Sheet {

    private final OutputStream out;

    NdjsonSheet(OutputStream out) {
        this.out = out;
    }

    @Override
    public void line(ObjectNode summary) throws IOException {
        out.write(StoredDecision.JSON.writeValueAsBytes(summary));
        out.write('\n');
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
