package org.maplebridge.problem.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import org.maplebridge.problem.Language;

/** Refuses what JAX-RS never gets to see, with the same body: Quarkus alone would answer with an empty one. */
class BeforeRouting {

    private static final int FIRST = 1_000;

    /** By the announced length, before a byte of the body is read. */
    void keepLongBodiesOut(@Observes Filters filters) {
        filters.register(BeforeRouting::refuseLongOnes, FIRST);
    }

    /** JAX-RS fails on a type that is there but empty; without one it refuses as it should. */
    void takeEmptyTypesForNone(@Observes Filters filters) {
        filters.register(
                call -> {
                    String type = call.request().getHeader(HttpHeaders.CONTENT_TYPE);
                    if (type != null && type.isBlank()) {
                        call.request().headers().remove(HttpHeaders.CONTENT_TYPE);
                    }
                    call.next();
                },
                FIRST);
    }

    private static void refuseLongOnes(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null
                || length.length() <= 9 && Integer.parseInt(length) <= TooLarge.MOST_BYTES
                || isLimitedByItsReader(call.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            call.next();
            return;
        }
        Language language = Spoken.preferred(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ProblemAnswer answer = ProblemAnswer.of(List.of(TooLarge.PROBLEM), language);
        call.response()
                .setStatusCode(answer.refusal().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemAnswer.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, Spoken.tag(language))
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Buffer.buffer(answer.body()));
    }

    /** Of a batch each line is limited, of a zip whatever it unpacks to: both by whoever reads them. */
    private static boolean isLimitedByItsReader(String type) {
        String known = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return known.startsWith("application/x-ndjson") || known.startsWith("application/zip");
    }
}
