package org.maplebridge.audit.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.maplebridge.audit.export.LogLine;
import org.maplebridge.audit.export.LogReader;
import org.maplebridge.audit.note.SignedNote;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.audit.tree.Hash;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;

/** The log as its lines build it up, in their order: numbers, tree, checkpoints, and what entries say of each other. */
final class LogSoFar {

    private final Findings findings = new Findings();
    private final ExportedPolicies policies;
    private final Checkpoints checkpoints;
    private final Reigns reigns = new Reigns();
    private final Ids ids = new Ids();
    private final List<Removed> removed = new ArrayList<>();
    private final Set<UUID> removals = new HashSet<>();
    private final Set<String> proposed = new HashSet<>();
    private final Map<String, Long> kinds = new TreeMap<>();
    private final List<VerifierKey> keys = new CopyOnWriteArrayList<>();
    private boolean headEnded;
    private boolean ended;
    private long started;
    private long next;
    private long entries;
    private long replayed;
    private LogLine.End end;

    private record Removed(long seq, UUID id) {}

    LogSoFar(ExportedPolicies policies, Optional<SignedNote> older) {
        this.policies = policies;
        this.checkpoints = new Checkpoints(findings, older);
    }

    /** Known so far, for threads that check ahead. */
    List<VerifierKey> keys() {
        return keys;
    }

    long entries() {
        return entries;
    }

    void add(Examined examined) {
        findings.addAll(examined.problems());
        if (ended) {
            misplaced(examined.number());
        } else if (examined.line().isPresent()) {
            place(examined, examined.line().get());
        }
    }

    private void place(Examined examined, LogLine line) {
        if (line instanceof LogLine.Start start && examined.number() == 1) {
            started++;
            checkpoints.begin(start.origin());
        } else if (line instanceof LogLine.FirstKey first && examined.number() == 2) {
            started++;
            checkpoints.trust(first.key());
            keys.add(first.key());
        } else if (line instanceof LogLine.PolicyFile file && !headEnded) {
            if (!policies.add(file)) {
                misplaced(examined.number());
            }
        } else if (line instanceof LogLine.Entry entry) {
            number(entry.seq(), entry.leaf());
            kinds.merge(entry.kind(), 1L, Long::sum);
            replayed += examined.replayed() ? 1 : 0;
            examined.act().ifPresent(act -> act(entry.seq(), act));
        } else if (line instanceof LogLine.Removed gone) {
            number(gone.seq(), gone.leaf());
            unique(gone.seq(), gone.id());
            removed.add(new Removed(gone.seq(), gone.id()));
        } else if (line instanceof LogLine.Signed signed) {
            checkpoints.add(signed.note(), examined.number());
            checkpoints.newest().filter(key -> !keys.contains(key)).ifPresent(keys::add);
        } else if (line instanceof LogLine.End last) {
            end = last;
            ended = true;
        } else {
            misplaced(examined.number());
        }
    }

    private void misplaced(long line) {
        findings.add(Spot.ofLine(
                line, Code.LOG_FILE_BROKEN, new Text("这一行不该在这个位置", "This line does not belong in this place")));
    }

    void headEnds() {
        headEnded = true;
        policies.check(findings);
    }

    /** Numbers rise by one; after a gap they are followed from there, so that one gap is one finding. */
    private void number(long seq, Hash leaf) {
        if (seq > next) {
            findings.add(order(
                    seq, new Text("第 %d 到 %d 条不在文件里", "Entries %d to %d are not in the file").with(next, seq - 1)));
        } else if (seq < next) {
            findings.add(order(seq, new Text("这个编号重复，或顺序不对", "This number stands twice, or out of order")));
        }
        next = Math.max(next, seq + 1);
        entries++;
        checkpoints.add(leaf);
    }

    private static Problem order(long seq, Text cause) {
        return Spot.ofEntry(seq, Code.LOG_ORDER, cause);
    }

    private void act(long seq, Act act) {
        unique(seq, act.id());
        if (act instanceof Act.Decided decision) {
            reigns.add(seq, decision);
        } else if (act instanceof Act.Activation activation) {
            reigns.add(activation);
        } else if (act instanceof Act.Withdrawal withdrawal) {
            reigns.add(withdrawal);
        } else if (act instanceof Act.Removal removal) {
            removals.addAll(removal.entries());
        } else if (act instanceof Act.Proposal proposal) {
            proposed.add(proposal.policy());
            if (!policies.ids().contains(proposal.policy())) {
                findings.add(Spot.ofEntry(
                        seq,
                        Code.LOG_POLICY,
                        new Text("政策 %s 的文件不在导出里", "The files of policy %s are not in the export")
                                .with(proposal.policy())));
            }
        }
    }

    private void unique(long seq, UUID id) {
        if (!ids.add(id)) {
            findings.add(Spot.ofEntry(
                    seq, Code.LOG_ORDER, new Text("编号 %s 的条目已经出现过", "An entry with id %s was there before").with(id)));
        }
    }

    Report end(LogReader reader, Optional<VerifierKey> trusted, boolean replay) {
        if (started < 2 || !ended || !reader.isEndedBy(end)) {
            findings.add(
                    Spot.ofFile(
                            Code.LOG_FILE_BROKEN,
                            new Text(
                                    "文件不完整，或导出之后被改动过：开头、结尾或总校验值不对",
                                    "The file is not whole or was changed after the export: its beginning, its end or the hash over all is wrong")));
        }
        for (Removed one : removed) {
            if (!removals.contains(one.id())) {
                findings.add(Spot.ofEntry(
                        one.seq(),
                        Code.LOG_REMOVED_UNNAMED,
                        new Text(
                                "这一条没有字节，日志里也没有写明它按期删除",
                                "This entry has no bytes, and no entry of the log says that its time had come")));
            }
        }
        for (String id : policies.ids()) {
            if (!proposed.contains(id)) {
                findings.add(
                        Spot.ofFile(Code.LOG_POLICY, new Text("日志里没有政策 %s", "The log knows no policy %s").with(id)));
            }
        }
        reigns.judge(findings);
        checkpoints.end(trusted);
        return new Report(
                checkpoints.origin(),
                entries,
                kinds,
                removed.size(),
                policies.ids().size(),
                replay ? Optional.of(replayed) : Optional.empty(),
                checkpoints.summary(trusted),
                findings.count(),
                findings.first());
    }
}
