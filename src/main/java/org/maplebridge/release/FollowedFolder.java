package org.maplebridge.release;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemPrinter;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;

/** Brings into force what is saved in the folder, once it lies still and if nothing is wrong with it. */
@ApplicationScoped
class FollowedFolder {

    private static final Logger LOG = Logger.getLogger(FollowedFolder.class);

    /** Two looks and the time to check and compile stay below two seconds. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    @Inject
    PolicySettings settings;

    @Inject
    FolderPolicies folder;

    @Inject
    PolicyInForce inForce;

    @Inject
    Chores chores;

    private FolderTrace seen;
    private FolderTrace taken;

    private volatile List<Problem> problems = List.of();

    void start(@Observes @Priority(40) StartupEvent start) {
        if (settings.followsFolder()) {
            chores.every(PAUSE, "look at the folder", this::look);
        }
    }

    /** What keeps the folder, as it was last saved, from being in force; empty if nothing does. */
    List<Problem> problems() {
        return problems;
    }

    /**
     * Looks once. A folder that changed since the last look, or while it was read, is still being saved and left alone.
     *
     * @throws RuntimeException if the store does not answer; the next look tries again
     */
    synchronized void look() {
        FolderTrace now = FolderTrace.of(settings.folder());
        boolean still = now.equals(seen);
        seen = now;
        if (!still || now.equals(taken)) {
            return;
        }
        try {
            Folder read = Folder.read(settings.folder());
            if (FolderTrace.of(settings.folder()).equals(now)) {
                take(read);
                taken = now;
            }
        } catch (ProblemsFound broken) {
            taken = now;
            refuse(broken.problems());
        }
    }

    private void take(Folder read) {
        if (!folder.isNew(read.id())) {
            problems = List.of();
            return;
        }
        CompiledPolicy compiled = PolicyProof.load(read);
        folder.bring(compiled.policy());
        inForce.follow(Optional.of(compiled));
        problems = List.of();
    }

    private void refuse(List<Problem> found) {
        problems = List.copyOf(found);
        LOG.errorf(
                "The folder %s does not come into force; policy %s stays so. %d problems:%n%s",
                settings.folder(),
                inForce.now().policy().header().version(),
                found.size(),
                ProblemPrinter.print(found));
    }
}
