package org.maplebridge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The shipped policy as a zip, as it is or with one text replaced. */
public final class ZippedRules {

    private static final Path RULES = Path.of("rules");

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
