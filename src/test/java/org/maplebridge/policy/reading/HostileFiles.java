package org.maplebridge.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maplebridge.policy.SampleFolder;

/**
 * The hostile files of src/test/resources/hostile: one text for each way in, its entries headed by the code that refuses them
 * and what they try. Each is laid over the sound sample folder, so that nothing else is wrong with it.
 */
final class HostileFiles {

    private static final Path HOME = Path.of("src/test/resources/hostile");
    private static final Pattern ENTRY = Pattern.compile("(?ms)^--- (\\S+) \\| ([^\\n]*)\\n(.*?)\\n(?=--- MB|\\z)");
    private static final Pattern CODE_POINT = Pattern.compile("\\{U\\+([0-9A-F]{4,6})}");
    private static final String LEVEL = "level/danger.drl";

    private HostileFiles() {}

    /**
     * @param code of the problem that refuses it
     * @param path of the file that holds it
     */
    record Hostile(String way, String code, String what, String path, SampleFolder folder) {
        @Override
        public String toString() {
            return way + ": " + what;
        }
    }

    static List<Hostile> all() {
        try (Stream<Path> ways = Files.list(HOME)) {
            return ways.sorted().flatMap(way -> read(way).stream()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Hostile> read(Path file) {
        String way = file.getFileName().toString().replace(".txt", "");
        List<Hostile> hostile = new ArrayList<>();
        Matcher entry = ENTRY.matcher(text(file));
        while (entry.find()) {
            String written = CODE_POINT
                    .matcher(entry.group(3))
                    .replaceAll(point ->
                            Matcher.quoteReplacement(Character.toString(Integer.parseInt(point.group(1), 16))));
            SampleFolder folder = laid(way, written);
            hostile.add(new Hostile(way, entry.group(1), entry.group(2), path(way, written), folder));
        }
        assertThat(hostile).as(way).hasSizeGreaterThan(5);
        return hostile;
    }

    private static String path(String way, String written) {
        return switch (way) {
            case "file" -> written;
            case "case" -> "cases/cases.yaml";
            case "calendar", "policy", "vocabulary", "promises" -> way + ".yaml";
            default -> LEVEL;
        };
    }

    private static SampleFolder laid(String way, String written) {
        SampleFolder sound = SampleFolder.sound();
        return switch (way) {
            case "effect" -> sound.slip(LEVEL, "raise( RED );", written);
            case "condition" -> sound.slip(LEVEL, "weapon >= BLADE, nearness >= OBTAINED", written);
            case "pattern" -> sound.slip(LEVEL, "Dispute( weapon >= BLADE, nearness >= OBTAINED )", written);
            case "name" -> sound.slip(LEVEL, "\"L-101 备了刀具\"", written);
            case "annotation" ->
                sound.slip(
                        LEVEL,
                        "@becauseEn(\"Someone obtained a blade\")\n    @source(\"示例\")",
                        "@becauseEn(\"Someone obtained a blade\")\n    " + written);
            case "attribute" -> sound.slip(LEVEL, "when\n    Dispute( weapon", written + "\nwhen\n    Dispute( weapon");
            case "head", "comment" -> sound.with(LEVEL, written + "\n" + sound.text(LEVEL));
            case "calendar" -> sound.slip("calendar.yaml", "source: 示例", written);
            case "policy" -> sound.slip("policy.yaml", "zone: Asia/Shanghai", written);
            case "vocabulary" -> sound.slip("vocabulary.yaml", "    type: yesno", written);
            case "promises" ->
                sound.slip(
                        "promises.yaml",
                        sound.text("promises.yaml").lines().toList().get(3),
                        written);
            case "case" -> sound.slip("cases/cases.yaml", "facts: {category: NEIGHBOUR, people: 30}", written);
            case "file" -> sound.with(written, "x");
            default -> throw new AssertionError(way);
        };
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
