package org.maplebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.proof.PolicyProof;

/** Threads that watch, schedule or were made by somebody else carry a class loader of their own; it must not matter. */
class ForeignLoaderTest {

    private final ClassLoader ours = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void as_it_was() {
        Thread.currentThread().setContextClassLoader(ours);
    }

    @Test
    void a_thread_whose_loader_has_never_heard_of_Drools_compiles() {
        compilesUnder(ClassLoader.getPlatformClassLoader());
    }

    @Test
    void a_thread_whose_loader_has_a_Drools_of_its_own_compiles() throws Exception {
        URL[] all = Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(ForeignLoaderTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader another = new URLClassLoader(all, ClassLoader.getPlatformClassLoader())) {
            String drools = "org.drools.base.base.ValueType";
            assertThat(another.loadClass(drools)).isNotSameAs(ours.loadClass(drools));
            compilesUnder(another);
        }
    }

    private static void compilesUnder(ClassLoader loader) {
        Thread.currentThread().setContextClassLoader(loader);
        try (CompiledPolicy compiled = PolicyProof.load(SampleFolder.sound().folder())) {
            assertThat(compiled.policy().rules()).isNotEmpty();
        }
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(loader);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException noPath) {
            throw new IllegalStateException(noPath);
        }
    }
}
