package org.maplebridge.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision is made again byte for byte where clocks, digits and characters are others. */
class ElsewhereTest {

    @Test
    void decisions_are_the_same_in_another_time_zone_language_and_character_set(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("log"), Logs.of(100).export());
        Process verify = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=America/St_Johns",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Dfile.encoding=GBK",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.maplebridge.Maplebridge",
                        "verify",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verify.getInputStream().readAllBytes(), UTF_8);
        assertThat(verify.waitFor()).as(said).isZero();
        assertThat(said).contains("decided again: 69", "self-consistent only");
    }
}
