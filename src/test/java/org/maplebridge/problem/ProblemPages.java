package org.maplebridge.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.policy.SampleFolder;

/** The pages of docs/problems.md, and their examples laid over the sample folder. */
final class ProblemPages {

    private static final Pattern FENCE =
            Pattern.compile("```\\w+ (?:(\\S+) )?(bad|good)\\n(.*?)```\\n", Pattern.DOTALL);
    private static final Pattern TOP_LEVEL = Pattern.compile("(?m)^(?=\\S)");
    private static final Pattern FACT = Pattern.compile("(?m)^(?=  \\S)");

    private ProblemPages() {}

    /** @param words all of the page but its examples */
    record Page(String code, String words, List<Example> examples) {
        @Override
        public String toString() {
            return code;
        }
    }

    /** @param path of the file that it is, or a part of; empty when it is not for trying */
    record Example(String path, boolean bad, String text) {

        SampleFolder over(SampleFolder sample) {
            if (path.equals("vocabulary.yaml") || path.equals("promises.yaml")) {
                return sample.with(path, merged(sample.text(path), text, TOP_LEVEL));
            }
            return sample.with(path, path.endsWith(".drl") ? wholeRule() : text);
        }

        /** The page leaves out what is the same in every rule. */
        private String wholeRule() {
            if (text.contains("rule \"") || text.startsWith("//")) {
                return text;
            }
            char letter = Character.toUpperCase(path.charAt(0));
            String head = """
                    rule "%s-901 例子"
                        @en("An example")
                        @because("例子")
                        @becauseEn("An example")
                        @source("示例")
                    when
                    """;
            return head.formatted(letter) + text + (text.contains("then\n") ? "" : "then\n    raise( YELLOW );\nend\n");
        }
    }

    static List<Page> read() {
        try {
            String all = Files.readString(Path.of("docs/problems.md"));
            List<Page> pages = new ArrayList<>();
            for (String part : all.split("(?m)^#+ ")) {
                if (part.startsWith("MB")) {
                    pages.add(page(part));
                }
            }
            return pages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Page page(String part) {
        List<Example> examples = new ArrayList<>();
        Matcher fence = FENCE.matcher(part);
        while (fence.find()) {
            String path = fence.group(1) == null ? "" : fence.group(1);
            examples.add(new Example(path, fence.group(2).equals("bad"), fence.group(3)));
        }
        return new Page(part.lines().findFirst().orElseThrow(), fence.replaceAll(""), examples);
    }

    /** The sections of a part in place of those of the whole; of the facts, only those that the part has. */
    private static String merged(String whole, String part, Pattern cut) {
        Map<String, String> sections = new LinkedHashMap<>();
        for (String text : List.of(whole, part)) {
            for (String section : cut.split(text)) {
                String key = section.substring(0, section.indexOf(':'));
                boolean facts = cut == TOP_LEVEL && key.equals("facts") && sections.containsKey(key);
                String own = facts ? merged(sections.get(key), section, FACT) : section;
                sections.put(key.strip(), own);
            }
        }
        return String.join("", sections.values());
    }
}
