package org.maplebridge.release;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.problem.ProblemPrinter;
import org.maplebridge.problem.ProblemsFound;

/** What a service does about policies when it starts. */
@ApplicationScoped
class Opening {

    @Inject
    FolderAtStart atStart;

    @Inject
    FolderPolicies folder;

    @Inject
    PolicySettings settings;

    @Inject
    Tables tables;

    @Inject
    Clock clock;

    /**
     * Makes the tables, and takes in the folder where it counts: where it is followed, or the store is empty.
     *
     * @return the folder's policy, if it was read: mostly it is what the store is going to say
     * @throws ConfigurationException with every problem of the folder, if the folder counts
     */
    Optional<CompiledPolicy> open() {
        try {
            if (settings.followsFolder()) {
                CompiledPolicy found = atStart.policy();
                tables.make();
                return Optional.of(taken(found));
            }
            tables.make();
            return isEmpty() ? Optional.of(taken(atStart.policy())) : Optional.empty();
        } catch (ProblemsFound broken) {
            throw new ConfigurationException(ProblemPrinter.print(broken.problems()));
        }
    }

    private CompiledPolicy taken(CompiledPolicy found) {
        folder.bring(found.policy());
        return found;
    }

    private boolean isEmpty() {
        return QuarkusTransaction.requiringNew()
                .call(() -> InForce.from(clock.instant()).isEmpty());
    }
}
