package org.maplebridge.review;

import java.util.Map;
import java.util.UUID;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** What is said when something cannot be done about a decision. */
final class Refusals {

    private Refusals() {}

    static ProblemsFound superseded(UUID latest) {
        return whole(
                Code.SUPERSEDED,
                new Text("这起纠纷已有更新的决定 %s", "There is a later decision of this dispute, %s").with(latest),
                new Text("请看过那一个，对它办理", "Look at that one and act on it"));
    }

    static ProblemsFound notLeading(Tier leading) {
        return whole(
                Code.NOT_LEADING,
                new Text(
                        "现在由" + leading.text().zh() + "牵头，您的账号不在这一级",
                        "The " + leading.text().en() + " leads; your account is of another tier"),
                new Text("请由牵头一级的人办", "Let an officer of the leading tier do it"));
    }

    static ProblemsFound secondPerson(Text cause) {
        return whole(Code.SECOND_PERSON, cause, new Text("请由另一个人办", "Let another person do it"));
    }

    static ProblemsFound standsOtherwise(Holds holds) {
        return whole(
                Code.STANDS_OTHERWISE,
                new Text(
                        "现在是%s、%s牵头，同您写的不一样"
                                .formatted(
                                        holds.level().text().zh(),
                                        holds.tier().text().zh()),
                        "It stands at %s, led by the %s, not as you wrote".formatted(holds.level(), holds.tier())),
                new Text("请重新看一遍，再确认", "Look at it again and confirm what stands"));
    }

    static ProblemsFound noSuchStep(String member, Text cause, Text fix) {
        return new ProblemsFound(Problem.at(new Place.InBody("/" + member), Code.NO_SUCH_STEP, cause, fix));
    }

    static ProblemsFound reviewFirst(Object lastChange) {
        return new ProblemsFound(Problem.at(
                new Place.InBody("/reviewed"),
                Code.REVIEW_FIRST,
                new Text("回访早于最近一次变动（%s）", "The review was before the last change (%s)").with(lastChange),
                new Text("请在变动以后再回访一次，再申请调低", "Review it once more since then and ask again")));
    }

    static ProblemsFound doneAlready(Text cause) {
        return whole(Code.DONE_ALREADY, cause, new Text("请用 GET 看现在的情况", "Read with GET how it stands"));
    }

    static ProblemsFound notConfirmed() {
        return whole(
                Code.NOT_CONFIRMED,
                new Text("还没有人确认，不能发给当事人", "Nobody has confirmed it, so nothing can be released to a party"),
                new Text("请先由牵头一级的人确认", "Let an officer of the leading tier confirm it first"));
    }

    static ProblemsFound noTerms() {
        return whole(
                Code.NO_TERMS,
                new Text(
                        "这个决定的政策和现行政策都没有写 review",
                        "Neither the policy of this decision nor the one in force has a section review"),
                new Text(
                        "请政策人员在 policy.yaml 里补上 review 并发布",
                        "Let a policy officer add review to policy.yaml and publish it"));
    }

    static ProblemsFound notInEffect() {
        return new ProblemsFound(Problem.at(
                new Place.InBody("/change"),
                Code.NOT_IN_EFFECT,
                new Text("这不是异议以后已经生效的更改", "This is no change that took effect since the objection"),
                new Text(
                        "请写已生效的更改或者后来的决定的编号；没有更改就写 upheld 和 words",
                        "Name an override in effect or a later decision; if nothing changed, give upheld and words")));
    }

    static Problem unknownReason(String member, String code, Map<String, Text> reasons) {
        return Problem.unknownName(
                new Place.InBody("/" + member),
                Code.NOT_ALLOWED,
                new Text("政策里没有这个理由", "The policy has no such reason"),
                code,
                java.util.List.copyOf(reasons.keySet()));
    }

    private static ProblemsFound whole(Code code, Text cause, Text fix) {
        return new ProblemsFound(Problem.at(new Place.InBody(""), code, cause, fix));
    }
}
