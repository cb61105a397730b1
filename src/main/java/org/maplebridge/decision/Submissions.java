package org.maplebridge.decision;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.maplebridge.account.Caller;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.journal.Removed;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;
import org.maplebridge.release.PolicyInForce;

/** One dispute from the desk to its stored decision, whether it came alone or as a line of a batch. */
@ApplicationScoped
class Submissions {

    /** A commit takes milliseconds; a database that has not answered by then will not while a person waits. */
    private static final int PATIENCE_SECONDS = 10;

    @Inject
    PolicyInForce inForce;

    @Inject
    Reception reception;

    @Inject
    Triage triage;

    @Inject
    DecisionStore store;

    @Inject
    Rendering rendering;

    @Inject
    Sequels sequels;

    @Inject
    Caller caller;

    /** Each of its threads knows the call that it goes on for. */
    @Inject
    ManagedExecutor threads;

    /**
     * What the desk is answered.
     *
     * @param body the decision as UTF-8 JSON
     * @param again whether the request had been made before, and nothing was stored now
     */
    record Submitted(String id, byte[] body, boolean again) {}

    /** What was sent, under which name it may be repeated, and in which language it is answered. */
    private record Call(byte[] body, Optional<RequestKey.Name> name, Language language) {}

    /**
     * Completes with the answer, or with {@link ProblemsFound}.
     *
     * @param name the request's key, if its sender gave one
     * @throws ProblemsFound with everything that is wrong with the body
     */
    CompletableFuture<Submitted> submit(byte[] body, Optional<RequestKey.Name> name, Language language) {
        Call call = new Call(body, name, language);
        return inForce.isConfirmed() ? take(call) : whereWaitingIsAllowed(() -> take(call));
    }

    private CompletableFuture<Submitted> take(Call call) {
        CompiledPolicy policy = policy();
        Intake intake;
        try {
            intake = reception.read(call.body(), policy.policy());
        } catch (ProblemsFound refused) {
            return madeEarlier(call, refused);
        }
        return intake.following().isPresent()
                ? whereWaitingIsAllowed(() -> follow(intake, policy, call))
                : decide(intake, policy, call);
    }

    private CompletableFuture<Submitted> follow(Intake intake, CompiledPolicy policy, Call call) {
        try {
            intake.following().ifPresent(sequels::requireLatest);
        } catch (ProblemsFound refused) {
            return madeEarlier(call, refused);
        }
        return decide(intake, policy, call);
    }

    /** What was in order when it was first sent may not be under the policy of today, and is still the same request. */
    private CompletableFuture<Submitted> madeEarlier(Call call, ProblemsFound refused) {
        if (call.name().isEmpty()) {
            throw refused;
        }
        return whereWaitingIsAllowed(() -> {
            Outcome.Repeated earlier = store.made(call.name().get()).orElseThrow(() -> refused);
            return CompletableFuture.completedFuture(again(earlier, call));
        });
    }

    private CompletableFuture<Submitted> decide(Intake intake, CompiledPolicy policy, Call call) {
        Optional<RequestKey> key = call.name()
                .map(given -> RequestKey.of(given, call.body(), store.keyring().current()));
        Triage.Decided decided = triage.decide(intake, policy, caller.name(), key);
        // Put into words while the commit is under way.
        Submitted fresh =
                new Submitted(decided.stored().id.toString(), rendering.decided(decided, call.language()), false);
        return decided.outcome()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(Submissions::unanswered)
                .thenCompose(outcome -> intake.following()
                        .map(following -> answer(outcome, fresh, following, call))
                        .orElseGet(() -> answer(outcome, fresh, call)));
    }

    /** A thread that reads from connections answers many calls and may not wait for the store; another one goes on for it. */
    private CompletableFuture<Submitted> whereWaitingIsAllowed(Supplier<CompletableFuture<Submitted>> step) {
        return BlockingOperationControl.isBlockingAllowed()
                ? step.get()
                : threads.supplyAsync(step).thenCompose(Function.identity());
    }

    private CompiledPolicy policy() {
        try {
            return inForce.deciding();
        } catch (RuntimeException storeAway) {
            throw Triage.cannotDecide(storeAway);
        }
    }

    private CompletableFuture<Submitted> answer(Outcome outcome, Submitted fresh, Call call) {
        if (outcome instanceof Outcome.Stored) {
            return CompletableFuture.completedFuture(fresh);
        } else if (outcome instanceof Outcome.Repeated earlier) {
            // It reads the store, which the thread that commits must not wait for.
            return threads.supplyAsync(() -> again(earlier, call));
        } else if (outcome instanceof Outcome.Failed failed) {
            return CompletableFuture.failedFuture(Triage.cannotDecide(failed.cause()));
        }
        return CompletableFuture.failedFuture(uncertain());
    }

    /** What holds of a dispute now rests on its earlier decisions too: it is read once this one is safe, and not on that thread. */
    private CompletableFuture<Submitted> answer(Outcome outcome, Submitted fresh, Following following, Call call) {
        return threads.supplyAsync(() -> {
                    if (outcome instanceof Outcome.Stored) {
                        byte[] body = stored(UUID.fromString(fresh.id()), call.language());
                        return CompletableFuture.completedFuture(new Submitted(fresh.id(), body, false));
                    }
                    if (outcome instanceof Outcome.Failed) {
                        sequels.requireNoOther(following); // perhaps one was, in the same instant
                    }
                    return answer(outcome, fresh, call);
                })
                .thenCompose(Function.identity());
    }

    /** The first decision of a dispute is answered as it was made; of a later one it matters what holds after it. */
    private byte[] stored(UUID id, Language language) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Removed.refuseIfSo(id);
            StoredDecision stored = StoredDecision.findById(id);
            return stored.previousId == null ? rendering.made(stored, language) : rendering.decision(stored, language);
        });
    }

    private Submitted again(Outcome.Repeated earlier, Call call) {
        if (!earlier.kept().isOf(call.body(), store.keyring())) {
            throw new ProblemsFound(Problem.at(
                    new Place.InSettings(RequestKey.HEADER),
                    Code.KEY_OF_ANOTHER,
                    new Text("这个请求键已经用于另一份内容", "This key was used for another body"),
                    new Text("新的纠纷请用新的键；重发请一字不改", "Use a new key for a new dispute; send a repetition unchanged")));
        }
        UUID id = earlier.decision();
        return new Submitted(id.toString(), stored(id, call.language()), true);
    }

    private static Outcome unanswered(Throwable late) {
        return new Outcome.Uncertain(new IllegalStateException(late));
    }

    private static ProblemsFound uncertain() {
        return new ProblemsFound(Problem.at(
                new Place.InBody(""),
                Code.STORE_UNCERTAIN,
                new Text("数据库没有应答，不能确定这一件是否已经保存", "The database did not answer: this may be stored or not"),
                new Text(
                        "请用同一个 Idempotency-Key 再发一次；在此之前先按红色（RED）人工处置",
                        "Send it again with the same Idempotency-Key; until then treat the dispute as RED by hand")));
    }
}
