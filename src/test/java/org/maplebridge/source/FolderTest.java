package org.maplebridge.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;

class FolderTest {

    @TempDir
    Path directory;

    @Test
    void theIdIsWhatTheShellSays() throws Exception {
        writeSample();
        Files.writeString(directory.resolve(".hidden"), "not part of it");
        Files.createDirectories(directory.resolve(".git/objects"));
        Files.writeString(directory.resolve(".git/objects/x"), "not part of it");
        Files.writeString(directory.resolve("level/a-b.drl"), "a hyphen sorts before a slash and a dot");
        Files.writeString(directory.resolve("level/a.drl"), "");
        String said = shell("find . -type f ! -path '*/.*' | LC_ALL=C sort | xargs sha256sum | sha256sum");

        assertThat(Folder.read(directory).id()).isEqualTo(said.substring(0, 64)).matches("[0-9a-f]{64}");
    }

    @Test
    void theIdChangesWithEveryByteAndEveryName() {
        SampleFolder sample = SampleFolder.sound();
        String id = sample.folder().id();

        assertThat(sample.with("policy.yaml", sample.text("policy.yaml") + " ")
                        .folder()
                        .id())
                .isNotEqualTo(id);
        assertThat(sample.without("tier/people.drl")
                        .with("tier/renamed.drl", sample.text("tier/people.drl"))
                        .folder()
                        .id())
                .isNotEqualTo(id);
        assertThat(Folder.of(Map.copyOf(sample.files())).id()).isEqualTo(id);
    }

    @Test
    void aFolderReadFromDiskIsTheOneInMemory() throws IOException {
        writeSample();
        assertThat(Folder.read(directory).id())
                .isEqualTo(SampleFolder.sound().folder().id());
    }

    @Test
    void aFolderThatIsNotThere() {
        assertThat(problemOf(directory.resolve("nowhere")).code()).isEqualTo(Code.UNREADABLE_FOLDER);
    }

    @Test
    void aFileInsteadOfAFolder() throws IOException {
        Path file = Files.writeString(directory.resolve("rules"), "x");
        Problem problem = problemOf(file);
        assertThat(problem.code()).isEqualTo(Code.UNREADABLE_FOLDER);
        assertThat(problem.place().label()).isEqualTo(file.toString());
    }

    @Test
    void aLinkIsNotReadForItIsNotInTheId() throws IOException {
        writeSample();
        Path outside = Files.writeString(directory.resolve("outside.drl"), "x");
        Files.delete(directory.resolve("tier/people.drl"));
        Files.createSymbolicLink(directory.resolve("tier/people.drl"), outside);
        Files.createSymbolicLink(directory.resolve("level/more"), directory.resolve("tier"));
        ProblemsFound found = catchThrowableOfType(ProblemsFound.class, () -> Folder.read(directory));

        assertThat(found.problems())
                .extracting(
                        problem -> problem.code().name() + " " + problem.place().label())
                .containsExactly("UNKNOWN_FILE level/more", "UNKNOWN_FILE tier/people.drl");
    }

    @Test
    void aFolderThatIsItselfALinkIsReadThroughIt() throws IOException {
        Path real = Files.createDirectory(directory.resolve("real"));
        Files.writeString(real.resolve("policy.yaml"), "format: 1");
        Path link = Files.createSymbolicLink(directory.resolve("link"), real);

        assertThat(Folder.read(link).id()).isEqualTo(Folder.read(real).id());
    }

    /** The policy id does not cover it, so it is not read; but somebody may believe that it is in force. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "level/.danger.drl",
                ".policy.yaml",
                ".level/danger.drl",
                "cases/..more.yaml",
                "level/.Old rules.DRL"
            })
    void aHiddenFileThatWouldBeARule(String name) throws IOException {
        writeSample();
        Files.createDirectories(directory.resolve(name).getParent());
        Files.writeString(directory.resolve(name), "x");
        Problem problem = problemOf(directory);

        assertThat(problem.code()).isEqualTo(Code.HIDDEN_FILE);
        assertThat(problem.place().label()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".DS_Store",
                ".gitignore",
                ".git/config",
                "level/.#danger.drl",
                "level/._danger.drl",
                "level/.danger.drl.swp"
            })
    void aHiddenFileOfAProgramIsPassedOver(String name) throws IOException {
        writeSample();
        Files.createDirectories(directory.resolve(name).getParent());
        Files.writeString(directory.resolve(name), "x");
        assertThat(Folder.read(directory).id())
                .isEqualTo(SampleFolder.sound().folder().id());
    }

    /** A damaged entry of a mounted zip is a file that cannot be read, whoever runs the test. */
    @Test
    void aFileThatCannotBeReadIsNamedItself() throws IOException {
        Path zip = directory.resolve("rules.zip");
        byte[] bytes = Zips.of(SampleFolder.sound().files());
        Zips.damageData(bytes, "tier/people.drl");
        Files.write(zip, bytes);
        try (FileSystem mounted = FileSystems.newFileSystem(zip)) {
            Problem problem = problemOf(mounted.getPath("/"));
            assertThat(problem.code()).isEqualTo(Code.UNREADABLE_FILE);
            assertThat(problem.place().label()).isEqualTo("tier/people.drl");
        }
    }

    @Test
    void aHugeFileIsNotReadWhole() throws IOException {
        Files.write(directory.resolve("policy.yaml"), new byte[3 * FolderWalk.MOST_BYTES_READ]);
        assertThat(Folder.read(directory).files().get("policy.yaml").bytes()).hasSize(FolderWalk.MOST_BYTES_READ);
    }

    private static Problem problemOf(Path path) {
        ProblemsFound found = catchThrowableOfType(ProblemsFound.class, () -> Folder.read(path));
        assertThat(found.problems()).hasSize(1);
        return found.problems().get(0);
    }

    private void writeSample() throws IOException {
        for (Map.Entry<String, byte[]> file : SampleFolder.sound().files().entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private String shell(String command) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
