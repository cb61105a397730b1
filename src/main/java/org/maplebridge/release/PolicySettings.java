package org.maplebridge.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What it takes for a policy to come into force. */
@ApplicationScoped
class PolicySettings {

    /** {@code none}: the folder is followed too. {@code required}: only what a second person approved counts. */
    enum Approval {
        NONE,
        REQUIRED
    }

    @ConfigProperty(name = "maplebridge.policy.approval")
    Approval approval;

    @ConfigProperty(name = "maplebridge.rules.dir")
    Path folder;

    boolean followsFolder() {
        return approval == Approval.NONE;
    }

    Path folder() {
        return folder;
    }
}
