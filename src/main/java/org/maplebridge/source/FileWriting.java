package org.maplebridge.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** Writes files of a policy folder: each is there whole, the old one or the new one, whatever happens meanwhile. */
public final class FileWriting {

    private FileWriting() {}

    /** @throws ProblemsFound naming each file that could not be written; the others are */
    public static void write(Path directory, List<SourceFile> files) {
        Problems problems = new Problems();
        for (SourceFile file : files) {
            try {
                write(directory.resolve(file.path()), file.bytes());
            } catch (IOException reason) {
                problems.add(
                        Place.InFile.whole(file.path()),
                        Code.UNREADABLE_FILE,
                        new Text("写不了这个文件，它还是原来的样子", "This file cannot be written; it is as it was"),
                        new Text("请检查写入权限和磁盘空间", "Check that you may write it, and the space on the disk"));
            }
        }
        problems.throwIfAny();
    }

    /** The hidden file beside it is no part of the policy, should it stay behind. */
    private static void write(Path path, byte[] bytes) throws IOException {
        Path real = Files.exists(path) ? path.toRealPath() : path;
        Files.createDirectories(real.getParent());
        Path beside = Files.createTempFile(real.getParent(), ".writing-", ".tmp");
        try {
            Files.write(beside, bytes);
            keepPermissions(real, beside);
            Files.move(beside, real, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** A temporary file is its owner's alone; a rule file is for all who could read it. */
    private static void keepPermissions(Path from, Path to) throws IOException {
        var wanted = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (wanted == null) {
            return;
        }
        Files.setPosixFilePermissions(
                to,
                Files.exists(from)
                        ? wanted.readAttributes().permissions()
                        : PosixFilePermissions.fromString("rw-r--r--"));
    }
}
