package org.maplebridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The packaged service as an own process that may be killed, on a home folder and a port of its own. */
final class ServedJar implements AutoCloseable {

    static final Path JAR = Path.of(System.getProperty("maplebridge.jar", "target/maplebridge.jar"))
            .toAbsolutePath();
    private static final Path RULES = Path.of("rules").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 120;

    private final Path home;
    private final Map<String, String> settings;
    private final int port = freePort();
    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;

    ServedJar(Path home, Map<String, String> settings) {
        this.home = home;
        this.settings = settings;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Starts it, and waits until it is ready. */
    void start() throws Exception {
        List<String> command = new ArrayList<>(List.of("java", "-Dmaplebridge.rules.dir=" + RULES));
        command.add("-Dquarkus.http.port=" + port);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", JAR.toString()));
        process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        awaitReady();
    }

    String pid() {
        return Long.toString(process.pid());
    }

    Path log() {
        return home.resolve("service.log");
    }

    /** The body of an answer, whatever its status. */
    String get(String path, String authorization) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).header("Authorization", authorization));
    }

    String send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** MiB that are left after a full collection: heap, metaspace, other. */
    Map<String, Long> memory() throws Exception {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(jcmd.toString(), pid(), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        Map<String, Long> used = new TreeMap<>();
        send(HttpRequest.newBuilder(address("/q/metrics")))
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{"))
                .forEach(line -> {
                    String area =
                            line.contains("Metaspace") ? "metaspace" : line.contains("\"heap\"") ? "heap" : "other";
                    long bytes = (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
                    used.merge(area, bytes >> 20, Long::sum);
                });
        return used;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an operator does. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private void awaitReady() throws Exception {
        HttpRequest ready = HttpRequest.newBuilder(address("/q/health/ready")).build();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it does not listen yet
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("The service did not become ready:\n" + Files.readString(log()));
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
