package org.maplebridge.policy.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.Calendar;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.difference.Change.Kind;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.problem.Text;
import org.maplebridge.source.Folder;

/** What a policy officer is told when the shipped policy was changed in one place. */
class PolicyDifferenceTest {

    private static final Policy SHIPPED = PolicyReader.read(Folder.read(Path.of("rules")));

    @Test
    void the_same_folder_differs_in_nothing() {
        PolicyDifference same = PolicyDifference.between(SHIPPED, SHIPPED);
        assertThat(same.isEmpty()).isTrue();
        assertThat(same.changes()).isEmpty();
        assertThat(DifferenceReport.of(same).decides()).isFalse();
    }

    @Test
    void a_changed_number_is_told_as_two_sentences_in_both_languages() {
        PolicyDifference difference = changed("tier/town.drl", "peopleInvolved >= 10", "peopleInvolved >= 8");

        assertThat(difference.changes()).singleElement().satisfies(change -> {
            assertThat(change.part()).isEqualTo(Part.RULE);
            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
            assertThat(change.id()).isEqualTo("T-105");
            assertThat(change.decides()).isTrue();
        });
        Change.Said says = said(difference, "T-105", Aspect.SAYS);
        assertThat(says.before().zh()).contains("至少是10");
        assertThat(says.after().zh()).contains("至少是8");
        assertThat(says.after().en()).startsWith("If ").contains("is at least 8", "the town or work bureau leads");
        assertThat(said(difference, "T-105", Aspect.WRITTEN).after().en())
                .isEqualTo("peopleInvolved >= 8 → lead(TOWN)");
        assertThat(difference.files()).singleElement().satisfies(file -> {
            assertThat(file.told()).isTrue();
            assertThat(file.lines())
                    .containsExactly(
                            new FileChange.Line(54, false, "    Dispute( peopleInvolved >= 10 )"),
                            new FileChange.Line(54, true, "    Dispute( peopleInvolved >= 8 )"));
        });
    }

    @Test
    void a_changed_reason_decides_nothing() {
        PolicyDifference difference = changed("tier/town.drl", "牵涉的人多，要镇里来牵头", "人多，要镇里来牵头");

        assertThat(difference.changes()).singleElement().satisfies(change -> {
            assertThat(change.said()).extracting(Change.Said::aspect).containsExactly(Aspect.BECAUSE);
            assertThat(change.decides()).isFalse();
        });
    }

    @Test
    void words_of_a_fact_change_how_its_rules_read_but_not_what_they_do() {
        Text words = SHIPPED.vocabulary().facts().get("peopleInvolved").text();
        PolicyDifference difference = changed("vocabulary.yaml", words.zh(), words.zh() + "（估计）");

        assertThat(difference.changes()).extracting(Change::part).contains(Part.FACT, Part.RULE);
        assertThat(difference.changes()).noneMatch(Change::decides);
        assertThat(said(difference, "T-105", Aspect.SAYS).after().zh()).contains("（估计）");
    }

    /** It decides nothing: it only says along which facts a change is looked for. */
    @Test
    void a_mark_that_a_fact_can_be_changed_is_named() {
        PolicyDifference difference = changed(
                "vocabulary.yaml", "    stages: [level, clocks]\n    changeable: true", "    stages: [level, clocks]");

        Change.Said mark = said(difference, "violenceInProgress", Aspect.CHANGEABLE);
        assertThat(mark.before().en()).isEqualTo("true");
        assertThat(mark.after().en()).isEqualTo("false");
        assertThat(difference.changes()).singleElement().matches(change -> !change.decides());
    }

    @Test
    void a_rule_that_is_gone_or_new_is_told_whole() {
        Map<String, byte[]> files = files();
        String town = new String(files.get("tier/town.drl"), StandardCharsets.UTF_8);
        int from = town.indexOf("rule \"T-105");
        String rule = town.substring(from, town.indexOf("end\n", from) + 4);
        files.put("tier/town.drl", town.replace(rule, "").getBytes(StandardCharsets.UTF_8));
        Policy without = withoutCasesOf("T-105", files);

        Change gone = only(PolicyDifference.between(SHIPPED, without), Part.RULE);
        Change come = only(PolicyDifference.between(without, SHIPPED), Part.RULE);

        assertThat(gone.kind()).isEqualTo(Kind.REMOVED);
        assertThat(gone.said()).allMatch(said -> said.before() != null && said.after() == null);
        assertThat(come.kind()).isEqualTo(Kind.ADDED);
        assertThat(come.said()).extracting(Change.Said::aspect).contains(Aspect.WORDS, Aspect.SAYS, Aspect.SOURCE);
        assertThat(come.decides()).isTrue();
    }

    @Test
    void a_rule_under_another_id_is_told_as_renamed() {
        PolicyDifference difference = everywhere("T-105", "T-195");

        Change renamed = only(difference, Part.RULE);
        assertThat(renamed.kind()).isEqualTo(Kind.RENAMED);
        assertThat(renamed.renamedFrom()).isEqualTo("T-105");
        assertThat(renamed.id()).isEqualTo("T-195");
        assertThat(difference.changes())
                .filteredOn(change -> change.part() == Part.CASE)
                .isNotEmpty()
                .allMatch(change -> change.kind() == Kind.CHANGED);
    }

    @Test
    void another_version_a_free_day_and_a_unit_are_settings_and_days() {
        assertThat(only(changed("policy.yaml", "version: ", "version: x"), Part.SETTING)
                        .id())
                .isEqualTo("version");
        String day = SHIPPED.calendar().holidays().stream()
                .sorted()
                .findFirst()
                .orElseThrow()
                .toString();
        Policy without = new Policy(
                SHIPPED.id(),
                SHIPPED.header(),
                SHIPPED.vocabulary(),
                SHIPPED.rules(),
                SHIPPED.cases(),
                SHIPPED.promises(),
                new Calendar(
                        SHIPPED.calendar().from(),
                        SHIPPED.calendar().until(),
                        SHIPPED.calendar().source(),
                        SHIPPED.calendar().holidays().stream()
                                .filter(free -> !free.toString().equals(day))
                                .collect(Collectors.toSet()),
                        SHIPPED.calendar().workdays()),
                SHIPPED.folder());
        Change free = only(PolicyDifference.between(SHIPPED, without), Part.CALENDAR);
        assertThat(free.id()).isEqualTo(day);
        assertThat(free.kind()).isEqualTo(Kind.REMOVED);
    }

    @Test
    void a_comment_is_told_by_its_line() {
        PolicyDifference difference = changed("tier/town.drl", "rule \"T-105", "// 试行\nrule \"T-105");

        assertThat(difference.changes()).isEmpty();
        assertThat(difference.files()).singleElement().satisfies(file -> {
            assertThat(file.told()).isFalse();
            assertThat(file.lines()).containsExactly(new FileChange.Line(48, true, "// 试行"));
        });
        assertThat(DifferenceLines.of(DifferenceReport.of(difference)))
                .contains("  + 48: // 试行")
                .anyMatch(line -> line.contains("only words differ"));
    }

    @Test
    void a_character_that_is_not_seen_is_named() {
        List<Rule> rules = new ArrayList<>(SHIPPED.rules());
        Rule first = rules.get(0);
        rules.set(
                0,
                new Rule(
                        first.id(),
                        first.sentence(),
                        new Text(first.because().zh() + "\u200B", "n\u043Et"),
                        first.source(),
                        first.stage(),
                        first.condition(),
                        first.reached(),
                        first.effect(),
                        first.place()));
        Policy hidden = new Policy(
                "0".repeat(64),
                SHIPPED.header(),
                SHIPPED.vocabulary(),
                rules,
                SHIPPED.cases(),
                SHIPPED.promises(),
                SHIPPED.calendar(),
                SHIPPED.folder());

        DifferenceReport report = DifferenceReport.of(PolicyDifference.between(SHIPPED, hidden));

        Text after = report.changes().get(0).said().get(0).after();
        assertThat(after.zh()).endsWith("⟨U+200B ZERO WIDTH SPACE⟩");
        assertThat(after.en()).isEqualTo("n⟨U+043E CYRILLIC SMALL LETTER O ≈ o⟩t");
    }

    private static PolicyDifference changed(String path, String right, String other) {
        Map<String, byte[]> files = files();
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        assertThat(text).contains(right);
        files.put(path, text.replaceFirst(Pattern.quote(right), other).getBytes(StandardCharsets.UTF_8));
        return PolicyDifference.between(SHIPPED, PolicyReader.read(Folder.of(files)));
    }

    private static PolicyDifference everywhere(String right, String other) {
        Map<String, byte[]> files = files();
        files.replaceAll((path, bytes) ->
                new String(bytes, StandardCharsets.UTF_8).replace(right, other).getBytes(StandardCharsets.UTF_8));
        return PolicyDifference.between(SHIPPED, PolicyReader.read(Folder.of(files)));
    }

    /** What names the rule in a list of others goes too, so that the folder stays sound. */
    private static Policy withoutCasesOf(String rule, Map<String, byte[]> files) {
        files.replaceAll((path, bytes) -> path.startsWith("cases/")
                ? new String(bytes, StandardCharsets.UTF_8)
                        .replace(rule + ", ", "")
                        .replace(", " + rule, "")
                        .replaceAll("(?m)^ *(fires|nearly): \\[" + rule + "\\]\n", "")
                        .getBytes(StandardCharsets.UTF_8)
                : bytes);
        return PolicyReader.read(Folder.of(files));
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        SHIPPED.folder().all().forEach(file -> files.put(file.path(), file.bytes()));
        return files;
    }

    private static Change only(PolicyDifference difference, Part part) {
        List<Change> found = difference.changes().stream()
                .filter(change -> change.part() == part)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Change.Said said(PolicyDifference difference, String id, Aspect aspect) {
        return difference.changes().stream()
                .filter(change -> change.id().equals(id))
                .flatMap(change -> change.said().stream())
                .filter(said -> said.aspect() == aspect)
                .findFirst()
                .orElseThrow();
    }
}
