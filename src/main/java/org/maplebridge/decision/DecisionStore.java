package org.maplebridge.decision;

import io.micrometer.core.annotation.Timed;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.problem.ProblemPrinter;
import org.maplebridge.problem.ProblemsFound;

/** Puts a decision where it will not be lost: the record and the sealed personal part in one transaction. */
@ApplicationScoped
class DecisionStore {

    @Inject
    DataSettings data;

    private MasterKey master;

    /** The key is read once, before the socket opens: a key that cannot be used is found at the start, not at the first call. */
    void start(@Observes @Priority(20) StartupEvent start) {
        try {
            master = MasterKey.in(data.masterKey());
        } catch (ProblemsFound unusable) {
            throw new ConfigurationException(ProblemPrinter.print(unusable.problems()));
        }
    }

    /** Returns when the transaction has committed. */
    @Timed("maplebridge.store")
    @Transactional
    StoredDecision add(UUID id, String by, Intake intake, Finding finding) {
        Optional<Sealed> part = intake.personal().isEmpty()
                ? Optional.empty()
                : Optional.of(Sealed.of(id, intake.personal().bytes(), master));
        Decision decision = new Decision(id, by, intake, finding, part.map(Sealed::commitment));
        StoredDecision row = StoredDecision.of(RecordWriter.write(decision));
        row.persist();
        part.ifPresent(closed -> StoredPersonalPart.of(id, closed).persist());
        return row;
    }
}
