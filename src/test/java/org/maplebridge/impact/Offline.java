package org.maplebridge.impact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.impact.replay.Lines;
import org.maplebridge.impact.replay.Replayed;
import org.maplebridge.impact.replay.Replaying;
import org.maplebridge.impact.replay.Watch;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.ZippedFolder;

/** A replay without a service. */
final class Offline {

    private Offline() {}

    static Replayed replay(Path export, byte[] zip) throws IOException {
        try (InputStream in = Files.newInputStream(export);
                CompiledPolicy policy = PolicyProof.load(ZippedFolder.read(zip))) {
            return new Replaying(policy.evaluation(), 2).run(new Lines(in), Watch.NOBODY);
        }
    }
}
