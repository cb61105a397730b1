package org.maplebridge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.ProblemPages.Example;
import org.maplebridge.problem.ProblemPages.Page;

/** docs/problems.md has a page for every code, and its examples are true. */
class ProblemPagesTest {

    private static final List<Page> PAGES = ProblemPages.read();

    @Test
    void everyCodeHasItsPageInOrder() {
        assertThat(PAGES)
                .extracting(Page::code)
                .containsExactlyElementsOf(
                        Arrays.stream(Code.values()).map(Code::id).toList());
    }

    @Test
    void everyPageIsInBothLanguagesWithABadAndAGoodExample() {
        assertThat(PAGES).allSatisfy(page -> {
            assertThat(page.words())
                    .as(page.code())
                    .containsPattern("\\p{IsHan}{4}")
                    .containsPattern("[A-Za-z]+ [a-z]+ [a-z]+");
            assertThat(page.examples()).as(page.code()).extracting(Example::bad).containsExactly(true, false);
            assertThat(page.examples()).extracting(Example::text).noneMatch(String::isBlank);
        });
    }

    @Test
    void everyExampleOfAFileIsTried() {
        assertThat(tried())
                .hasSizeGreaterThan(35)
                .extracting(Page::code)
                .contains("MB201", "MB213", "MB301", "MB401", "MB413");
    }

    @ParameterizedTest
    @MethodSource("tried")
    void theBadExampleRaisesTheCodeAndTheGoodOneDoesNot(Page page) {
        assertThat(codes(page.examples().get(0))).contains(page.code());
        assertThat(codes(page.examples().get(1))).doesNotContain(page.code());
    }

    static Stream<Page> tried() {
        return PAGES.stream().filter(page -> page.examples().stream()
                .noneMatch(example -> example.path().isEmpty()));
    }

    private static List<String> codes(Example example) {
        return example.over(SampleFolder.sound()).problems().stream()
                .map(problem -> problem.code().id())
                .toList();
    }
}
