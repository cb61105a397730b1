package org.maplebridge.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How the log is kept. */
@ConfigMapping(prefix = "maplebridge.log")
interface LogSettings {

    /** The log's name in everything that it signs; it is fixed with the key, at the first start. */
    @WithDefault("maplebridge.invalid/log")
    String origin();

    /** The keys that sign, newest first. */
    Path keyFile();

    /** Where checkpoints are laid for a second party to take. */
    Path checkpoints();

    /** From the end of one turn at numbering to the next. */
    @WithDefault("1S")
    Duration pause();

    /** Above so many that wait for a number nothing more is written. */
    @WithDefault("1000000")
    long mostWaiting();

    /** How many stored entries are hashed again in a second; 0 for none. */
    @WithDefault("1000")
    int recheckPerSecond();
}
