package org.maplebridge.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.maplebridge.problem.Problems;
import org.maplebridge.source.Folder;

class VocabularySchemaTest {

    private static final Vocabulary VOCABULARY = VocabularyReader.read(
            Folder.read(Path.of("rules")).file("vocabulary.yaml").orElseThrow(), new Problems());

    private final JsonNode schema = VocabularySchema.of(VOCABULARY);

    @Test
    void everyFactIsThereAndNothingElseMayBe() {
        assertThat(schema.get("properties").fieldNames()).toIterable().containsExactlyElementsOf(VOCABULARY.names());
        assertThat(schema.get("additionalProperties").booleanValue()).isFalse();
    }

    @Test
    void aScaleListsItsValuesInOrderAndNull() {
        assertThat(schema.at("/properties/threat"))
                .hasToString("{\"title\":\"扬言伤害 / threat\","
                        + "\"description\":\"有没有人扬言要伤害别人？说得有多具体？ / "
                        + "Has anyone threatened to hurt someone, and how plainly?\","
                        + "\"type\":[\"string\",\"null\"],\"enum\":[\"NONE\",\"VAGUE\",\"SPECIFIC\",null]}");
    }

    @Test
    void aNumberHasItsBounds() {
        JsonNode amount = schema.at("/properties/amount");
        assertThat(amount.get("type")).hasToString("[\"integer\",\"null\"]");
        assertThat(amount.get("minimum").longValue()).isZero();
        assertThat(amount.get("maximum").longValue()).isEqualTo(1_000_000_000);
    }

    @Test
    void aYesOrNoIsABoolean() {
        assertThat(schema.at("/properties/alcohol/type")).hasToString("[\"boolean\",\"null\"]");
    }
}
