package org.maplebridge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The shipped policy as a zip, as it is or with one text replaced. */
public final class ZippedRules {

    private static final Path RULES = Path.of("rules");

    private static final List<String> MATTERS = List.of(
            "FAMILY",
            "NEIGHBOUR",
            "INHERITANCE",
            "HOUSING",
            "LAND",
            "FARMLAND",
            "WAGES",
            "DEBT",
            "CONSUMER",
            "BUILDING",
            "SAFETY",
            "POLLUTION",
            "MEDICAL",
            "SCHOOL");
    private static final List<String> PARTIES = List.of("NEIGHBOUR", "FAMILY", "EMPLOYMENT", "OFFICIAL", "COMMERCIAL");

    private static final String RULE = """

            rule "D-%d 演示 %d"
                @en("Demonstration %d")
                @because("演示")
                @becauseEn("A demonstration")
                @source("演示")
            when
                Dispute( %s )
            then
                involve( %s );
            end
            """;

    private static final String CASES = """


            - case: 演示 %d 正好
              en: Demonstration %d fits
              facts: {%s}
              fires: [D-%d]

            - case: 演示 %d 差一点
              en: Demonstration %d nearly fits
              facts: {%s}
              nearly: [D-%d]""";

    private ZippedRules() {}

    public static byte[] shipped() {
        return zip(files());
    }

    /** With the version of a policy that is a new one only for its name. */
    public static byte[] named(String version) {
        String yaml = new String(files().get("policy.yaml"), StandardCharsets.UTF_8);
        return with("policy.yaml", yaml.replaceFirst("(?m)^version: .*$", "version: " + version));
    }

    /** With one place changed. */
    public static byte[] slip(String file, String right, String other) {
        String text = new String(files().get(file), StandardCharsets.UTF_8);
        if (!text.contains(right)) {
            throw new IllegalArgumentException(file + " does not hold " + right);
        }
        return with(file, text.replace(right, other));
    }

    /** The town leads from eight people on, not ten; the case of nine is now one of seven. */
    public static byte[] eightPeople() {
        Map<String, byte[]> files = files();
        replace(files, "tier/town.drl", "peopleInvolved >= 10", "peopleInvolved >= 8");
        replace(files, "cases/tier.yaml", "peopleInvolved: 9", "peopleInvolved: 7");
        return zip(files);
    }

    /**
     * Fire and rescue is asked to join in eight more situations, civil affairs in six: each a matter between two who are something
     * to each other. More kinds of dispute than a person confirms one by one.
     *
     * @param without leaves out the last so many of them
     */
    public static byte[] manyMatters(int without) {
        Map<String, byte[]> files = files();
        StringBuilder rules = new StringBuilder();
        StringBuilder cases =
                new StringBuilder(text(files, "cases/mediation.yaml").stripTrailing());
        for (int at = 0; at < MATTERS.size() - without; at++) {
            String fits = "category: %s, relationship: %s".formatted(MATTERS.get(at), PARTIES.get(at % PARTIES.size()));
            String other =
                    "category: %s, relationship: %s".formatted(MATTERS.get(at), PARTIES.get((at + 1) % PARTIES.size()));
            rules.append(RULE.formatted(
                    801 + at, at, at, fits.replace(": ", " == "), at < 8 ? "FIRE_RESCUE" : "CIVIL_AFFAIRS"));
            cases.append(CASES.formatted(at, at, fits, 801 + at, at, at, other, 801 + at));
        }
        files.put("duties/matters.drl", rules.toString().getBytes(StandardCharsets.UTF_8));
        files.put("cases/mediation.yaml", cases.toString().getBytes(StandardCharsets.UTF_8));
        return zip(files);
    }

    private static String text(Map<String, byte[]> files, String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    private static void replace(Map<String, byte[]> files, String file, String right, String other) {
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        files.put(file, text.replace(right, other).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] with(String file, String text) {
        Map<String, byte[]> files = files();
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return zip(files);
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(RULES)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                files.put(RULES.relativize(path).toString(), Files.readAllBytes(path));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
