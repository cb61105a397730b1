package org.maplebridge.decision;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maplebridge.alternative.FactChange;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Facts;

/** Facts and their values as parts of a sentence; a change as something supposed, never as something to do. */
final class FactSentence {

    private static final Text UNKNOWN = new Text("不知道", "unknown");

    private FactSentence() {}

    /** @param code or {@link Facts#UNKNOWN} */
    static Text value(Fact fact, long code) {
        return code == Facts.UNKNOWN ? UNKNOWN : fact.type().words(code);
    }

    /** “the threat” is ‘none’ */
    static Text is(Fact fact, long code) {
        Text value = quoted(fact, code);
        return new Text(zh(fact) + "是" + value.zh(), en(fact) + " is " + value.en());
    }

    /** “the threat” were ‘vague’ instead of ‘none’ */
    static Text supposed(FactChange change) {
        Fact fact = change.fact();
        Text to = quoted(fact, change.to());
        if (change.from() == Facts.UNKNOWN) {
            return new Text(zh(fact) + "（现在不知道）是" + to.zh(), en(fact) + " (unknown now) were " + to.en());
        }
        Text from = quoted(fact, change.from());
        return new Text(
                zh(fact) + "不是" + from.zh() + "而是" + to.zh(),
                en(fact) + " were " + to.en() + " instead of " + from.en());
    }

    static <T> Text and(List<T> all, Function<T, Text> words) {
        return join(all, words, "，并且", ", and ");
    }

    static <T> Text or(List<T> all, Function<T, Text> words) {
        return join(all, words, "，或者", ", or ");
    }

    private static <T> Text join(List<T> all, Function<T, Text> words, String zh, String en) {
        List<Text> texts = all.stream().map(words).toList();
        return new Text(
                texts.stream().map(Text::zh).collect(Collectors.joining(zh)),
                texts.stream().map(Text::en).collect(Collectors.joining(en)));
    }

    private static Text quoted(Fact fact, long code) {
        Text words = fact.type().words(code);
        return fact.type() instanceof FactType.Number
                ? words
                : new Text("「" + words.zh() + "」", "‘" + words.en() + "’");
    }

    private static String zh(Fact fact) {
        return "“" + fact.text().zh() + "”";
    }

    private static String en(Fact fact) {
        return "“" + fact.text().en() + "”";
    }
}
