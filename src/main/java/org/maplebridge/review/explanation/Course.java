package org.maplebridge.review.explanation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.maplebridge.decision.StoredDecision;
import org.maplebridge.decision.Why;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.ReviewTerms;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Text;
import org.maplebridge.release.Policies;
import org.maplebridge.review.Act;
import org.maplebridge.review.Chain;
import org.maplebridge.review.Dimension;
import org.maplebridge.review.Direction;
import org.maplebridge.review.explanation.Explanation.Step;
import org.maplebridge.review.paper.Wording;

/** What was decided and done about a dispute, in the order of time and in sentences. */
final class Course {

    private final Chain chain;
    private final Policies policies;
    private final Language language;
    private final InWords words;

    private Course(Chain chain, Policies policies, Language language) {
        this.chain = chain;
        this.policies = policies;
        this.language = language;
        this.words = new InWords(policies.of(chain.last().policyId).policy().header(), language);
    }

    static List<Step> of(Chain chain, Policies policies, Language language) {
        Course course = new Course(chain, policies, language);
        return Stream.concat(
                        chain.decisions().stream().map(course::step),
                        chain.acts().stream().map(course::step))
                .sorted(Comparator.comparing(Step::at).thenComparing(Step::id))
                .toList();
    }

    private Step step(StoredDecision decision) {
        Text begin = Optional.ofNullable(decision.json().path("why").textValue())
                .map(Why::valueOf)
                .map(why -> new Text(
                        "重新定级（" + why.text().zh() + "）：",
                        "Triaged again (" + why.text().en() + "): "))
                .orElse(new Text("登记并定级：", "Entered and triaged: "));
        Level level = Level.valueOf(decision.level);
        Tier tier = Tier.valueOf(decision.tier);
        return step(
                new Act.Head(decision.id, decision.id, decision.at, decision.author),
                "DECIDED",
                join(begin, of(level, tier)));
    }

    private Step step(Act act) {
        if (act instanceof Act.Confirmed confirmed) {
            return step(
                    act.head(),
                    "CONFIRMED",
                    join(new Text("确认：", "Confirmed: "), of(confirmed.level(), confirmed.tier())));
        }
        if (act instanceof Act.Overridden override) {
            return step(
                    act.head(), override.direction() == Direction.RAISE ? "RAISED" : "ASKED_TO_LOWER", of(override));
        }
        if (act instanceof Act.Agreed agreed) {
            return agreed.holds().isPresent()
                    ? step(
                            act.head(),
                            "LOWERED",
                            new Text("另一个人同意调低，从此按新的办理", "A second person agreed to lower it; it holds from now on"))
                    : step(
                            act.head(),
                            "DID_NOT_AGREE",
                            new Text("另一个人不同意调低，照旧", "A second person did not agree to lower it; nothing changes"));
        }
        if (act instanceof Act.Objected objected) {
            return step(act.head(), "OBJECTED", of(objected));
        }
        if (act instanceof Act.Answered answered) {
            return step(act.head(), "ANSWERED", of(answered));
        }
        Text party = party(((Act.Released) act).party());
        return step(
                act.head(), "RELEASED", new Text("给" + party.zh() + "发了告知书", "A notice was released to " + party.en()));
    }

    private Text of(Act.Overridden override) {
        Text dimension = override.dimension() == Dimension.LEVEL ? new Text("等级", "level") : new Text("牵头", "lead");
        Text from = step(override.dimension(), override.from());
        Text to = step(override.dimension(), override.to());
        boolean raise = override.direction() == Direction.RAISE;
        Text reason = term(override.terms(), override.reason(), raise ? ReviewTerms::raise : ReviewTerms::lower);
        Text change = raise
                ? new Text(
                        "把%s从%s调高到%s".formatted(dimension.zh(), from.zh(), to.zh()),
                        "Raised the %s from %s to %s".formatted(dimension.en(), from.en(), to.en()))
                : new Text(
                        "回访以后，申请把%s从%s调低到%s，等另一个人同意".formatted(dimension.zh(), from.zh(), to.zh()),
                        "After a review, asked to lower the %s from %s to %s; a second person must agree"
                                .formatted(dimension.en(), from.en(), to.en()));
        return new Text(change.zh() + "。理由：" + reason.zh(), change.en() + ". Reason: " + reason.en());
    }

    private Text of(Act.Objected objected) {
        Text who = party(objected.party());
        Text objection = new Text(who.zh() + "提出异议", "An objection by " + who.en());
        return objected.due()
                .map(words::moment)
                .map(due -> new Text(
                        objection.zh() + "，应当在 " + new Wording(Language.ZH).time(due) + " 以前答复",
                        objection.en() + ", to be answered before " + new Wording(Language.EN).time(due)))
                .orElse(objection);
    }

    private Text of(Act.Answered answered) {
        return answered.upheld()
                .map(code -> term(answered.terms(), code, ReviewTerms::upheld))
                .map(why ->
                        new Text("答复异议：维持不变。" + why.zh(), "The objection was answered: nothing changes. " + why.en()))
                .orElse(new Text("答复异议：已经作了更改", "The objection was answered: it was changed"));
    }

    private Text term(String policy, String code, Function<ReviewTerms, Map<String, Text>> of) {
        return policies.of(policy)
                .policy()
                .header()
                .review()
                .map(of)
                .map(texts -> texts.get(code))
                .orElse(new Text(code, code));
    }

    private static Text step(Dimension dimension, String step) {
        return dimension == Dimension.LEVEL
                ? Level.valueOf(step).text()
                : Tier.valueOf(step).text();
    }

    private static Text of(Level level, Tier tier) {
        return new Text(
                level.text().zh() + "级，由" + tier.text().zh() + "牵头",
                level.text().en() + ", led by the " + tier.text().en());
    }

    /** People count from one. */
    private static Text party(OptionalInt at) {
        return at.isPresent()
                ? new Text("第 %d 位当事人".formatted(at.getAsInt() + 1), "party %d".formatted(at.getAsInt() + 1))
                : new Text("一位当事人", "a party");
    }

    private static Text join(Text one, Text other) {
        return new Text(one.zh() + other.zh(), one.en() + other.en());
    }

    private Step step(Act.Head head, String does, Text text) {
        return new Step(head.id().toString(), words.moment(head.at()), head.by(), does, text.in(language));
    }
}
