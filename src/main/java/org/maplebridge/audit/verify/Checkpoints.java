package org.maplebridge.audit.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maplebridge.audit.note.Checkpoint;
import org.maplebridge.audit.note.KeySuccession;
import org.maplebridge.audit.note.Malformed;
import org.maplebridge.audit.note.SignedNote;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.audit.tree.Frontier;
import org.maplebridge.audit.tree.Hash;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Text;

/** The tree over the entries so far, held against every checkpoint: those of the file, and the one kept from before. */
final class Checkpoints {

    private final Findings findings;
    private final Frontier frontier = new Frontier();
    private final Optional<SignedNote> olderNote;
    private final Optional<Checkpoint> older;
    private Hash rootAtOlder;
    private String origin = "";
    private KeySuccession succession;
    private long count;
    private long covered = -1;
    private boolean apart;
    private boolean holdsOlder;

    Checkpoints(Findings findings, Optional<SignedNote> older) {
        this.findings = findings;
        this.olderNote = older;
        this.older = older.flatMap(this::read);
        atOlder();
    }

    private Optional<Checkpoint> read(SignedNote note) {
        try {
            return Optional.of(Checkpoint.of(note));
        } catch (Malformed none) {
            findings.add(Spot.ofFile(Code.LOG_SIGNATURE, none.says()));
            return Optional.empty();
        }
    }

    void begin(String name) {
        origin = name;
    }

    String origin() {
        return origin;
    }

    void trust(VerifierKey first) {
        succession = new KeySuccession(first);
        if (!first.name().equals(origin)) {
            findings.add(Spot.ofLine(
                    2, Code.LOG_SIGNATURE, new Text("密钥的名称与日志的名称不同", "The key has another name than the log")));
        }
    }

    /** Whose turn it is to sign. */
    Optional<VerifierKey> newest() {
        return Optional.ofNullable(succession).map(KeySuccession::current);
    }

    void add(Hash leaf) {
        frontier.add(leaf);
        atOlder();
    }

    private void atOlder() {
        if (older.isPresent() && older.get().size() == frontier.size()) {
            rootAtOlder = frontier.root();
        }
    }

    void add(SignedNote note, long line) {
        count++;
        try {
            Checkpoint checkpoint = succession == null ? Checkpoint.of(note) : succession.accept(note);
            compare(checkpoint, line);
            covered = checkpoint.size();
        } catch (Malformed wrong) {
            findings.add(Spot.ofLine(line, Code.LOG_SIGNATURE, wrong.says()));
        }
    }

    /** Once the tree is another than the one that was signed, it stays so: the first place says it. */
    private void compare(Checkpoint checkpoint, long line) {
        if (checkpoint.size() == frontier.size() && checkpoint.root().equals(frontier.root())) {
            return;
        }
        if (!apart) {
            findings.add(Spot.ofLine(
                    line,
                    Code.LOG_ROOT,
                    new Text(
                                    "检查点签的是 %d 条的另一棵树：第 %d 条之后有条目被改、增、删或换位",
                                    "The checkpoint signs another tree, of %d entries: after entry %d one was changed, added, deleted or moved")
                            .with(checkpoint.size(), Math.max(0, covered))));
        }
        apart = true;
    }

    void end(Optional<VerifierKey> trusted) {
        if (covered != frontier.size()) {
            findings.add(Spot.ofFile(
                    Code.LOG_SIGNATURE,
                    new Text("%d 条里只有 %d 条有签名的检查点", "Of %d entries only %d are under a signed checkpoint")
                            .with(frontier.size(), Math.max(0, covered))));
        }
        if (trusted.isPresent() && !known().contains(trusted.get())) {
            findings.add(Spot.ofFile(
                    Code.LOG_SIGNATURE, new Text("这份日志不是用所给的密钥签的", "This log is not signed with the given key")));
        }
        older.ifPresent(kept -> holdTo(kept, trusted));
    }

    private List<VerifierKey> known() {
        return succession == null ? List.of() : succession.keys();
    }

    /** What nobody signed says nothing, whatever size it names: anybody can write it, and no log is convicted by it. */
    private void holdTo(Checkpoint kept, Optional<VerifierKey> trusted) {
        if (!kept.origin().equals(origin)) {
            findings.add(Spot.ofFile(
                    Code.LOG_SIGNATURE, new Text("您给的检查点是另一份日志的", "The checkpoint that you gave is of another log")));
        } else if (!isSigned(olderNote.orElseThrow(), trusted)) {
            findings.add(
                    Spot.ofFile(
                            Code.LOG_SIGNATURE,
                            new Text(
                                    "您给的检查点不是这里知道的任何密钥签的，无法据此判断；它若是日志后来的密钥签的，请用 --key 给出那把公钥",
                                    "The checkpoint that you gave is signed by no key known here and cannot be judged; if a later key of the log signed it, give that key with --key")));
        } else if (kept.size() > frontier.size()) {
            findings.add(Spot.ofFile(
                    Code.LOG_ROLLED_BACK,
                    new Text(
                                    "日志退回过：您的检查点有 %d 条，这里只有 %d 条",
                                    "The log was rolled back: your checkpoint has %d entries, this file only %d")
                            .with(kept.size(), frontier.size())));
        } else if (!kept.root().equals(rootAtOlder)) {
            findings.add(Spot.ofFile(
                    Code.LOG_ROLLED_BACK,
                    new Text(
                                    "前 %d 条与您的检查点不符：日志被改写过",
                                    "The first %d entries are not those of your checkpoint: the log was rewritten")
                            .with(kept.size())));
        } else {
            holdsOlder = true;
        }
    }

    private boolean isSigned(SignedNote note, Optional<VerifierKey> trusted) {
        List<VerifierKey> any = new ArrayList<>(known());
        trusted.filter(key -> !any.contains(key)).ifPresent(any::add);
        try {
            return !note.signers(any).isEmpty();
        } catch (Malformed wrong) {
            return false;
        }
    }

    Report.Signatures summary(Optional<VerifierKey> trusted) {
        return new Report.Signatures(
                count,
                frontier.root().base64(),
                known().stream().map(VerifierKey::text).toList(),
                trusted.isPresent(),
                older.map(Checkpoint::size),
                holdsOlder);
    }
}
