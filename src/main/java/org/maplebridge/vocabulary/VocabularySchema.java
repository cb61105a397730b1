package org.maplebridge.vocabulary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.maplebridge.problem.Text;

/** A vocabulary as JSON Schema (draft 2020-12): what the {@code facts} of an intake body may be. */
public final class VocabularySchema {

    private VocabularySchema() {}

    public static ObjectNode of(Vocabulary vocabulary) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object");
        both(
                schema,
                new Text("已知的事实", "what is known"),
                new Text("没有问过的不写；问了不知道的写 null", "Leave out what was not asked; null for asked and unknown"));
        ObjectNode facts = schema.putObject("properties");
        vocabulary.all().forEach(fact -> write(fact, facts.putObject(fact.name())));
        schema.put("additionalProperties", false);
        return schema;
    }

    /** Titles and descriptions carry both languages, because a schema is not asked for in one. */
    public static void both(ObjectNode schema, Text title, Text description) {
        schema.put("title", title.zh() + " / " + title.en());
        schema.put("description", description.zh() + " / " + description.en());
    }

    private static void write(Fact fact, ObjectNode schema) {
        both(schema, fact.text(), fact.question());
        ArrayNode types = schema.putArray("type");
        if (fact.type() instanceof FactType.Named named) {
            types.add("string").add("null");
            ArrayNode values = schema.putArray("enum");
            named.allowed().forEach(values::add);
            values.addNull();
        } else if (fact.type() instanceof FactType.Number number) {
            types.add("integer").add("null");
            schema.put("minimum", number.min());
            schema.put("maximum", number.max());
        } else {
            types.add("boolean").add("null");
        }
    }
}
