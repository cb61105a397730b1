package org.maplebridge.impact.replay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.maplebridge.engine.Duties;

/** Reads the duties of a record's verdict, on whose brace the parser stands. */
final class DutiesReader {

    private final JsonParser parser;
    private final SortedSet<String> notified = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> reports = new TreeMap<>();
    private final SortedSet<String> forbidden = new TreeSet<>();
    private final SortedSet<String> involve = new TreeSet<>();

    DutiesReader(JsonParser parser) {
        this.parser = parser;
    }

    Duties read() throws IOException, NoRecord {
        JsonMembers.require(parser.currentToken() == JsonToken.START_OBJECT, "duties");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "notify" -> JsonMembers.texts(parser, name, notified);
                case "involve" -> JsonMembers.texts(parser, name, involve);
                case "reports" -> reports();
                case "mediation" -> mediation();
                default -> parser.skipChildren();
            }
        }
        return new Duties(notified, reports, forbidden, involve);
    }

    private void reports() throws IOException, NoRecord {
        JsonMembers.require(parser.currentToken() == JsonToken.START_ARRAY, "reports");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            report();
        }
    }

    private void report() throws IOException, NoRecord {
        JsonMembers.require(parser.currentToken() == JsonToken.START_OBJECT, "reports");
        String law = null;
        SortedSet<String> to = new TreeSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "law" -> law = JsonMembers.text(parser, name);
                case "to" -> JsonMembers.texts(parser, name, to);
                default -> parser.skipChildren();
            }
        }
        JsonMembers.require(law != null, "law");
        reports.put(law, to);
    }

    /** Only the reasons count: none means that it is allowed. */
    private void mediation() throws IOException, NoRecord {
        JsonMembers.require(parser.currentToken() == JsonToken.START_OBJECT, "mediation");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("because")) {
                JsonMembers.texts(parser, name, forbidden);
            } else {
                parser.skipChildren();
            }
        }
    }
}
