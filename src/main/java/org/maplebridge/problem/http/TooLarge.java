package org.maplebridge.problem.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** Keeps long bodies out: by their announced length before a byte is read, and while reading when none is announced. */
public class TooLarge {

    /** 64 KiB: an intake with a long story is below 10 (design §4). */
    public static final int MOST_BYTES = 64 * 1024;

    static final Problem PROBLEM = Problem.at(
            new Place.InBody(""),
            Code.BODY_TOO_LARGE,
            new Text("内容超过 64 KiB", "The body is larger than 64 KiB"),
            new Text("请缩短叙述；一次只登记一起纠纷", "Shorten the narrative; send one dispute at a time"));

    /** Before every other handler, so that the answer has a body: Quarkus' own limit answers with an empty one. */
    private static final int FIRST = 1_000;

    void announced(@Observes Filters filters) {
        filters.register(TooLarge::refuseLongOnes, FIRST);
    }

    /** The whole body, if it is short enough. */
    public static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemsFound(PROBLEM);
        }
        return bytes;
    }

    private static void refuseLongOnes(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || length.length() <= 9 && Integer.parseInt(length) <= MOST_BYTES) {
            call.next();
            return;
        }
        Language language = Spoken.preferred(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ProblemAnswer answer = ProblemAnswer.of(List.of(PROBLEM), language);
        call.response()
                .setStatusCode(answer.refusal().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemAnswer.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, Spoken.tag(language))
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Buffer.buffer(answer.body()));
    }
}
