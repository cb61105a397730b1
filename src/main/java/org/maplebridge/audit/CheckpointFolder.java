package org.maplebridge.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.maplebridge.audit.note.Checkpoint;
import org.maplebridge.audit.note.Malformed;
import org.maplebridge.audit.note.SignedNote;

/**
 * Where a second party takes checkpoints from: the last one, and the last of each day (UTC), which stays. Whoever keeps one
 * can show later that the log was not shortened or rewritten since.
 */
record CheckpointFolder(Path folder) {

    private static final String END = ".checkpoint";
    private static final String LATEST = "latest" + END;

    void keep(Head head) throws IOException {
        Files.createDirectories(folder);
        write(LocalDate.ofInstant(head.at(), ZoneOffset.UTC) + END, head.note());
        write(LATEST, head.note());
    }

    private void write(String name, String note) throws IOException {
        Path beside = Files.createTempFile(folder, ".", ".tmp");
        Files.writeString(beside, note, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(beside, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The last one that was kept here. */
    Optional<Checkpoint> latest() throws IOException {
        Path file = folder.resolve(LATEST);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Checkpoint.of(SignedNote.parse(Files.readAllBytes(file))));
        } catch (Malformed changed) {
            throw Damaged.log(file.toString(), "文件夹里的检查点已被改动", "The checkpoint in the folder has been changed");
        }
    }
}
