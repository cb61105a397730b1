package org.maplebridge.policy.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.source.Folder;
import org.maplebridge.source.SourceFile;

/** The one layout changes no meaning, keeps every comment in order, and changes nothing the second time. */
class FormattedTest {

    private static final Policy SHIPPED = PolicyReader.read(Folder.read(Path.of("rules")));
    private static final Policy SAMPLE = SampleFolder.sound().policy();

    /** Strings first, so that a sign of a comment inside one is not taken for one. */
    private static final Pattern RULE_COMMENT = Pattern.compile("\"[^\"\\n]*\"|//[^\\n]*|(?s:/\\*.*?\\*/)");

    private static final Pattern CASE_COMMENT = Pattern.compile("\"[^\"\\n]*\"|(?<![^\\s])#[^\\n]*");

    @Test
    void the_shipped_rules_are_in_the_one_layout() {
        assertThat(Formatted.changes(SHIPPED)).extracting(SourceFile::path).isEmpty();
    }

    @Test
    void rule_files_with_other_spaces_lines_and_comments_come_out_the_same_in_meaning() {
        assertThat(faults(SHIPPED, 64, Formatted::layout)).isEmpty();
        assertThat(faults(SAMPLE, 250, Formatted::layout)).isEmpty();
    }

    @Test
    void a_layout_that_loses_a_comment_is_noticed() {
        UnaryOperator<SourceFile> losing = file ->
                SourceFile.of(file.path(), Formatted.layout(file).text().replaceFirst("(//|#) ?remark [^\\n]*", ""));
        assertThat(faults(SAMPLE, 40, losing)).isNotEmpty().anyMatch(fault -> fault.contains("comments"));
    }

    @Test
    void a_layout_that_loses_a_condition_is_noticed_and_its_files_are_never_written() {
        UnaryOperator<SourceFile> losing =
                file -> SourceFile.of(file.path(), Formatted.layout(file).text().replace(", nearness >= OBTAINED", ""));
        assertThat(faults(SAMPLE, 40, losing)).isNotEmpty().anyMatch(fault -> fault.contains("meaning"));
        assertThat(losing.apply(SAMPLE.folder().file("level/danger.drl").orElseThrow())
                        .text())
                .doesNotContain("OBTAINED");
        assertThat(Formatted.changes(SAMPLE, losing))
                .extracting(SourceFile::path)
                .doesNotContain("level/danger.drl");
    }

    @Test
    void a_condition_that_comes_near_its_longest_keeps_the_layout_of_its_author() {
        String long1 = "( weapon>=BLADE&&nearness>=OBTAINED )" + "||(people>100&&weapon>=BLADE)".repeat(12);
        SampleFolder near =
                SampleFolder.sound().slip("level/danger.drl", "weapon >= BLADE, nearness >= OBTAINED", long1);
        Policy policy = near.policy();
        SourceFile laid =
                Formatted.layout(policy.folder().file("level/danger.drl").orElseThrow());
        assertThat(near.with("level/danger.drl", laid.text()).problems()).isNotEmpty();
        assertThat(Formatted.changes(policy)).extracting(SourceFile::path).doesNotContain("level/danger.drl");
    }

    private static List<String> faults(Policy policy, int mutants, UnaryOperator<SourceFile> layout) {
        List<SourceFile> files = policy.folder().all().stream()
                .filter(file -> file.path().endsWith(".drl") || file.path().startsWith("cases/"))
                .toList();
        return IntStream.range(0, mutants)
                .parallel()
                .mapToObj(seed -> fault(policy, files.get(seed % files.size()), seed, layout))
                .filter(fault -> !fault.isEmpty())
                .toList();
    }

    private static String fault(Policy policy, SourceFile file, int seed, UnaryOperator<SourceFile> layout) {
        Policy before = PolicyReader.read(with(policy, SourceFile.of(file.path(), Shaken.of(file, new Random(seed)))));
        SourceFile shaken = before.folder().file(file.path()).orElseThrow();
        SourceFile once = layout.apply(shaken);
        String name = file.path() + " of seed " + seed + ": ";
        try {
            Policy after = PolicyReader.read(with(policy, once));
            if (!Meaning.of(after).equals(Meaning.of(policy))
                    || !Meaning.of(before).equals(Meaning.of(policy))) {
                return name + "meaning\n" + shaken.text();
            }
        } catch (ProblemsFound unread) {
            boolean tooLong = unread.problems().stream().allMatch(problem -> problem.code() == Code.CONDITION_TOO_LONG);
            return tooLong && Formatted.changes(before).isEmpty()
                    ? ""
                    : name + "meaning: " + unread.getMessage() + "\n" + once.text();
        }
        if (!comments(once).equals(comments(shaken))) {
            return name + "comments\n" + shaken.text();
        }
        SourceFile twice = layout.apply(once);
        return twice.text().equals(once.text()) ? "" : name + "twice\n" + once.text() + "\n=====\n" + twice.text();
    }

    private static List<String> comments(SourceFile file) {
        Pattern pattern = file.path().endsWith(".drl") ? RULE_COMMENT : CASE_COMMENT;
        return new ArrayList<>(pattern.matcher(file.text())
                .results()
                .map(MatchResult::group)
                .filter(comment -> !comment.startsWith("\""))
                .map(String::stripTrailing)
                .toList());
    }

    private static Folder with(Policy policy, SourceFile changed) {
        Map<String, byte[]> files = new TreeMap<>();
        policy.folder().all().forEach(file -> files.put(file.path(), file.bytes()));
        files.put(changed.path(), changed.bytes());
        return Folder.of(files);
    }
}
