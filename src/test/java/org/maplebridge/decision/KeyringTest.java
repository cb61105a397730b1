package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.ProblemsFound;

class KeyringTest {

    @TempDir
    Path folder;

    @Test
    void the_first_run_makes_one_that_only_its_owner_may_read() throws IOException {
        Path file = folder.resolve("data/master.key");

        MasterKey made = Keyring.in(file).current();

        assertThat(made.bytes()).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).matches("[A-Za-z0-9+/]{43}=\n");
        assertThat(Keyring.in(file).current().bytes()).isEqualTo(made.bytes());
        assertThat(Keyring.in(folder.resolve("other.key")).current().bytes()).isNotEqualTo(made.bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rwx------", "rw--w----"})
    void a_key_that_others_may_read_or_write_is_refused(String mode) throws IOException {
        Path file = folder.resolve("master.key");
        Keyring.in(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        assertRefused(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "c2hvcnQ="})
    void what_is_no_key_of_32_bytes_is_refused(String content) throws IOException {
        Path file = folder.resolve("master.key");
        Keyring.in(file);
        Files.writeString(file, content);

        assertRefused(file);
    }

    @Test
    void the_first_line_seals_and_every_line_opens() throws IOException {
        Path file = folder.resolve("master.key");
        MasterKey old = Keyring.in(file).current();
        MasterKey made = MasterKey.random();

        new Keyring(file, List.of(made, old)).write();

        assertThat(Keyring.in(file).current()).isEqualTo(made);
        assertThat(Keyring.in(file).named(old.name())).contains(old);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void it_never_tells_itself() {
        MasterKey key = Keyring.in(folder.resolve("master.key")).current();
        assertThat(key.toString()).isEqualTo("MasterKey " + key.name());
    }

    private static void assertRefused(Path file) {
        assertThatThrownBy(() -> Keyring.in(file))
                .isInstanceOfSatisfying(ProblemsFound.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.UNSAFE_START)));
    }
}
