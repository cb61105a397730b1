package org.maplebridge.journal;

import jakarta.enterprise.context.ApplicationScoped;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/**
 * Whether more may be written than the log has numbered. What is written and not yet in the log cannot be proven; beyond a
 * limit nothing more is, until the log has caught up.
 */
@ApplicationScoped
public class Backlog {

    private volatile boolean full;

    /** Told by whoever counts what waits. */
    public void isFull(boolean full) {
        this.full = full;
    }

    /** @throws ProblemsFound if too much waits already */
    public void requireRoom() {
        if (full) {
            throw new ProblemsFound(Problem.at(
                    new Place.InBody(""),
                    Code.BUSY,
                    new Text("等着进入日志的太多了，这一件没有保存", "Too much waits to enter the log; this was not stored"),
                    new Text(
                            "请几分钟后再发；仍不行，先按红色（RED）人工处置，并告诉管理员",
                            "Send it again in a few minutes; if that fails, treat the dispute as RED by hand and tell the "
                                    + "administrator")));
        }
    }
}
