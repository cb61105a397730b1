package org.maplebridge.decision;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the service keeps what it must not lose. */
@ConfigMapping(prefix = "maplebridge.data")
interface DataSettings {
    Path dir();

    default Path masterKey() {
        return dir().resolve("master.key");
    }
}
