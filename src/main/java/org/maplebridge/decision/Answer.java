package org.maplebridge.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.maplebridge.engine.Question;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Language;
import org.maplebridge.vocabulary.Stage;

/**
 * A record as a person reads it: its members as they stand, and beside them the policy's own words in one language. Made once
 * for a policy and a language.
 */
public final class Answer {

    private static final int USUAL_BYTES = 8 * 1024;

    private final Language language;
    private final Labels labels;
    private final RuleWords rules;

    Answer(Policy policy, Language language) {
        this.language = language;
        this.labels = new Labels(policy, language);
        this.rules = new RuleWords(policy, language);
    }

    /** The whole record, with its verdict put into words, then what stands beside it, as UTF-8 JSON. */
    byte[] record(JsonNode record, List<Question> ask, ObjectNode beside) {
        return bytes(out -> {
            out.writeStartObject();
            for (Map.Entry<String, JsonNode> member : record.properties()) {
                out.writeFieldName(member.getKey());
                if (member.getKey().equals("verdict")) {
                    write(member.getValue(), ask, out);
                } else {
                    out.writeTree(member.getValue());
                }
            }
            for (Map.Entry<String, JsonNode> member : beside.properties()) {
                out.writeFieldName(member.getKey());
                out.writeTree(member.getValue());
            }
            out.writeEndObject();
        });
    }

    /** A verdict with headline, sentences, open questions and labels, as UTF-8 JSON. */
    byte[] verdict(JsonNode verdict, List<Question> ask) {
        return bytes(out -> write(verdict, ask, out));
    }

    /** Never a plain level while it may still turn out higher. */
    public static String headline(Level level, Level couldReach, Language language) {
        boolean chinese = language == Language.ZH;
        String plain = chinese ? level.text().zh() : level.name();
        if (level == couldReach) {
            return plain;
        }
        return chinese ? plain + "，可能达到" + couldReach.text().zh() : plain + ", could be " + couldReach.name();
    }

    private void write(JsonNode verdict, List<Question> ask, JsonGenerator out) throws IOException {
        out.writeStartObject();
        Level level = Level.valueOf(verdict.get("level").textValue());
        Level couldReach = Level.valueOf(verdict.get("couldReach").textValue());
        out.writeStringField("headline", headline(level, couldReach, language));
        for (Map.Entry<String, JsonNode> member : verdict.properties()) {
            out.writeFieldName(member.getKey());
            if (member.getKey().equals("reasons")) {
                reasons(member.getValue(), out);
            } else {
                out.writeTree(member.getValue());
            }
        }
        questions(ask, out);
        out.writeFieldName("labels");
        labels.write(verdict, out);
        out.writeEndObject();
    }

    private void reasons(JsonNode reasons, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (JsonNode reason : reasons) {
            out.writeStartObject();
            rules.write(reason.get("rule").textValue(), out);
            for (Map.Entry<String, JsonNode> member : reason.properties()) {
                if (!member.getKey().equals("rule")) {
                    out.writeFieldName(member.getKey());
                    out.writeTree(member.getValue());
                }
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void questions(List<Question> ask, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("ask");
        for (Question question : ask) {
            out.writeStartObject();
            out.writeStringField("fact", question.fact().name());
            out.writeStringField("question", question.fact().question().in(language));
            if (question.couldRaiseTo().isPresent()) {
                out.writeStringField(
                        "couldRaiseTo", question.couldRaiseTo().get().name());
            }
            out.writeArrayFieldStart("couldChange");
            for (Stage stage : question.couldChange()) {
                out.writeString(stage.folder());
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private interface Writing {
        void to(JsonGenerator out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator out = StoredDecision.JSON.createGenerator(bytes)) {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
