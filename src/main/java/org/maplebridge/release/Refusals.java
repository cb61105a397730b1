package org.maplebridge.release;

import java.util.List;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** What is said when something cannot be done with a policy. */
final class Refusals {

    private Refusals() {}

    static ProblemsFound wrongState(Text cause, Text fix) {
        return new ProblemsFound(List.of(Problem.at(new Place.InBody(""), Code.WRONG_STATE, cause, fix)));
    }

    static ProblemsFound ownApproval() {
        return new ProblemsFound(List.of(Problem.at(
                new Place.InBody(""),
                Code.OWN_APPROVAL,
                new Text("提出政策的人不能自己批准", "Who proposed a policy cannot approve it"),
                new Text("请由另一位政策人员批准", "Let another policy officer approve it"))));
    }

    static ProblemsFound parameter(String name, Code code, Text cause, Text fix) {
        return new ProblemsFound(List.of(Problem.at(new Place.InSettings(name), code, cause, fix)));
    }
}
