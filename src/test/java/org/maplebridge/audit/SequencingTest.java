package org.maplebridge.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.OwnData;
import org.maplebridge.Story;

/** Whatever goes wrong in a turn, the log is signed again when it goes right. A second service beside the one that runs. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class SequencingTest {

    @Inject
    DataSource service;

    @Inject
    Clock clock;

    @Inject
    LogMeters meters;

    @TempDir
    Path folder;

    @Test
    void a_failure_that_nobody_foresaw_is_shown_and_tried_again() throws Exception {
        LogCalls.receipt(Story.post(Story.brothers()).extract().path("id"));
        AtomicBoolean wrong = new AtomicBoolean();
        Sequencing sequencing = second(wrong);
        sequencing.start(new StartupEvent());
        try {
            LogState state = sequencing.state;
            await(() -> !state.head().isNone());
            wrong.set(true);
            await(state::isFailing);
            wrong.set(false);
            await(() -> !state.isFailing());
            assertThat(state.found()).isEmpty();
        } finally {
            sequencing.end(new ShutdownEvent());
        }
    }

    private Sequencing second(AtomicBoolean wrong) throws Exception {
        Files.copy(OwnData.folder().resolve("log.key"), folder.resolve("log.key"), StandardCopyOption.COPY_ATTRIBUTES);
        Sequencing sequencing = new Sequencing();
        sequencing.settings = new Settings(folder);
        sequencing.clock = clock;
        sequencing.meters = meters;
        sequencing.state = new LogState();
        sequencing.service = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (wrong.get()) {
                        throw new IllegalArgumentException("nobody foresaw this");
                    }
                    try {
                        return method.invoke(service, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        return sequencing;
    }

    private static void await(BooleanSupplier until) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!until.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        assertThat(until.getAsBoolean()).isTrue();
    }

    private record Settings(Path folder) implements LogSettings {
        @Override
        public String origin() {
            return "unused";
        }

        @Override
        public Path keyFile() {
            return folder.resolve("log.key");
        }

        @Override
        public Path checkpoints() {
            return folder.resolve("checkpoints");
        }

        @Override
        public Duration pause() {
            return Duration.ofMillis(10);
        }

        @Override
        public long mostWaiting() {
            return 1;
        }

        @Override
        public int recheckPerSecond() {
            return 0;
        }
    }
}
