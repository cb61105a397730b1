package org.maplebridge.journal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** That the bytes of an entry were removed because their time had come; its number and hash stay in the log. */
@Entity
@Table(name = "removed")
public class Removed extends PanacheEntityBase {

    @Id
    @Column(name = "entry_id")
    public UUID entryId;

    /** The deed of retention that names it. */
    public UUID deed;

    /** @throws ProblemsFound if this was removed, rather than never there */
    public static void refuseIfSo(UUID entry) {
        if (findById(entry) != null) {
            throw gone(new Text("这条记录已到保存期限，已删除", "This record was kept as long as its policy says, and removed"));
        }
    }

    /** What is said of something that was there and is not any more. */
    public static ProblemsFound gone(Text cause) {
        return new ProblemsFound(Problem.at(
                new Place.InBody(""),
                Code.REMOVED,
                cause,
                new Text("审计日志里还有它的编号和散列值，以及删除的记录", "The log still has its number and hash, and who removed it when")));
    }
}
