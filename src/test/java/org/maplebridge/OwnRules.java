package org.maplebridge;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** Gives the tested service a copy of the shipped rules, which tests may change. */
public class OwnRules implements QuarkusTestResourceLifecycleManager {

    private static final Path SHIPPED = Path.of("rules");

    private static Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("maplebridge-rules");
        } catch (IOException noSpace) {
            throw new UncheckedIOException(noSpace);
        }
        restore();
        return Map.of("maplebridge.rules.dir", folder.toString());
    }

    @Override
    public void stop() {
        // the system clears temporary folders
    }

    public static Path folder() {
        return folder;
    }

    /** As it was shipped. */
    public static void restore() {
        try (Stream<Path> walk = Files.walk(SHIPPED)) {
            for (Path path : walk.toList()) {
                Path copy = folder.resolve(SHIPPED.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else if (!Files.exists(copy) || Files.mismatch(path, copy) >= 0) {
                    Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    public static String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static void save(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Saves a file with one place changed. */
    public static void slip(String file, String right, String other) {
        String text = read(file);
        if (!text.contains(right)) {
            throw new IllegalArgumentException(file + " does not hold " + right);
        }
        save(file, text.replace(right, other));
    }
}
