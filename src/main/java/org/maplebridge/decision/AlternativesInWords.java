package org.maplebridge.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maplebridge.alternative.Alternative;
import org.maplebridge.alternative.Alternatives;
import org.maplebridge.alternative.FactChange;
import org.maplebridge.alternative.Lowering;
import org.maplebridge.alternative.Raising;
import org.maplebridge.alternative.Reaching;
import org.maplebridge.decision.AlternativesAnswer.Change;
import org.maplebridge.decision.AlternativesAnswer.Changed;
import org.maplebridge.decision.AlternativesAnswer.Lowered;
import org.maplebridge.decision.AlternativesAnswer.Raised;
import org.maplebridge.decision.AlternativesAnswer.RuleWord;
import org.maplebridge.decision.AlternativesAnswer.Value;
import org.maplebridge.decision.AlternativesAnswer.Way;
import org.maplebridge.decision.AlternativesAnswer.Word;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.RuleSentence;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Fact;

/** Puts what would change a verdict into words. They suppose and never advise: whoever reads them must not think of what to enter. */
final class AlternativesInWords {

    private static final Text NOTE = new Text(
            "这里只说规则：如果这些事实真的不同，等级会是什么。它不说明原因，也不是建议。只有真的变了的事实才可以登记；登记没有发生的变化，就是登记不实。",
            "This says what the rules would find if these facts really were otherwise. It states no cause and gives no advice. "
                    + "Only what really changed may be entered; to enter a change that did not happen is to enter what is untrue.");
    private static final Text BY_A_PERSON = new Text(
            "等级也不会自己降低：由人在回访以后一次降一级。",
            "Nor does the level fall by itself: a person lowers it, one step at a time, after a review.");

    private static final Text UNMARKED = new Text(
            "这个政策没有写明哪些事实能改变，说不出什么会使等级不同。",
            "This policy does not say which facts can be changed: what would change the level cannot be told.");

    private static final Text NOTHING_SAID = new Text("", "");

    private final Alternatives found;
    private final Policy policy;
    private final Language language;
    private final RuleSentence sentence;

    private AlternativesInWords(Alternatives found, Policy policy, Language language) {
        this.found = found;
        this.policy = policy;
        this.language = language;
        this.sentence = new RuleSentence(policy.header());
    }

    /** @param decision whose alternatives these are; none in a preview */
    static AlternativesAnswer of(Alternatives found, Optional<String> decision, Policy policy, Language language) {
        return new AlternativesInWords(found, policy, language).answer(decision);
    }

    private AlternativesAnswer answer(Optional<String> decision) {
        Level level = found.verdict().level();
        return new AlternativesAnswer(
                decision,
                policy.id(),
                word(level),
                Word.of(found.verdict().tier(), language),
                say(NOTE),
                raised(level, found.raising()),
                lowered(level, found.lowering()),
                new NearMissInWords(sentence, language).of(found),
                new ForcingInWords(found, sentence, language).answer());
    }

    private Raised raised(Level level, Raising raising) {
        return new Raised(
                say(and(raises(level, raising), bounded(raising.unproven()))),
                ways(raising.levels()),
                words(raising.unproven()));
    }

    private Text raises(Level level, Raising raising) {
        if (level == Level.RED) {
            return new Text("已经是最高一级。", "It is the highest level already.");
        }
        if (marksNothing()) {
            return UNMARKED;
        }
        if (!raising.levels().isEmpty()) {
            return new Text("如果下面有一项真的发生，等级会更高。", "If any one of these really happened, the level would be higher.");
        }
        return raising.unproven().isEmpty()
                ? new Text("还能改变的事实，怎样变都不会使等级更高。", "No change of what can be changed raises it.")
                : NOTHING_SAID;
    }

    private Lowered lowered(Level level, Lowering lowering) {
        return new Lowered(
                say(and(lowers(level, lowering), bounded(lowering.unproven()))),
                ways(lowering.levels()),
                word(lowering.lowest()),
                lowering.heldBy().stream()
                        .map(rule -> RuleWord.of(rule, language))
                        .toList(),
                words(lowering.unproven()));
    }

    private Text lowers(Level level, Lowering lowering) {
        if (level == Level.GREEN) {
            return new Text("已经是最低一级。", "It is the lowest level already.");
        }
        if (marksNothing()) {
            return UNMARKED;
        }
        String rules = lowering.heldBy().stream().map(Rule::id).collect(Collectors.joining("、"));
        Text lowest = lowering.lowest().text();
        if (lowering.lowest() == level) {
            return lowering.heldBy().isEmpty()
                    ? NOTHING_SAID
                    : new Text(
                            "还能改变的事实，怎样变都不会使等级更低：总有规则守着这一级（%s）。".formatted(rules),
                            "No change of what can be changed lowers it: some rule always holds the level (%s)."
                                    .formatted(rules.replace("、", ", ")));
        }
        Text some = new Text(
                "如果下面有一项真的发生，规则得出的等级会更低。", "If any one of these really happened, the rules would find a lower level.");
        Text held = lowering.heldBy().isEmpty()
                ? NOTHING_SAID
                : new Text(
                        "最低到%s级：总有规则守着那一级（%s）。".formatted(lowest.zh(), rules),
                        "It goes no lower than %s: some rule always holds that level (%s)."
                                .formatted(lowest.en(), rules.replace("、", ", ")));
        return and(and(some, held), BY_A_PERSON);
    }

    /** As every policy from before there were marks: it did not say that nothing can be changed. */
    private boolean marksNothing() {
        return policy.vocabulary().all().stream().noneMatch(Fact::changeable);
    }

    private static Text bounded(List<Level> unproven) {
        String zh = unproven.stream().map(level -> level.text().zh()).collect(Collectors.joining("、"));
        String en = unproven.stream().map(level -> level.text().en()).collect(Collectors.joining(", "));
        return unproven.isEmpty()
                ? NOTHING_SAID
                : new Text(
                        "组合太多，没能在限度内查清怎样会到：%s。".formatted(zh),
                        "Too many combinations to tell within bounds what would lead to: %s.".formatted(en));
    }

    private List<Way> ways(List<Reaching> levels) {
        return levels.stream()
                .map(one -> new Way(
                        word(one.level()),
                        one.smallest().size(),
                        one.smallest().count(),
                        one.smallest().some().stream().map(this::change).toList()))
                .toList();
    }

    private Change change(Alternative one) {
        Text supposed = FactSentence.and(one.changes(), FactSentence::supposed);
        Text follows = FactSentence.and(one.follows(), follow -> FactSentence.is(follow.fact(), follow.to()));
        Text level = one.level().text();
        String thenZh = one.follows().isEmpty() ? "" : "（那样" + follows.zh() + "）";
        String thenEn = one.follows().isEmpty() ? "" : " (so that " + follows.en() + ")";
        Text text = new Text(
                "如果" + supposed.zh() + thenZh + "，等级会是" + level.zh() + "级。",
                "If " + supposed.en() + thenEn + ", the level would be " + level.en() + ".");
        return new Change(
                say(text),
                one.changes().stream().map(this::changed).toList(),
                one.follows().stream().map(this::changed).toList());
    }

    private Changed changed(FactChange change) {
        Fact fact = change.fact();
        return new Changed(
                fact.name(),
                say(fact.text()),
                Value.of(fact, change.from(), language),
                Value.of(fact, change.to(), language));
    }

    private Word word(Level level) {
        return Word.of(level, language);
    }

    private List<Word> words(List<Level> levels) {
        return levels.stream().map(this::word).toList();
    }

    private static Text and(Text one, Text more) {
        String space = one.en().isEmpty() || more.en().isEmpty() ? "" : " ";
        return new Text(one.zh() + more.zh(), one.en() + space + more.en());
    }

    private String say(Text text) {
        return text.in(language);
    }
}
