package org.maplebridge.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.source.Folder;

class FactsReaderTest {

    private static final Vocabulary VOCABULARY = VocabularyReader.read(
                    Folder.read(Path.of("rules")).file("vocabulary.yaml").orElseThrow(), new Problems())
            .orElseThrow();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Problems problems = new Problems();

    @Test
    void what_is_written_is_stated_what_is_null_was_asked_in_vain_and_what_is_absent_was_not_asked() {
        Facts facts = read("{'weapon':'BLADE','alcohol':true,'peopleInvolved':3,'threat':null}");

        assertThat(problems.list()).isEmpty();
        assertThat(facts).hasToString("{alcohol: true, weapon: BLADE, peopleInvolved: 3}");
        assertThat(facts.askedInVain()).extracting(Fact::name).containsExactly("threat");
        assertThat(facts.isKnown(fact("stalking"))).isFalse();
    }

    @Test
    void the_order_of_the_body_does_not_matter() {
        assertThat(read("{'alcohol':true,'violence':'PHYSICAL'}").stated())
                .containsExactlyEntriesOf(
                        read("{'violence':'PHYSICAL','alcohol':true}").stated());
    }

    @ParameterizedTest(name = "{0} is refused as {2} at {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'wepon':'BLADE'}              | /facts/wepon          | UNKNOWN_MEMBER
            {'a/b~c':1}                    | /facts/a~1b~0c        | UNKNOWN_MEMBER
            {'weapon':'KNIFE'}             | /facts/weapon         | NOT_ALLOWED
            {'weapon':'blade'}             | /facts/weapon         | NOT_ALLOWED
            {'weapon':''}                  | /facts/weapon         | NOT_ALLOWED
            {'weapon':2}                   | /facts/weapon         | WRONG_TYPE
            {'weapon':true}                | /facts/weapon         | WRONG_TYPE
            {'weapon':['BLADE']}           | /facts/weapon         | WRONG_TYPE
            {'threat':'BLADE'}             | /facts/threat         | NOT_ALLOWED
            {'peopleInvolved':'3'}         | /facts/peopleInvolved | WRONG_TYPE
            {'peopleInvolved':'NaN'}       | /facts/peopleInvolved | WRONG_TYPE
            {'peopleInvolved':''}          | /facts/peopleInvolved | WRONG_TYPE
            {'peopleInvolved':3.5}         | /facts/peopleInvolved | WRONG_TYPE
            {'peopleInvolved':3.0}         | /facts/peopleInvolved | WRONG_TYPE
            {'peopleInvolved':1e400}       | /facts/peopleInvolved | WRONG_TYPE
            {'peopleInvolved':true}        | /facts/peopleInvolved | WRONG_TYPE
            {'peopleInvolved':0}           | /facts/peopleInvolved | OUT_OF_RANGE
            {'peopleInvolved':100001}      | /facts/peopleInvolved | OUT_OF_RANGE
            {'peopleInvolved':-1}          | /facts/peopleInvolved | OUT_OF_RANGE
            {'peopleInvolved':99999999999999999999} | /facts/peopleInvolved | OUT_OF_RANGE
            {'alcohol':'true'}             | /facts/alcohol        | WRONG_TYPE
            {'alcohol':1}                  | /facts/alcohol        | WRONG_TYPE
            {'alcohol':{}}                 | /facts/alcohol        | WRONG_TYPE
            """)
    void what_is_not_exactly_a_value_of_its_fact_is_refused_at_its_spot(String facts, String pointer, Code code) {
        read(facts);

        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.place().label()).isEqualTo(pointer);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.allowed()).isNotEmpty();
        });
    }

    @Test
    void a_slip_of_the_pen_gets_the_nearest_name() {
        read("{'wepon':'BLADE','threat':'SPECIFC'}");

        assertThat(problems.list())
                .extracting(problem -> problem.nearest().orElse(""))
                .contains("weapon", "SPECIFIC");
    }

    @Test
    void a_value_of_another_fact_is_told_where_it_belongs() {
        read("{'threat':'BLADE'}");

        assertThat(only().cause().en()).isEqualTo("'BLADE' is not a value of threat but of weapon");
        assertThat(only().cause().zh()).isEqualTo("“BLADE” 不是 threat 的值，而是 weapon 的值");
    }

    @Test
    void a_contradiction_is_said_at_both_spots_and_names_both() {
        read("{'weapon':'NONE','weaponNearness':'AT_HAND','alcohol':true}");

        assertThat(problems.list())
                .extracting(problem -> problem.place().label())
                .containsExactly("/facts/weapon", "/facts/weaponNearness");
        assertThat(problems.list()).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(Code.CONTRADICTION);
            assertThat(problem.cause().zh()).contains("/facts/weapon", "/facts/weaponNearness");
        });
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        read("{'wepon':1,'threat':'BLADE','alcohol':0,'amount':-5,'agreementReached':false,'agreementBroken':true}");

        assertThat(problems.list())
                .extracting(Problem::code)
                .containsExactlyInAnyOrderElementsOf(List.of(
                        Code.UNKNOWN_MEMBER,
                        Code.NOT_ALLOWED,
                        Code.WRONG_TYPE,
                        Code.OUT_OF_RANGE,
                        Code.CONTRADICTION,
                        Code.CONTRADICTION));
    }

    private Facts read(String facts) {
        try {
            return FactsReader.read(JSON.readTree(facts.replace('\'', '"')), "/facts", VOCABULARY, problems);
        } catch (JsonProcessingException mistyped) {
            throw new IllegalArgumentException(mistyped);
        }
    }

    private Problem only() {
        return problems.list().get(0);
    }

    private static Fact fact(String name) {
        return VOCABULARY.fact(name).orElseThrow();
    }
}
