package org.maplebridge.decision;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.maplebridge.engine.Question;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Language;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Stage;

/** The questions that a policy's vocabulary asks in one language, encoded once. */
final class QuestionWords {

    private static final byte[] CHANGES = Utf8.ascii(",\"couldChange\":[");
    private static final byte[] END = Utf8.ascii("]}");

    private final byte[][] asked;
    private final Map<Level, byte[]> raises = new EnumMap<>(Level.class);
    private final Map<Stage, byte[]> changes = new EnumMap<>(Stage.class);

    QuestionWords(Policy policy, Language language) {
        this.asked = policy.vocabulary().all().stream()
                .map(fact -> words(fact, language))
                .toArray(byte[][]::new);
        Stream.of(Level.values())
                .forEach(level -> raises.put(
                        level,
                        new Utf8(64)
                                .put(",")
                                .put(Utf8.member("couldRaiseTo", level.name()))
                                .bytes()));
        Stream.of(Stage.values()).forEach(stage -> changes.put(stage, Utf8.quoted(stage.folder())));
    }

    void write(Question question, Utf8 out) {
        out.put(asked[question.fact().index()]);
        question.couldRaiseTo().ifPresent(level -> out.put(raises.get(level)));
        out.put(CHANGES).each(question.couldChange(), changes::get).put(END);
    }

    private static byte[] words(Fact fact, Language language) {
        return new Utf8(256)
                .put("{")
                .put(Utf8.member("fact", fact.name()))
                .put(",")
                .put(Utf8.member("question", fact.question().in(language)))
                .bytes();
    }
}
