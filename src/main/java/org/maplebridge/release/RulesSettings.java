package org.maplebridge.release;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the policy folder lies. */
@ConfigMapping(prefix = "maplebridge.rules")
interface RulesSettings {
    Path dir();
}
