package org.maplebridge.audit.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.maplebridge.audit.export.LogLine;
import org.maplebridge.audit.export.LogReader;
import org.maplebridge.audit.note.Malformed;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.decision.StoredRecord;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;

/** Looks at lines by themselves; any number of threads may use one. */
final class Examiner {

    private static final Text UNREADABLE = new Text(
            "这一条的字节读不出记录或日志条目应有的内容", "The bytes of this entry are neither a record nor anything the log keeps");

    private final ExportedPolicies policies;
    private final boolean replay;
    private final Supplier<List<VerifierKey>> keys;

    /** @param keys those known so far, whose signatures are worth checking ahead */
    Examiner(ExportedPolicies policies, boolean replay, Supplier<List<VerifierKey>> keys) {
        this.policies = policies;
        this.replay = replay;
        this.keys = keys;
    }

    Examined look(LogReader.Raw raw) {
        List<Problem> problems = new ArrayList<>(0);
        try {
            LogLine line = raw.line();
            if (line instanceof LogLine.Entry entry) {
                return look(raw.number(), entry, problems);
            }
            if (line instanceof LogLine.Signed signed) {
                checkAhead(signed);
            }
            return new Examined(raw.number(), Optional.of(line), Optional.empty(), false, problems);
        } catch (Malformed broken) {
            problems.add(Spot.ofLine(raw.number(), Code.LOG_FILE_BROKEN, broken.says()));
            return new Examined(raw.number(), Optional.empty(), Optional.empty(), false, problems);
        }
    }

    private Examined look(long number, LogLine.Entry entry, List<Problem> problems) {
        if (!entry.isWhole()) {
            problems.add(Spot.ofEntry(
                    entry.seq(),
                    Code.LOG_ENTRY_CHANGED,
                    new Text("这一条的字节不是入日志时的字节", "The bytes of this entry are not those that were logged")));
        }
        try {
            byte[] bytes = entry.bytes();
            boolean decision = entry.kind().equals("DECISION");
            Optional<StoredRecord> record = decision ? Optional.of(StoredRecord.read(bytes)) : Optional.empty();
            Act act = record.<Act>map(one -> new Act.Decided(one.id(), one.at(), one.policy()))
                    .orElseGet(() -> EntryReader.read(bytes));
            if (!act.kind().equals(entry.kind())) {
                problems.add(Spot.ofEntry(entry.seq(), Code.LOG_ENTRY_CHANGED, UNREADABLE));
            }
            boolean again = replay && problems.isEmpty() && decision;
            if (again) {
                policies.replay(entry.seq(), record.get(), bytes).ifPresent(problems::add);
            }
            return new Examined(number, Optional.of(entry), Optional.of(act), again, problems);
        } catch (IllegalArgumentException unreadable) {
            problems.add(Spot.ofEntry(entry.seq(), Code.LOG_ENTRY_CHANGED, UNREADABLE));
            return new Examined(number, Optional.of(entry), Optional.empty(), false, problems);
        }
    }

    /** A signature takes far longer than a hash, and the note remembers what was found. */
    private void checkAhead(LogLine.Signed signed) {
        try {
            signed.note().signers(keys.get());
        } catch (Malformed wrong) {
            // found again, and said, when it is the note's turn
        }
    }
}
