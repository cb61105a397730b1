package org.maplebridge.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.microprofile.config.ConfigProvider;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.source.Folder;

/**
 * The folder's policy, read and compiled while the rest of the service starts: one takes about as long as the other. Nothing
 * else begins before the start was found safe, but this only reads.
 */
@ApplicationScoped
class FolderAtStart {

    private final FutureTask<CompiledPolicy> load = new FutureTask<>(FolderAtStart::load);

    /** As soon as there is a configuration. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        Thread reading = new Thread(load, "policy-at-start");
        reading.setDaemon(true);
        reading.start();
    }

    private static CompiledPolicy load() {
        // asked rather than injected, for this is before what is injected has been checked
        return CompiledPolicy.load(
                Folder.read(ConfigProvider.getConfig().getValue("maplebridge.rules.dir", Path.class)));
    }

    /**
     * Waits until it is there.
     *
     * @throws org.maplebridge.problem.ProblemsFound with everything that is wrong with the folder
     */
    CompiledPolicy policy() {
        try {
            return load.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }
}
