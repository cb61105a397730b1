package org.maplebridge.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.RegionReport;
import org.maplebridge.proof.RegionReport.Told;
import org.maplebridge.proof.RegionReport.ToldGroup;
import org.maplebridge.proof.RegionReport.ToldPair;
import org.maplebridge.proof.Weakening;

/**
 * Everything about a policy that its approver agrees to by name, because it is otherwise than in the policy in force.
 *
 * @param weakened each promise that it weakens
 * @param differences the id of each kind of dispute that it decides differently, one by one also where a group was named
 */
record Agreement(List<String> weakened, List<String> differences) {

    private static final Agreement NOTHING = new Agreement(List.of(), List.of());

    /**
     * @param inForce which it is to replace, if there is one
     * @throws org.maplebridge.problem.ProblemsFound if the approval leaves a promise or a kind of dispute out
     */
    static Agreement of(Approval approval, Optional<Policy> inForce, Policy proposed, Differences differences) {
        if (inForce.isEmpty()) {
            return NOTHING;
        }
        List<String> weakened = Weakening.between(inForce.get(), proposed);
        requireNamed(weakened, approval);
        RegionReport exact = differences.between(inForce.get(), proposed);
        requireConfirmed(exact, approval);
        return new Agreement(weakened, exact.regions().stream().map(Told::id).toList());
    }

    /**
     * Going back needs no second person and no list: only a reason, where a promise of the policy in force is given up.
     *
     * @return each of these promises
     * @throws org.maplebridge.problem.ProblemsFound if there is one and no note says why
     */
    static List<String> toGoBack(Optional<Policy> inForce, Policy earlier, Act act) {
        List<String> weakened =
                inForce.map(now -> Weakening.between(now, earlier)).orElse(List.of());
        Problems problems = new Problems();
        if (act.note().isEmpty()) {
            weakened.forEach(promise -> problems.add(
                    new Place.InSettings("note"),
                    Code.PROMISE_WEAKENED,
                    new Text(
                                    "以前的政策没有现行政策的这个承诺：%s",
                                    "The earlier policy does not keep this promise of the one in force: %s")
                            .with(promise),
                    new Text("仍要回去的，在 note 里写明为什么", "To go back all the same, say why in note")));
        }
        problems.throwIfAny();
        return weakened;
    }

    private static void requireNamed(List<String> weakened, Approval approval) {
        Problems problems = new Problems();
        for (String promise : weakened) {
            if (!approval.weakened().contains(promise)) {
                problems.add(
                        new Place.InBody("/weakened"),
                        Code.PROMISE_WEAKENED,
                        new Text("这个政策削弱了现行政策的一个承诺：%s", "This policy weakens a promise of the one in force: %s")
                                .with(promise),
                        new Text(
                                "确实要削弱的，批准时把这一行原样写进 weakened",
                                "If that is meant, approve with this very line in weakened"));
            }
        }
        problems.throwIfAny();
    }

    private static void requireConfirmed(RegionReport exact, Approval approval) {
        Problems problems = new Problems();
        if (exact.comesInGroups()) {
            exact.openGroups(approval.differences()).forEach(group -> add(group, problems));
        }
        exact.open(approval.differences()).forEach(region -> add(region, problems));
        problems.throwIfAny();
    }

    private static void add(ToldGroup group, Problems problems) {
        String pairs = group.pairs().stream().map(ToldPair::pair).collect(Collectors.joining("; "));
        String kinds = String.valueOf(group.regions().size());
        problems.add(
                new Place.InBody("/differences"),
                Code.DIFFERENCE_NOT_CONFIRMED,
                new Text(
                                "这一组纠纷的裁定会不同，还没有确认：%s（%s 类，%s）",
                                "This group of disputes is decided differently and not confirmed: %s (%s kinds, %s)")
                        .with(group.id(), kinds, pairs),
                new Text(
                        "看 GET …/diff 里 exact 的 groups；同意整组的，把组的编号写进 differences",
                        "Read groups of exact in GET …/diff; if you agree to all of it, put the group's id into differences"));
    }

    private static void add(Told region, Problems problems) {
        problems.add(
                new Place.InBody("/differences"),
                Code.DIFFERENCE_NOT_CONFIRMED,
                region.turns().isEmpty() ? ofNoKind(region) : ofKind(region),
                new Text(
                        "看 GET …/diff 里的 exact；同意的，把编号写进 differences",
                        "Read exact in GET …/diff; if you agree, put its id into differences"));
    }

    private static Text ofKind(Told region) {
        return new Text(
                        "这类纠纷的裁定会不同，还没有确认：%s %s",
                        "This kind of dispute is decided differently and not confirmed: %s %s")
                .with(region.id(), region.when());
    }

    /** In full: whoever confirms it is to read all of it. */
    private static Text ofNoKind(Told beside) {
        return new Text(
                "还没有确认：%s %s".formatted(beside.id(), beside.words().zh()),
                "Not confirmed: %s %s".formatted(beside.id(), beside.words().en()));
    }
}
