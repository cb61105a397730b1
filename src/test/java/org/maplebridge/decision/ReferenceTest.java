package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;

class ReferenceTest {

    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xg-2023-0412",
                "随公（调）字2023-12",
                "平安办〔2023〕第12号",
                "A.1_(2)",
                "421303004012",
                "20230412000123",
                "421303004012-01-2023"
            })
    void an_offices_own_number_is_taken(String reference) {
        check(reference.replace('（', '(').replace('）', ')'));
        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "421303199001011234, PERSONAL_NUMBER",
        "x42130319900101123X, PERSONAL_NUMBER",
        "x-421303199001011234-7, PERSONAL_NUMBER",
        "421303-19900101-123x, PERSONAL_NUMBER",
        "13912345678, PERSONAL_NUMBER",
        "tel.13912345678, PERSONAL_NUMBER",
        "a139-1234-5678, PERSONAL_NUMBER",
        "0013912345678, PERSONAL_NUMBER",
        "13800-138000, PERSONAL_NUMBER",
        "86138-0013-8000, PERSONAL_NUMBER",
        "a b, NOT_ALLOWED",
        "a/b, NOT_ALLOWED",
        "１２３, NOT_ALLOWED",
        "a😀, NOT_ALLOWED"
    })
    void what_names_a_person_or_is_no_number_is_refused(String reference, Code code) {
        check(reference);
        assertThat(problems.list()).extracting(Problem::code).containsExactly(code);
    }

    /** The store counts UTF-16 units: what it could not keep must be refused, not fail there. */
    @ParameterizedTest
    @CsvSource({"字, 64, 0", "字, 65, 1", "𠮷, 32, 0", "𠮷, 33, 1"})
    void the_length_is_counted_as_the_store_counts(String character, int times, int found) {
        check(character.repeat(times));
        assertThat(problems.list()).hasSize(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"421303199001011234", "13912345678"})
    void the_number_is_not_repeated_in_the_problem(String reference) {
        check(reference);
        assertThat(problems.list().toString()).doesNotContain(reference);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65})
    void sixty_four_characters_are_the_limit(int length) {
        check("a".repeat(length));
        assertThat(problems.isEmpty()).isEqualTo(length == 64);
    }

    private void check(String reference) {
        Reference.check(reference, new Place.InBody("/reference"), problems);
    }
}
