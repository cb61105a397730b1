package org.maplebridge.impact.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.engine.DrlWriter;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.source.Folder;
import org.maplebridge.source.SourceFile;

/** The shipped policy, and copies of it with one text changed. */
final class Policies {

    /** Kept, because the log manager holds loggers weakly; Drools traces every node when its logger would listen. */
    private static final Logger DROOLS = Logger.getLogger("org.drools");

    static {
        DROOLS.setLevel(Level.WARNING);
    }

    static final CompiledPolicy SHIPPED = compiled(Folder.read(Path.of("rules")));

    private Policies() {}

    /** The text must stand in the file once. */
    static CompiledPolicy with(String path, String right, String wrong) {
        Map<String, byte[]> files = new TreeMap<>();
        for (SourceFile file : SHIPPED.policy().folder().all()) {
            files.put(file.path(), file.bytes());
        }
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        assertThat(text).containsOnlyOnce(right);
        files.put(path, text.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
        return compiled(Folder.of(files));
    }

    static CompiledPolicy compiled(Folder folder) {
        Policy policy = PolicyReader.read(folder); // what breaks a promise is replayed too
        return CompiledPolicy.compile(policy, DrlWriter.write(policy));
    }
}
