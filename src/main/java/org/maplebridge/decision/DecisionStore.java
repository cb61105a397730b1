package org.maplebridge.decision;

import io.micrometer.core.annotation.Timed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemPrinter;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

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
            requireTheKeyOfWhatIsStored();
        } catch (ProblemsFound unusable) {
            throw new ConfigurationException(ProblemPrinter.print(unusable.problems()));
        }
    }

    /** A key made anew, because the old one was lost, would look healthy until somebody needs what the old one sealed. */
    private void requireTheKeyOfWhatIsStored() {
        if (QuarkusTransaction.requiringNew().call(() -> StoredPersonalPart.anyNotWrappedBy(master))) {
            throw new ProblemsFound(Problem.at(
                    new Place.InSettings(data.masterKey().toString()),
                    Code.UNSAFE_START,
                    new Text("库里的个人信息不是用这把密钥封存的", "Personal parts in the store were not sealed with this key"),
                    new Text("请从备份恢复原来的密钥文件", "Restore the original key file from the backup")));
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
