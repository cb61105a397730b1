package org.maplebridge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that people run: its start, its refusals, its commands, and what it keeps when it is killed. */
class RunnableJarIT {

    private static final Path JAR = Path.of("target/maplebridge.jar").toAbsolutePath();
    private static final Path RULES = Path.of("rules").toAbsolutePath();
    private static final String STORY = "docs/story.json";
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path home;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatWasStarted() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_stored_decision_outlives_a_killed_process() throws Exception {
        int port = freePort();
        Process first = serve(port);
        awaitReady(first, port);
        HttpResponse<String> stored = post(port, Files.readString(Path.of(STORY)));
        assertThat(stored.statusCode()).isEqualTo(201);
        assertThat(new ObjectMapper()
                        .readTree(stored.body())
                        .at("/verdict/level")
                        .asText())
                .isEqualTo("RED");
        first.destroyForcibly().waitFor();

        awaitReady(serve(port), port);
        HttpResponse<String> found =
                get(port, stored.headers().firstValue("Location").orElseThrow());
        assertThat(found.statusCode()).isEqualTo(200);
        String whole = stored.body();
        assertThat(found.body()).startsWith(whole.substring(0, whole.length() - 1) + ",\"standing\":{");
    }

    @Test
    void what_it_keeps_is_for_its_owner_alone() throws Exception {
        int port = freePort();
        awaitReady(serve(port), port);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("data"))))
                .isEqualTo("rwx------");
    }

    @Test
    void with_another_master_key_than_the_one_in_use_it_refuses_to_start() throws Exception {
        int port = freePort();
        Process first = serve(port);
        awaitReady(first, port);
        assertThat(post(port, Files.readString(Path.of(STORY))).statusCode()).isEqualTo(201);
        first.destroyForcibly().waitFor();
        Files.delete(home.resolve("data/master.key"));

        Process refused = serve(port);
        assertThat(outcome(refused)).contains("MB706", "master.key").doesNotContain("\tat ");
        assertThat(refused.exitValue()).isEqualTo(1);
    }

    @Test
    void on_any_other_address_it_refuses_to_start_while_demo_accounts_are_on() throws Exception {
        Process refused = run("-Dquarkus.http.host=0.0.0.0", "-Dquarkus.http.port=" + freePort());
        assertThat(outcome(refused)).contains("MB706", "quarkus.http.host").doesNotContain("\tat ", "Exception");
        assertThat(refused.exitValue()).isEqualTo(1);
    }

    @Test
    void on_another_database_it_refuses_to_start_while_demo_accounts_are_on() throws Exception {
        Process refused = run("-Dquarkus.datasource.jdbc.url=jdbc:h2:tcp://127.0.0.1/elsewhere");
        assertThat(outcome(refused))
                .contains("MB706", "quarkus.datasource.jdbc.url")
                .doesNotContain("\tat ", "Exception");
        assertThat(refused.exitValue()).isEqualTo(1);
    }

    @Test
    void with_a_broken_folder_it_says_every_problem_and_does_not_start() throws Exception {
        Path broken = copyOfRules();
        Files.writeString(broken.resolve("level/blue.drl"), "规则\n");
        Files.writeString(broken.resolve("stray.txt"), "?");
        Files.writeString(broken.resolve("policy.yaml"), "format: 1\n\tx");
        Process refused = run("-Dmaplebridge.rules.dir=" + broken, "-Dquarkus.http.port=" + freePort());
        assertThat(outcome(refused))
                .contains("MB102", "stray.txt", "MB114", "policy.yaml:2:1")
                .doesNotContain("\tat ");
        assertThat(refused.exitValue()).isEqualTo(1);
    }

    @Test
    void a_command_speaks_chinese_whatever_the_locale_and_starts_no_server() throws Exception {
        ProcessBuilder check = new ProcessBuilder("java", "-jar", JAR.toString(), "check", RULES.toString());
        check.environment().put("LC_ALL", "C");
        Process process = start(check);
        assertThat(outcome(process)).contains("没有问题", "ready for use");
        assertThat(process.exitValue()).isZero();
        assertThat(home.resolve("data")).doesNotExist();
    }

    private Process serve(int port) throws IOException {
        return run("-Dquarkus.http.port=" + port);
    }

    private Process run(String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of("java", "-Dmaplebridge.rules.dir=" + RULES));
        command.addAll(List.of(settings));
        command.addAll(List.of("-jar", JAR.toString()));
        return start(new ProcessBuilder(command));
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output-" + started.size()).toFile())
                .start();
        started.add(process);
        return process;
    }

    /** What an ended process had printed. */
    private String outcome(Process process) throws Exception {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return Files.readString(home.resolve("output-" + started.indexOf(process)), UTF_8);
    }

    private static void awaitReady(Process process, int port) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (get(port, "/q/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new AssertionError("the service did not become ready");
    }

    private static HttpResponse<String> get(int port, String pathOrUri) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port).resolve(pathOrUri);
        return send(HttpRequest.newBuilder(uri));
    }

    private static HttpResponse<String> post(int port, String body) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port + "/api/v1/decisions");
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        String account = Base64.getEncoder().encodeToString("desk:desk".getBytes(UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        request.header("Authorization", "Basic " + account).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private Path copyOfRules() throws IOException {
        Path copy = home.resolve("broken");
        try (var files = Files.walk(RULES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(RULES.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
