package org.maplebridge.decision;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.maplebridge.engine.Question;
import org.maplebridge.journal.Backlog;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemPrinter;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** Puts a decision where it will not be lost: the record, the sealed personal part and the request's key in one transaction. */
@ApplicationScoped
class DecisionStore {

    @Inject
    DataSettings data;

    @Inject
    GroupCommit commits;

    @Inject
    DataSource service;

    @Inject
    Backlog backlog;

    private volatile Keyring keyring;

    /** The key is read once, before the socket opens: a key that cannot be used is found at the start, not at the first call. */
    void start(@Observes @Priority(20) StartupEvent start) {
        try {
            keyring = Keyring.in(data.masterKey());
            requireTheKeyOfWhatIsStored();
        } catch (ProblemsFound unusable) {
            throw new ConfigurationException(ProblemPrinter.print(unusable.problems()));
        }
    }

    /** A key made anew, because the old one was lost, would look healthy until somebody needs what the old one sealed. */
    private void requireTheKeyOfWhatIsStored() {
        if (QuarkusTransaction.requiringNew().call(() -> StoredPersonalPart.anyNotWrappedBy(keyring))) {
            throw new ProblemsFound(Problem.at(
                    new Place.InSettings(data.masterKey().toString()),
                    Code.UNSAFE_START,
                    new Text("库里的个人信息不是用这把密钥封存的", "Personal parts in the store were not sealed with this key"),
                    new Text("请从备份恢复原来的密钥文件", "Restore the original key file from the backup")));
        }
    }

    /** A decision on its way to the disk. */
    record Stored(StoredDecision decision, Marked record, CompletableFuture<Outcome> outcome) {}

    /**
     * Completes when the transaction that holds it has committed.
     *
     * @param open what nobody stated though it could change the verdict
     * @throws ProblemsFound if too many wait already, for the disk or for the log; then nothing is stored
     */
    Stored add(Decision decision, List<Question> open, Optional<RequestKey> key) {
        backlog.requireRoom();
        Marked record = RecordWriter.write(decision);
        StoredDecision row = StoredDecision.of(decision, record.json());
        row.leftOpen = leftOpen(open);
        CompletableFuture<Outcome> outcome = commits.add(new Waiting(row, decision.part(), key))
                .orElseThrow(() -> new ProblemsFound(Problem.at(
                        new Place.InBody(""),
                        Code.BUSY,
                        new Text("等着保存的太多了，这一件没有保存", "Too many wait to be stored; this one was not"),
                        new Text(
                                "请几秒后再发；仍不行，先按红色（RED）人工处置",
                                "Send it again in a few seconds; if that fails, treat the dispute as RED by hand"))));
        return new Stored(row, record, outcome);
    }

    static String[] leftOpen(List<Question> open) {
        return open.stream()
                .filter(question -> question.couldRaiseTo().isPresent())
                .map(question -> question.fact().name())
                .toArray(String[]::new);
    }

    /** The personal part of a decision to come, sealed; none if nothing personal was told. */
    Optional<Sealed> seal(UUID decision, Personal personal) {
        return personal.isEmpty()
                ? Optional.empty()
                : Optional.of(Sealed.of(decision, decision, personal.bytes(), keyring.current()));
    }

    Keyring keyring() {
        return keyring;
    }

    /** The personal part again, as UTF-8 JSON. */
    byte[] open(StoredPersonalPart part) {
        if (keyring.named(part.wrappedBy).isEmpty()) {
            // Keys were changed while we ran.
            keyring = Keyring.in(data.masterKey());
        }
        MasterKey master = keyring.named(part.wrappedBy)
                .orElseThrow(() -> new IllegalStateException("No key " + part.wrappedBy + " in the key file"));
        return Sealed.open(part.decisionId, part.toldWith, part.wrappedKey, part.sealed, master);
    }

    /** What a request made before, if it was kept. */
    Optional<Outcome.Repeated> made(RequestKey.Name name) {
        try (Connection connection = service.getConnection()) {
            return RequestKeys.find(name, connection);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
