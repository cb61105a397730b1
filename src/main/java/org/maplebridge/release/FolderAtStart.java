package org.maplebridge.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.microprofile.config.ConfigProvider;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;

/**
 * The folder's policy as the service found it. Where the folder is followed it is read and compiled while the rest of the
 * service starts: one takes about as long as the other. Nothing else begins before the start was found safe, but this only
 * reads.
 */
@ApplicationScoped
class FolderAtStart {

    private final FutureTask<CompiledPolicy> load = new FutureTask<>(FolderAtStart::load);

    /** As soon as there is a configuration. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (config("maplebridge.policy.approval", PolicySettings.Approval.class) == PolicySettings.Approval.NONE) {
            Thread reading = new Thread(load, "policy-at-start");
            reading.setDaemon(true);
            reading.start();
        }
    }

    private static CompiledPolicy load() {
        return PolicyProof.load(Folder.read(config("maplebridge.rules.dir", Path.class)));
    }

    /** Asked rather than injected, for this is before what is injected has been checked. */
    private static <T> T config(String name, Class<T> type) {
        return ConfigProvider.getConfig().getValue(name, type);
    }

    /**
     * Waits until it is there, or reads it now.
     *
     * @throws org.maplebridge.problem.ProblemsFound with everything that is wrong with the folder
     */
    CompiledPolicy policy() {
        load.run(); // nothing, if it has begun
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
