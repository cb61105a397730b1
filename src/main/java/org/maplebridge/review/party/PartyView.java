package org.maplebridge.review.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.Reason;
import org.maplebridge.engine.Verdict;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.ReviewTerms;
import org.maplebridge.policy.Span;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;

/**
 * What a party may be told of a decision (docs/decisions/0009). The policy is asked again about nothing but the facts that its
 * vocabulary shows to a party: so whatever else is known leaves no trace, neither a word nor a gap. Since effects only join,
 * what these facts lead to is true of the whole decision too, as “at least”.
 *
 * @param handling what is done at least
 * @param reasons why, said to a party
 * @param answerWithin how soon an objection is answered, in words
 */
public record PartyView(
        String authority,
        String title,
        String version,
        String notice,
        List<String> handling,
        List<String> reasons,
        Optional<String> answerWithin) {

    /** What may be spoken of. Notices, reports and the level itself are not among them. */
    private static final Set<Class<? extends Effect>> SPOKEN_OF =
            Set.of(Effect.Lead.class, Effect.Involve.class, Effect.ForbidMediation.class, Effect.Clock.class);

    public static PartyView of(Facts facts, Evaluation evaluation, Language language) {
        Header header = evaluation.policy().header();
        Verdict verdict = evaluation.verdict(facts.only(Fact::shownToParty));
        return new PartyView(
                header.authority().in(language),
                header.title().in(language),
                header.version(),
                header.notice().in(language),
                handling(verdict, header).stream()
                        .map(text -> text.in(language))
                        .toList(),
                verdict.reasons().stream()
                        .filter(Reason::decisive)
                        .filter(reason ->
                                SPOKEN_OF.contains(reason.rule().effect().getClass()))
                        .filter(reason -> !reason.grounds().isEmpty())
                        .map(reason -> reason.rule().because().in(language))
                        .distinct()
                        .toList(),
                header.review().map(ReviewTerms::answerWithin).map(Span::text).map(text -> text.in(language)));
    }

    private static List<Text> handling(Verdict verdict, Header header) {
        List<Text> handling = new ArrayList<>();
        Text tier = verdict.tier().text();
        handling.add(new Text("至少由" + tier.zh() + "牵头办理", "led by the " + tier.en() + " or a higher tier"));
        for (ClockKind kind : ClockKind.values()) {
            Span span = verdict.clocks().get(kind);
            boolean isPast = kind.tier()
                    .filter(from -> from.compareTo(verdict.tier()) < 0)
                    .isPresent();
            if (span != null && !isPast) {
                handling.add(kind.says(span));
            }
        }
        verdict.duties().involve().stream()
                .map(header.units()::get)
                .forEach(unit -> handling.add(new Text("请" + unit.zh() + "参加", "with the help of: " + unit.en())));
        verdict.duties().forbidden().stream()
                .map(reason -> header.reasons().get(reason).text())
                .forEach(reason -> handling.add(new Text("不调解：" + reason.zh(), "not mediated: " + reason.en())));
        return handling;
    }
}
