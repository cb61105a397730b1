package org.maplebridge.decision;

import java.util.List;
import org.maplebridge.engine.Question;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Text;

/**
 * A record as a person reads it: its bytes as they stand, and between them the policy's own words in one language. Made once for
 * a policy and a language.
 */
final class Answer {

    /** The words are about three times as long as what they are put into. */
    private static final int USUAL_BYTES = 16 * 1024;

    private static final byte[] ASK = Utf8.ascii(",\"ask\":[");
    private static final byte[] LABELS = Utf8.ascii("],\"labels\":{");
    private static final byte[] END = Utf8.ascii("}");

    private static final Text SETTLED = new Text(
            "等级已定：再知道什么也不会更高，可以不再为定级发问",
            "The level is settled: nothing more can raise it, and you may stop asking for the level");
    private static final Text OPEN =
            new Text("等级还没有定：请从排在最前的问题问起", "The level is not settled: begin with the first question");

    private final RuleWords rules;
    private final QuestionWords questions;
    private final Labels labels;
    private final byte[] settled;
    private final byte[] open;
    private final byte[][][] headlines = new byte[Level.values().length][Level.values().length][];

    Answer(Policy policy, Language language) {
        this.rules = new RuleWords(policy, language);
        this.questions = new QuestionWords(policy, language);
        this.labels = new Labels(policy, language);
        this.settled = Utf8.member("next", SETTLED.in(language));
        this.open = Utf8.member("next", OPEN.in(language));
        for (Level level : Level.values()) {
            for (Level couldReach : Level.values()) {
                headlines[level.ordinal()][couldReach.ordinal()] =
                        Utf8.member("headline", Headline.of(level, couldReach, language));
            }
        }
    }

    /** A record or a verdict with headline, sentences, open questions and labels, as UTF-8 JSON. */
    byte[] of(Marked marked, Named named, List<Question> ask) {
        byte[] json = marked.json();
        Utf8 out = new Utf8(USUAL_BYTES).put(json, 0, marked.open());
        out.put(headlines[named.level().ordinal()][named.couldReach().ordinal()])
                .put(Utf8.COMMA);
        int copied = marked.open();
        for (Marked.Reason reason : marked.reasons()) {
            out.put(json, copied, reason.at()).put(rules.of(reason.rule()));
            copied = reason.at();
        }
        out.put(json, copied, marked.close());
        out.put(Utf8.COMMA).put(named.level() == named.couldReach() ? settled : open);
        ask(ask, out);
        labels.write(named, out.put(LABELS));
        return out.put(END).put(json, marked.close(), json.length).bytes();
    }

    private void ask(List<Question> ask, Utf8 out) {
        out.put(ASK);
        for (int i = 0; i < ask.size(); i++) {
            questions.write(ask.get(i), i == 0 ? out : out.put(Utf8.COMMA));
        }
    }
}
