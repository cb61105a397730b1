package org.maplebridge.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Problem;

/** A file of full size, made to be hard to read: an answer comes soon, and no parser's stack gives way. */
class BoundedTest {

    private static final int FULL = 64 * 1024 - 600;

    private static final String HEAD = """
            rule "L-101 备了刀具"
                @en("A blade was obtained")
                @because("有人备了刀具")
                @becauseEn("Someone obtained a blade")
                @source("示例")
            when
            """;

    static List<String> hardFiles() {
        return List.of(
                filled("/*"),
                filled("/* */ /"),
                filled("\""),
                filled("（"),
                filled("é\n"),
                filled("("),
                filled("rule "),
                filled("rule \"x\" "),
                filled("@en("),
                HEAD + "Dispute( " + filled("(") + " ) then end",
                HEAD + "Dispute( " + filled("( people > 1 || ") + " ) then end",
                HEAD + "Dispute( " + filled("people > 1, ") + " ) then end",
                HEAD + filled("Dispute( people > 1 ) ") + " then raise( RED ); end",
                HEAD + filled("not ") + " then end",
                HEAD + "Dispute( people > 1 ) then " + filled("raise( RED ); ") + " end",
                HEAD + "Dispute( people in (" + filled("1,") + "1) ) then end",
                HEAD.replace("示例", filled("长")) + "Dispute( people > 1 ) then raise( RED ); end",
                HEAD + "Dispute( " + " ".repeat(FULL) + "people > 1 ) then raise( RED ); end",
                HEAD + "Dispute( people > 1 /* " + filled("*") + " */ ) then raise( RED ); end");
    }

    @ParameterizedTest
    @MethodSource("hardFiles")
    void aRuleFile(String text) {
        List<Problem> problems = assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> SampleFolder.sound().with("level/danger.drl", text).problems());
        assertThat(problems).isNotEmpty();
    }

    static List<String> hardYaml() {
        return List.of(
                filled("["),
                filled("{a: "),
                filled("- "),
                filled("? "),
                filled("a: &a\n"),
                filled("'"),
                filled("\"\\"),
                filled("a："),
                filled("- - "),
                filled("x\n"),
                filled(" \n"),
                "a: |\n" + filled("  长\n"),
                filled("，a"));
    }

    /** Each of them in its folder. */
    static Stream<SampleFolder> hard() {
        return Stream.concat(
                hardFiles().stream().map(text -> SampleFolder.sound().with("level/danger.drl", text)),
                hardYaml().stream().map(text -> SampleFolder.sound().with("cases/cases.yaml", text)));
    }

    @ParameterizedTest
    @MethodSource("hardYaml")
    void aYamlFile(String text) {
        for (String path : List.of("vocabulary.yaml", "promises.yaml", "cases/cases.yaml")) {
            List<Problem> problems = assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> SampleFolder.sound().with(path, text).problems());
            assertThat(problems).isNotEmpty();
        }
    }

    private static String filled(String piece) {
        int bytes = piece.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        return piece.repeat(FULL / bytes);
    }
}
