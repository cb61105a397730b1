package org.maplebridge.audit;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.maplebridge.audit.export.LogWriter;

/**
 * The whole log as one file, up to a checkpoint. Read in chunks, each on a connection of its own: however long the log is, a
 * chunk is in memory and no connection waits for a slow reader. It shows what is stored, and judges nothing: {@code verify}
 * does.
 */
final class LogExport implements StreamingOutput {

    private static final Logger LOG = Logger.getLogger(LogExport.class);
    private static final int CHUNK = 500;

    private final DataSource service;
    private final Head end;
    private final Runnable breakOff;
    private final Deque<Head> checkpoints = new ArrayDeque<>();
    private long lastRead;

    /**
     * @param end the last checkpoint to be in it
     * @param breakOff ends the connection: what ends early must not look whole
     */
    LogExport(DataSource service, Head end, Runnable breakOff) {
        this.service = service;
        this.end = end;
        this.breakOff = breakOff;
    }

    @Override
    public void write(OutputStream out) {
        try {
            writeAll(new BufferedOutputStream(out, 1 << 16));
        } catch (IOException gone) {
            LOG.infof("The reader of an export went away: %s", gone.getMessage());
        } catch (SQLException | RuntimeException failure) {
            LOG.error("An export was broken off", failure);
            breakOff.run();
        }
    }

    private void writeAll(OutputStream out) throws IOException, SQLException {
        LogWriter writer = begin(out);
        policies(writer);
        for (long seq = 0; seq < end.size(); ) {
            seq += entries(seq, writer);
        }
        checkpoints(end.size(), writer);
        requireNothingRemovedMeanwhile();
        writer.close();
    }

    /** What went while we read would look as if somebody had taken it: the deed that says so is not in this file. */
    private void requireNothingRemovedMeanwhile() throws SQLException {
        try (Connection connection = service.getConnection()) {
            if (new StoredLog(connection).hasRemovalFrom(end.size())) {
                throw new IllegalStateException("Retention removed something meanwhile; export again");
            }
        }
    }

    private LogWriter begin(OutputStream out) throws IOException, SQLException {
        try (Connection connection = service.getConnection()) {
            return new LogWriter(
                    out,
                    end.checkpoint().origin(),
                    new StoredLog(connection).keys().get(0));
        }
    }

    /** One at a time: each is a few hundred kilobytes. */
    private void policies(LogWriter writer) throws IOException, SQLException {
        for (String id : policyIds()) {
            try (Connection connection = service.getConnection()) {
                writer.policy(new PolicyBytes(connection).folder(id));
            }
        }
    }

    /** Those that were proposed before the end, and any whose proposal is nowhere: only what came later is not of this file. */
    private List<String> policyIds() throws SQLException {
        String select = """
                select p.id from policy p
                left join deed d on d.about = p.id and d.kind = 'POLICY' left join log_entry e on e.entry_id = d.id
                where d.id is null or e.seq < ? group by p.id, p.stored order by p.stored, p.id
                """;
        List<String> ids = new ArrayList<>();
        try (Connection connection = service.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, end.size());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    /** @return how many */
    private int entries(long from, LogWriter writer) throws IOException, SQLException {
        List<StoredLog.Numbered> entries;
        Map<UUID, byte[]> bytes;
        try (Connection connection = service.getConnection()) {
            entries = new StoredLog(connection).entries(from, Math.min(from + CHUNK, end.size()));
            bytes = new StoredBytes(connection).of(entries);
        }
        if (entries.isEmpty()) {
            throw new IllegalStateException("The log ends at " + from + " before its checkpoint of " + end.size());
        }
        for (StoredLog.Numbered entry : entries) {
            checkpoints(entry.seq(), writer);
            byte[] stored = bytes.get(entry.id());
            if (stored == null) {
                writer.removed(entry.seq(), entry.id(), entry.leaf());
            } else {
                writer.entry(entry.seq(), entry.kind(), entry.leaf(), stored);
            }
        }
        return entries.size();
    }

    /** Those that cover no entry from this number on. */
    private void checkpoints(long size, LogWriter writer) throws IOException, SQLException {
        while (lastRead < end.number() || !checkpoints.isEmpty()) {
            if (checkpoints.isEmpty() && !readOn()) {
                return;
            }
            if (checkpoints.peek().size() > size) {
                return;
            }
            writer.checkpoint(checkpoints.remove().signed());
        }
    }

    private boolean readOn() throws SQLException {
        try (Connection connection = service.getConnection()) {
            for (Head head : new StoredLog(connection).checkpointsAfter(lastRead, CHUNK)) {
                if (head.number() <= end.number()) {
                    checkpoints.add(head);
                }
            }
        }
        lastRead = checkpoints.isEmpty() ? end.number() : checkpoints.peekLast().number();
        return !checkpoints.isEmpty();
    }
}
