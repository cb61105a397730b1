package org.maplebridge.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.maplebridge.problem.Problems;
import org.maplebridge.source.Folder;

class VocabularySchemaTest {

    private static final Vocabulary VOCABULARY = VocabularyReader.read(
                    Folder.read(Path.of("rules")).file("vocabulary.yaml").orElseThrow(), new Problems())
            .orElseThrow();

    private final JsonNode schema = VocabularySchema.of(VOCABULARY);

    @Test
    void every_fact_is_there_and_nothing_else_may_be() {
        assertThat(schema.get("properties").fieldNames()).toIterable().containsExactlyElementsOf(VOCABULARY.names());
        assertThat(schema.get("additionalProperties").booleanValue()).isFalse();
    }

    @Test
    void a_scale_lists_its_values_in_order_and_null() {
        assertThat(schema.at("/properties/threat"))
                .hasToString("{\"title\":\"扬言伤害 / threat\","
                        + "\"description\":\"有没有人扬言要伤害别人？说得有多具体？ / "
                        + "Has anyone threatened to hurt someone, and how plainly?\","
                        + "\"type\":[\"string\",\"null\"],\"enum\":[\"NONE\",\"VAGUE\",\"SPECIFIC\",null]}");
    }

    @Test
    void a_number_has_its_bounds() {
        JsonNode amount = schema.at("/properties/amount");
        assertThat(amount.get("type")).hasToString("[\"integer\",\"null\"]");
        assertThat(amount.get("minimum").longValue()).isZero();
        assertThat(amount.get("maximum").longValue()).isEqualTo(1_000_000_000);
    }

    @Test
    void a_yes_or_no_is_a_boolean() {
        assertThat(schema.at("/properties/alcohol/type")).hasToString("[\"boolean\",\"null\"]");
    }
}
