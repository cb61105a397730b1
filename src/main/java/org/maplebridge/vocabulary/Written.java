package org.maplebridge.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Text;

/** What stands in a body, as a problem speaks of it. */
public final class Written {

    private static final int LONGEST = 40;

    private Written() {}

    /** The spot of a member below a JSON Pointer (RFC 6901). */
    public static Place.InBody at(String pointer, String member) {
        return new Place.InBody(pointer + "/" + member.replace("~", "~0").replace("/", "~1"));
    }

    /** A written word, cut to a length that fits a sentence, without characters that would not show. */
    public static String word(String written) {
        String visible = written.replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]", "�");
        int end = visible.offsetByCodePoints(0, Math.min(LONGEST, visible.codePointCount(0, visible.length())));
        return end == visible.length() ? visible : visible.substring(0, end) + "…";
    }

    /** What kind of value it is, and the value itself where it is short. */
    public static Text kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> new Text("文字 “%s”", "the text '%s'").with(word(value.textValue()));
            case NUMBER ->
                value.isIntegralNumber()
                        ? new Text("数 %s", "the number %s").with(word(value.asText()))
                        : new Text("带小数或指数的数", "a number with a fraction or exponent");
            case BOOLEAN -> new Text(value.asText(), value.asText());
            case NULL -> new Text("null", "null");
            case ARRAY -> new Text("列表", "a list");
            default -> new Text("对象", "an object");
        };
    }
}
