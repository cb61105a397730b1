package org.maplebridge.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.parser.lang.DroolsSoftKeywords;
import org.junit.jupiter.api.Test;
import org.maplebridge.vocabulary.ReservedWords;

/** No fact may bear a word that Drools' parser knows, whatever version of Drools is used. */
class ReservedWordsTest {

    @Test
    void everyWordThatDroolsParserKnowsIsReserved() throws IllegalAccessException {
        List<String> words = new ArrayList<>();
        for (Field field : DroolsSoftKeywords.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                words.add((String) field.get(null));
            }
        }
        assertThat(words).hasSizeGreaterThan(80).allMatch(ReservedWords::contain);
    }

    @Test
    void anOrdinaryWordIsFree() {
        assertThat(List.of("weapon", "afterwards", "people", "ended")).noneMatch(ReservedWords::contain);
    }
}
