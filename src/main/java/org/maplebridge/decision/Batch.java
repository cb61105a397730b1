package org.maplebridge.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.maplebridge.decision.Submissions.Submitted;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.http.ProblemAnswer;
import org.maplebridge.problem.http.TooLarge;

/**
 * Many disputes, a line each, and their answers, a line each and in the same order. A few hundred are under way at a time and
 * share commits; the length of the whole does not matter.
 */
final class Batch {

    private static final int MOST_UNDER_WAY = 256;

    private final Submissions submissions;
    private final Optional<RequestKey.Name> key;
    private final Language language;
    private final Deque<UnderWay> underWay = new ArrayDeque<>();

    private record UnderWay(long line, CompletableFuture<Submitted> answer) {}

    Batch(Submissions submissions, Optional<RequestKey.Name> key, Language language) {
        this.submissions = submissions;
        this.key = key;
        this.language = language;
    }

    /** Reads while it writes: whoever sends must read while sending, too. */
    void run(InputStream in, OutputStream out) throws IOException {
        Lines lines = new Lines(in, TooLarge.MOST_BYTES);
        while (true) {
            if (lines.mustWait()) {
                answerAll(out);
            }
            Optional<Lines.Line> line = lines.next();
            if (line.isEmpty()) {
                answerAll(out);
                return;
            }
            underWay.add(new UnderWay(line.get().number(), submit(line.get(), out)));
            if (underWay.size() == MOST_UNDER_WAY) {
                answerFirst(out);
            }
        }
    }

    private CompletableFuture<Submitted> submit(Lines.Line line, OutputStream out) throws IOException {
        try {
            return start(line);
        } catch (ProblemsFound refused) {
            if (!underWay.isEmpty() && isBusy(refused)) {
                answerAll(out);
                return submit(line, out);
            }
            return CompletableFuture.failedFuture(refused);
        }
    }

    private CompletableFuture<Submitted> start(Lines.Line line) {
        byte[] body = line.bytes().orElseThrow(() -> new ProblemsFound(TooLarge.PROBLEM));
        return submissions.submit(body, key.map(name -> name.line(line.number())), language);
    }

    private static boolean isBusy(ProblemsFound refused) {
        return refused.problems().stream().map(Problem::code).anyMatch(Code.BUSY::equals);
    }

    private void answerAll(OutputStream out) throws IOException {
        while (!underWay.isEmpty()) {
            answerFirst(out);
        }
        out.flush();
    }

    private void answerFirst(OutputStream out) throws IOException {
        UnderWay first = underWay.remove();
        try {
            Submitted submitted = first.answer().join();
            String replayed = submitted.again() ? ",\"replayed\":true" : "";
            write(first.line(), 201, replayed + ",\"decision\":", submitted.body(), out);
        } catch (CompletionException failed) {
            ProblemAnswer problem = ProblemAnswer.of(problems(failed.getCause()), language);
            write(first.line(), problem.refusal().status(), ",\"problem\":", problem.body(), out);
        }
    }

    /** What is inside is JSON already. */
    private static void write(long line, int status, String member, byte[] body, OutputStream out) throws IOException {
        String before = "{\"line\":" + line + ",\"status\":" + status + member;
        out.write(before.getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.write("}\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static List<Problem> problems(Throwable failure) {
        return failure instanceof ProblemsFound found
                ? found.problems()
                : Triage.cannotDecide((Exception) failure).problems();
    }
}
