package org.maplebridge.impact.replay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collection;

/** Members of a record that must be what they are, or the whole is no record. */
final class JsonMembers {

    private JsonMembers() {}

    static void require(boolean holds, String member) throws NoRecord {
        if (!holds) {
            throw wrong(member);
        }
    }

    static NoRecord wrong(String member) {
        return new NoRecord(
                "不是一条记录：%s 没有或者不对".formatted(member), "Not a record: %s is missing or wrong".formatted(member));
    }

    static String text(JsonParser parser, String member) throws IOException, NoRecord {
        require(parser.currentToken() == JsonToken.VALUE_STRING, member);
        return parser.getText();
    }

    /** The constant of a name that the parser stands on. */
    static <E extends Enum<E>> E constant(Class<E> type, JsonParser parser, String member)
            throws IOException, NoRecord {
        try {
            return Enum.valueOf(type, text(parser, member));
        } catch (IllegalArgumentException unknown) {
            throw wrong(member);
        }
    }

    /** Adds the texts of an array that the parser stands on. */
    static void texts(JsonParser parser, String member, Collection<String> into) throws IOException, NoRecord {
        require(parser.currentToken() == JsonToken.START_ARRAY, member);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            into.add(text(parser, member));
        }
    }
}
