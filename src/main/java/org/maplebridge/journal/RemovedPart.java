package org.maplebridge.journal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.maplebridge.problem.Text;

/** That the personal part of a decision was destroyed: on request, or because its time had come. */
@Entity
@Table(name = "removed_part")
public class RemovedPart extends PanacheEntityBase {

    @Id
    @Column(name = "decision_id")
    public UUID decisionId;

    /** The deed that says so. */
    public UUID deed;

    public static boolean isOf(UUID decision) {
        return findById(decision) != null;
    }

    /** @throws org.maplebridge.problem.ProblemsFound if it was destroyed, rather than never told */
    public static void refuseIfOf(UUID decision) {
        if (isOf(decision)) {
            throw Removed.gone(new Text("个人信息已经删除", "The personal part was destroyed"));
        }
    }
}
