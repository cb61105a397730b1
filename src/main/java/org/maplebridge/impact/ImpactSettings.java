package org.maplebridge.impact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** How much of the machine a replay may take. */
@ConfigMapping(prefix = "maplebridge.impact")
interface ImpactSettings {

    /** Threads of one replay; all but one of the processors if not given, so that desks are answered meanwhile. */
    OptionalInt threads();

    /** Replays that may wait for the one that runs; at most so many. */
    @WithDefault("8")
    int waiting();

    default int usedThreads() {
        return threads().orElse(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }
}
