package org.maplebridge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.source.SourceFile;

class PlaceTest {

    @Test
    void theCaretStandsUnderTheWords() {
        assertThat(place("    Dispute( weapn >= BLADE )", 14, 5).quoted())
                .isEqualTo("    Dispute( weapn >= BLADE )\n             ^^^^^");
    }

    @Test
    void chineseTakesTwoColumnsBeforeTheCaretAndAboveIt() {
        assertThat(place("规则 “器械” x", 4, 4).quoted()).isEqualTo("规则 “器械” x\n" + " ".repeat(5) + "^".repeat(8));
        assertThat(place("（a）b", 4, 1).quoted()).isEqualTo("（a）b\n     ^");
    }

    @Test
    void aCharacterOfTwoHalvesTakesTwoColumns() {
        assertThat(place("\uD842\uDFB7x", 3, 1).quoted()).endsWith("\n  ^");
    }

    @Test
    void behindTheEndOfTheLineThereIsStillACaret() {
        assertThat(place("ab", 3, 1).quoted()).isEqualTo("ab\n  ^");
    }

    @Test
    void ofALongLineThePartAroundTheCaretIsShown() {
        String line = "中".repeat(5000) + "weapn" + "文".repeat(5000);
        String[] quoted = place(line, 5001, 5).quoted().split("\n");

        assertThat(quoted[0])
                .startsWith("…中")
                .contains("中weapn文")
                .endsWith("文…")
                .hasSizeLessThan(250);
        assertThat(quoted[1]).isEqualTo(" ".repeat(1 + 2 * 50) + "^".repeat(5));
        assertThat(place("\uD842\uDFB7".repeat(300), 301, 2).quoted())
                .as("no character is cut in two")
                .doesNotContain("?");
    }

    @Test
    void aWholeFileHasNoLineToShow() {
        Place.InFile whole = Place.InFile.whole("policy.yaml");
        assertThat(whole.quoted()).isEmpty();
        assertThat(whole.label()).isEqualTo("policy.yaml");
    }

    @Test
    void placesAndOffsetsAreInverse() {
        SourceFile file = SourceFile.of("x.drl", "ab\n\n中文 c\n");
        for (int offset = 0; offset <= file.text().length(); offset++) {
            assertThat(file.offsetOf(file.placeAt(offset, 1))).isEqualTo(offset);
        }
        assertThat(file.placeAt(4, 2).label()).isEqualTo("x.drl:3:1");
    }

    @Test
    void problemsComeInTheOrderOfFilesAndLines() {
        Problems problems = new Problems();
        Text text = new Text("错", "wrong");
        List<String> labels = List.of("b.drl:2:1", "b.drl:10:1", "a.drl:3:7", "a.drl:3:2", "a.drl");
        problems.add(Place.InFile.whole("a.drl"), Code.NO_RULES, text, text);
        problems.add(new Place.InFile("b.drl", 10, 1, 1, ""), Code.RULE_SYNTAX, text, text);
        problems.add(new Place.InFile("b.drl", 2, 1, 1, ""), Code.RULE_SYNTAX, text, text);
        problems.add(new Place.InFile("a.drl", 3, 7, 1, ""), Code.RULE_SYNTAX, text, text);
        problems.add(new Place.InFile("a.drl", 3, 2, 1, ""), Code.RULE_SYNTAX, text, text);

        assertThat(problems.list())
                .extracting(problem -> problem.place().label())
                .containsExactly("a.drl", "a.drl:3:2", "a.drl:3:7", "b.drl:2:1", "b.drl:10:1")
                .containsExactlyInAnyOrderElementsOf(labels);
    }

    @Test
    void theSameProblemIsSaidOnce() {
        Problems problems = new Problems();
        Text text = new Text("错", "wrong");
        problems.add(Place.InFile.whole("a.drl"), Code.NO_RULES, text, text);
        problems.add(Place.InFile.whole("a.drl"), Code.NO_RULES, text, text);
        assertThat(problems.list()).hasSize(1);
    }

    private static Place.InFile place(String line, int column, int width) {
        return new Place.InFile("x.drl", 1, column, width, line);
    }
}
