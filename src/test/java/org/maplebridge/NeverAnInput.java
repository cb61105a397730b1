package org.maplebridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two tables of docs/fairness.md: what no vocabulary may ask, and what it may ask only of the one harmed. */
public final class NeverAnInput {

    private static final Path PAGE = Path.of("docs/fairness.md");

    /**
     * A row of either table.
     *
     * @param facts where its words may stand; none for what may stand nowhere
     */
    public record Trait(String name, List<String> zh, List<String> en, Set<String> facts) {

        /** English by whole words, also inside a camelCase name; Chinese wherever it stands. */
        public boolean isIn(String text) {
            String words = text.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
            return zh.stream().anyMatch(text::contains)
                    || en.stream().anyMatch(word -> Pattern.compile("(?i)\\b" + Pattern.quote(word) + "\\b")
                            .matcher(words)
                            .find());
        }
    }

    public static final List<Trait> TRAITS = table("## 表一");
    public static final List<Trait> ONLY_OF_THE_HARMED = table("## 表二");

    private NeverAnInput() {}

    /** Every forbidden word, in both languages. */
    public static List<String> words() {
        return TRAITS.stream()
                .flatMap(trait -> Stream.concat(trait.zh().stream(), trait.en().stream()))
                .toList();
    }

    private static List<Trait> table(String heading) {
        try {
            String page = Files.readString(PAGE);
            return page.substring(page.indexOf(heading))
                    .lines()
                    .dropWhile(line -> !line.startsWith("|---"))
                    .skip(1)
                    .takeWhile(line -> line.startsWith("|"))
                    .map(NeverAnInput::trait)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Trait trait(String row) {
        List<String> cells = Arrays.stream(row.split("\\|")).map(String::strip).toList();
        return new Trait(cells.get(1), list(cells.get(2), "、"), list(cells.get(3), ", "), facts(cells));
    }

    private static Set<String> facts(List<String> cells) {
        return cells.size() < 5
                ? Set.of()
                : Pattern.compile("`([A-Za-z]+)`")
                        .matcher(cells.get(4))
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet());
    }

    private static List<String> list(String cell, String between) {
        return List.of(cell.split(between));
    }
}
