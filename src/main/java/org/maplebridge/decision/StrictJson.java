package org.maplebridge.decision;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Written;

/**
 * Bytes into a JSON tree, only when there is one way to understand them: UTF-8 without mark, one document, every name
 * once, whole characters. Jackson's own tree reading keeps the last of two equal names and ignores what follows the end.
 */
final class StrictJson {

    /** An intake is three deep; numbers of facts have at most 18 digits. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxNumberLength(40)
                    .build())
            .build();

    /** What Java puts where bytes are not UTF-8; a body may also hold it rightly, and only then it is decoded twice. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Problems problems;

    private StrictJson(Problems problems) {
        this.problems = problems;
    }

    /** The tree; empty, with problems added, when there is none to speak of. */
    static Optional<JsonNode> read(byte[] body, Problems problems) {
        return new StrictJson(problems).read(body);
    }

    private Optional<JsonNode> read(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(body)) {
            notJson("", new Text("内容不是 UTF-8 编码", "The body is not UTF-8"));
            return Optional.empty();
        }
        if (text.isBlank()) {
            notJson("", new Text("没有内容", "The body is empty"));
            return Optional.empty();
        }
        if (text.startsWith("\uFEFF")) {
            notJson("", new Text("开头有 BOM 标记", "The body begins with a byte order mark"));
            return Optional.empty();
        }
        return parse(text);
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private Optional<JsonNode> parse(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            try {
                parser.nextToken();
                JsonNode tree = node(parser);
                if (parser.nextToken() != null) {
                    notJson("", new Text("一个 JSON 结束以后还有内容", "There is more after the end of the document"));
                }
                return Optional.of(tree);
            } catch (JacksonException broken) {
                notJson(pointer(parser), reason(parser, broken));
                return Optional.empty();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode node(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.textNode(whole(parser.getText(), parser));
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object(JsonParser parser) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = whole(parser.currentName(), parser);
            if (object.has(name)) {
                problems.add(
                        new Place.InBody(pointer(parser)),
                        Code.DUPLICATE_MEMBER,
                        new Text("“%s” 写了两次", "'%s' is written twice").with(Written.word(name)),
                        new Text("请只留一个", "Keep one of them"));
            }
            parser.nextToken();
            object.set(name, node(parser));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(node(parser));
        }
        return array;
    }

    /** Half a character (a lone surrogate) cannot be stored as UTF-8 and would come back as another. */
    private String whole(String text, JsonParser parser) {
        if (hasHalfCharacter(text)) {
            notJson(pointer(parser), new Text("有半个字符（不成对的 \\u 代理码）", "Half a character: an unpaired \\u surrogate"));
        }
        return text;
    }

    private static boolean hasHalfCharacter(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (!Character.isSurrogatePair(text.charAt(at), at + 1 < text.length() ? text.charAt(at + 1) : 'x')) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private static Text reason(JsonParser parser, JacksonException broken) {
        if (broken instanceof com.fasterxml.jackson.core.exc.StreamConstraintsException) {
            return new Text("嵌套太深，或者数字太长", "Nested too deeply, or a number is too long");
        }
        return new Text("第 %d 行第 %d 个字附近不是合格的 JSON", "Not well-formed JSON near line %d, character %d")
                .with(
                        parser.currentLocation().getLineNr(),
                        parser.currentLocation().getColumnNr());
    }

    private void notJson(String pointer, Text cause) {
        problems.add(
                new Place.InBody(pointer),
                Code.BODY_NOT_JSON,
                cause,
                new Text("请发一个 UTF-8 编码的 JSON 对象", "Send one JSON object in UTF-8"));
    }
}
