package org.maplebridge.audit;

import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;

/** What is stored is not what it was. Nothing is signed any more until a person has looked. */
final class Damaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private Damaged(String where, Text cause) {
        super(where + ": " + cause.en());
        this.problem = Problem.at(
                new Place.InLog(where),
                Code.LOG_DAMAGED,
                cause,
                new Text(
                        "日志已停止签名。保留现场和检查点，找出是谁改的；从备份恢复原来的字节后重新启动",
                        "The log signs nothing any more. Keep everything as it is, find out who changed it; restore the "
                                + "original bytes from a backup and start again"));
    }

    /** Of one entry. */
    static Damaged entry(Object id, String zh, String en) {
        return new Damaged("entry " + id, new Text("条目 %s：".formatted(id) + zh, "Entry %s: ".formatted(id) + en));
    }

    /** Of the log itself: its numbers, hashes, checkpoints. */
    static Damaged log(String where, String zh, String en) {
        return new Damaged(where, new Text(zh, en));
    }

    Problem problem() {
        return problem;
    }
}
