package org.maplebridge.engine;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.policy.Policy;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;

/** The policy that ships with the project. */
final class Shipped {

    static {
        // Drools traces every node when its logger would listen
        Logger.getLogger("org.drools").setLevel(Level.WARNING);
    }

    static final Policy POLICY = PolicyProof.check(Folder.read(Path.of("rules")));

    private Shipped() {}
}
