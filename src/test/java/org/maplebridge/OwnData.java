package org.maplebridge;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Gives the tested service a free port, a data folder of its own, and a log that tests can read. */
public class OwnData implements QuarkusTestResourceLifecycleManager {

    private static Path folder;

    public static Path folder() {
        return folder;
    }

    public static Path log() {
        return folder.resolve("service.log");
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("maplebridge-test");
        } catch (IOException noSpace) {
            throw new UncheckedIOException(noSpace);
        }
        Map<String, String> settings = new HashMap<>(Map.of(
                "quarkus.http.test-port",
                "0",
                "maplebridge.data.dir",
                folder.toString(),
                "quarkus.log.file.enabled",
                "true",
                "quarkus.log.file.path",
                log().toString()));
        if (OwnPostgres.isAsked()) {
            settings.putAll(OwnPostgres.database());
        }
        return settings;
    }

    @Override
    public void stop() {
        // the folder stays for whoever wants to look; the system clears temporary folders
    }
}
