package org.maplebridge;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Desks under load: each enters one dispute after another, and sends it again under the same key until it has an answer. The
 * reference of a dispute is its key, so that a dispute stored twice can be seen.
 */
final class Desks implements AutoCloseable {

    private static final int COUNT = 16;

    private final URI decisions;
    private final String authorization;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ExecutorService desks = Executors.newFixedThreadPool(COUNT);
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Map<Integer, AtomicInteger> refused = new ConcurrentHashMap<>();
    private volatile boolean open = true;

    Desks(URI decisions, String authorization) {
        this.decisions = decisions;
        this.authorization = authorization;
        for (int i = 0; i < COUNT; i++) {
            desks.submit(this::work);
        }
    }

    /** The decision that was answered, by reference. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** How many attempts got no answer at all. */
    int unanswered() {
        return unanswered.get();
    }

    /** How many attempts got another answer than 201, by status. */
    Map<Integer, AtomicInteger> refused() {
        return refused;
    }

    private void work() {
        while (open) {
            String reference = UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]{9}", "z");
            while (!sent(reference) && open) {
                pause();
            }
        }
    }

    private boolean sent(String reference) {
        HttpRequest request = HttpRequest.newBuilder(decisions)
                .timeout(Duration.ofSeconds(15))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", reference)
                .POST(HttpRequest.BodyPublishers.ofString(Story.intake("421303004012", reference, "\"alcohol\":true")))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 201) {
                String location = answer.headers().firstValue("Location").orElseThrow();
                acknowledged.put(reference, location.substring(location.lastIndexOf('/') + 1));
                return true;
            }
            refused.computeIfAbsent(answer.statusCode(), status -> new AtomicInteger())
                    .incrementAndGet();
        } catch (IOException | InterruptedException gone) {
            unanswered.incrementAndGet();
        }
        return false;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** No new dispute; what is under way is answered or given up. */
    @Override
    public void close() throws InterruptedException {
        open = false;
        desks.shutdown();
        desks.awaitTermination(30, TimeUnit.SECONDS);
    }
}
