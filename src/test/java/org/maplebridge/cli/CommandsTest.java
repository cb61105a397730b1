package org.maplebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a policy officer runs them, on the shipped rules and on rules with a mistake. */
class CommandsTest {

    private static final String SHIPPED = "rules";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void copyTheShippedRules() throws IOException {
        Path shipped = Path.of(SHIPPED);
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void check_of_the_shipped_rules_is_content() {
        assertThat(run("check", SHIPPED)).isZero();
        assertThat(said()).contains("没有问题", "no problem found", "ready for use");
        assertThat(complained()).isEmpty();
    }

    @Test
    void check_names_every_mistake_with_its_place_and_exits_1() throws IOException {
        change("level/red-means.drl", "weapon >= BLADE", "weapon >= BLADES");
        change("tier/town.drl", "lead( TOWN )", "lead( TOWNS )");
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(complained())
                .contains("MB404  level/red-means.drl:", "BLADES", "^^^^^^", "您是不是想写 “BLADE”", "Did you mean 'BLADE'?")
                .contains("MB412  tier/town.drl:", "您是不是想写 “TOWN”")
                .contains("2 problems");
    }

    @Test
    void diff_tells_a_changed_number_as_sentences() throws IOException {
        change("tier/town.drl", "peopleInvolved >= 10", "peopleInvolved >= 8");
        assertThat(run("diff", SHIPPED, folder.toString())).isZero();
        assertThat(said())
                .contains("规则 T-105 改动 / rules: T-105 changed", "裁定可能不同 / verdicts may differ")
                .contains("  - peopleInvolved >= 10 → lead(TOWN)", "  + peopleInvolved >= 8 → lead(TOWN)");
    }

    @Test
    void diff_of_a_folder_with_a_mistake_names_the_mistake() throws IOException {
        change("tier/town.drl", "lead( TOWN )", "lead( TOWNS )");
        assertThat(run("diff", SHIPPED, folder.toString())).isEqualTo(1);
        assertThat(complained()).contains("MB412  tier/town.drl:");
    }

    @Test
    void check_against_an_earlier_policy_names_an_id_that_was_another_rule() throws IOException {
        assertThat(run("check", SHIPPED, "--against", SHIPPED)).isZero();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                Files.writeString(
                        file,
                        text.replace("T-101", "T-???").replace("T-102", "T-101").replace("T-???", "T-102"));
            }
        }
        assertThat(run("check", folder.toString())).as("sound in itself").isZero();
        run("check", folder.toString(), "--against", SHIPPED);
        assertThat(complained()).contains("MB318  tier/town.drl:3:6", "MB318  tier/town.drl:15:6", "2 problems");
    }

    @Test
    void a_flood_of_problems_is_counted_whole_and_shown_in_part() throws IOException {
        for (int i = 0; i < 70; i++) {
            Files.writeString(folder.resolve("level/flood-" + i + ".drl"), "x");
        }
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(complained()).contains("还有 20 个", "and 20 more", "70 problems");
        assertThat(complained().split("MB302")).hasSize(1 + 50);
    }

    @Test
    void check_for_machines_gives_places_that_an_editor_can_underline() throws IOException {
        change("level/red-means.drl", "weapon >= BLADE", "weapon >= BLADES");
        assertThat(run("check", folder.toString(), "--json")).isEqualTo(1);
        JsonNode problem = new ObjectMapper().readTree(said()).at("/problems/0");
        assertThat(problem.at("/code").asText()).isEqualTo("MB404");
        assertThat(problem.at("/file").asText()).isEqualTo("level/red-means.drl");
        assertThat(problem.at("/line").asInt()).isPositive();
        assertThat(problem.at("/column").asInt()).isEqualTo("    Dispute( weapon >= ".length() + 1);
        assertThat(problem.at("/width").asInt()).isEqualTo("BLADES".length());
        assertThat(problem.at("/nearest").asText()).isEqualTo("BLADE");
        assertThat(problem.at("/fix/zh").asText()).isNotEmpty();
    }

    @Test
    void test_of_the_shipped_rules_prints_every_sentence_and_full_coverage() {
        assertThat(run("test", SHIPPED)).isZero();
        assertThat(said())
                .contains("✓ 双方在两个镇", "rules never fired: 无 / none", "effects never expected: 无 / none", " 0 differ");
    }

    @Test
    void test_shows_a_difference_fact_by_fact_and_exits_1() throws IOException {
        change("cases/tier.yaml", "tier: DISTRICT", "tier: TOWN");
        assertThat(run("test", folder.toString())).isEqualTo(1);
        assertThat(said())
                .contains("✗ ", "→ tier：应为 TOWN，得到 DISTRICT", "tier: should be TOWN, is DISTRICT", "1 differ");
    }

    @Test
    void test_names_a_rule_that_no_case_expects_the_effect_of() throws IOException {
        String rule = """

                rule "D-499 演示"
                    @en("demonstration")
                    @because("演示")
                    @becauseEn("demonstration")
                    @source("演示")
                when
                    Dispute( category == TRAFFIC, relationship == OTHER )
                then
                    involve( FIRE_RESCUE, EMERGENCY );
                end
                """;
        append("duties/notify.drl", rule);
        append(
                "cases/mediation.yaml",
                "\n- case: 演示\n  en: demonstration\n  facts: {category: TRAFFIC, relationship: OTHER}\n  fires: [D-499]\n");
        append(
                "cases/mediation.yaml",
                "\n- case: 演示二\n  en: a second\n  facts: {category: TRAFFIC, relationship: NEIGHBOUR}\n  nearly: [D-499]\n");
        run("test", folder.toString());
        assertThat(said()).contains("effects never expected: involve(FIRE_RESCUE, EMERGENCY)");
    }

    @Test
    void explain_says_every_rule_in_a_sentence_of_both_languages() {
        assertThat(run("explain", SHIPPED)).isZero();
        assertThat(said())
                .contains("### L-103 ", "等级至少定为红级", "then the level is at least red", "- 依据 / source: ")
                .contains("首次接触不超过 5 分钟", "a review at least every 7 days")
                .contains("passed up from village to town if unresolved after 5 working days");
    }

    @Test
    void wrong_usage_exits_2_and_help_exits_0() {
        assertThat(run("chekc", SHIPPED)).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);
        assertThat(run("check", SHIPPED, "--no-such-option")).isEqualTo(2);
        assertThat(run("--help")).isZero();
    }

    @Test
    void a_folder_that_is_not_there_is_a_problem_not_a_stack_trace() {
        assertThat(run("check", folder.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(complained()).contains("MB101", "读不到").doesNotContain("Exception", "\tat ");
    }

    private int run(String... arguments) {
        return Commands.run(utf8(out), utf8(err), arguments);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream utf8(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + text);
    }
}
