package org.maplebridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every hazard of docs/impact-assessment.md, and every claim of docs/fairness.md, is guarded by tests that are there. */
class HazardsTest {

    private static final Path ASSESSMENT = Path.of("docs/impact-assessment.md");
    private static final Path FAIRNESS = Path.of("docs/fairness.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern GUARD = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");

    @Test
    void every_hazard_names_tests_that_are_there() throws IOException {
        Map<String, List<String>> hazards = hazards("zh");
        assertThat(hazards).hasSizeGreaterThan(15);
        assertThat(hazards.values()).noneMatch(List::isEmpty);
        for (List<String> guards : hazards.values()) {
            for (String guard : guards) {
                assertThat(isThere(guard)).as(guard).isTrue();
            }
        }
    }

    @Test
    void both_languages_name_the_same_hazards_and_tests() throws IOException {
        assertThat(hazards("en")).isEqualTo(hazards("zh"));
    }

    @Test
    void every_claim_of_fairness_names_a_test_that_is_there() throws IOException {
        List<String> guards = guards(Files.readString(FAIRNESS)).toList();
        assertThat(guards).hasSizeGreaterThan(10);
        for (String guard : guards) {
            assertThat(isThere(guard)).as(guard).isTrue();
        }
    }

    /** The control. */
    @Test
    void a_test_that_is_not_there_would_be_seen() throws IOException {
        assertThat(isThere("FairnessTest.nobody_wrote_this")).isFalse();
        assertThat(isThere("NobodyWroteThisTest.every_hazard")).isFalse();
        // a step of a test is no test
        assertThat(isThere("RoutesTest.tryAsEveryone")).isFalse();
    }

    private static Map<String, List<String>> hazards(String language) throws IOException {
        String page = Files.readString(ASSESSMENT);
        Map<String, List<String>> hazards = new LinkedHashMap<>();
        page.substring(page.indexOf("<!-- hazards " + language + " -->"))
                .lines()
                .dropWhile(line -> !line.startsWith("| H"))
                .takeWhile(line -> line.startsWith("| H"))
                .map(row -> Arrays.stream(row.split("\\|")).map(String::strip).toList())
                .forEach(cells -> hazards.put(cells.get(1), guards(cells.get(4)).toList()));
        return hazards;
    }

    private static Stream<String> guards(String text) {
        return GUARD.matcher(text).results().map(MatchResult::group).map(guard -> guard.replace("`", ""));
    }

    private static boolean isThere(String guard) throws IOException {
        String type = guard.substring(0, guard.indexOf('.'));
        String method = guard.substring(guard.indexOf('.') + 1);
        // from the annotation on, without passing the end of another method
        Pattern test = Pattern.compile("(?s)@(?:Test|TestFactory|ParameterizedTest)\\b(?:(?!\\R    \\}\\R).)*?"
                + "\\b(?:void|Stream<DynamicTest>) " + method + "\\(");
        try (Stream<Path> files = Files.walk(TESTS)) {
            String source = files.filter(file -> file.endsWith(type + ".java"))
                    .map(HazardsTest::read)
                    .collect(Collectors.joining());
            return test.matcher(source).find();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
