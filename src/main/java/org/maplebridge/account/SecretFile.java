package org.maplebridge.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** A file of secrets, one a line, that only its owner may read. It is there whole or not at all, whatever happens meanwhile. */
public record SecretFile(Path path) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /**
     * Makes the file, unless there is one: of several services that start together one makes it and all read that one.
     *
     * @throws ProblemsFound if it cannot be made
     */
    public void makeUnlessThere(Supplier<List<String>> secrets) {
        if (Files.exists(path)) {
            return;
        }
        try {
            Files.createDirectories(path.getParent());
            Path beside = written(secrets.get());
            try {
                Files.createLink(path, beside);
            } finally {
                Files.delete(beside);
            }
        } catch (FileAlreadyExistsException another) {
            // made it a moment before us
        } catch (IOException unusable) {
            throw unusable();
        }
    }

    /** @throws ProblemsFound if it cannot be read, or others could read it too */
    public List<String> lines() {
        try {
            if (!Files.getPosixFilePermissions(path).equals(OWNER_ONLY)) {
                throw refused(
                        new Text("别人也能读写这个密钥文件", "Others may read or write this key file"),
                        new Text("请执行 chmod 600，并考虑它是否已经泄露", "Run chmod 600, and consider whether it has leaked"));
            }
            return new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        } catch (IOException unusable) {
            throw unusable();
        }
    }

    /** @throws IOException if the file cannot be replaced; it then holds what it held */
    public void write(List<String> secrets) throws IOException {
        Files.move(written(secrets), path, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path written(List<String> secrets) throws IOException {
        Path beside = Files.createTempFile(
                path.getParent(), path.getFileName() + ".", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        return Files.write(beside, secrets, StandardCharsets.US_ASCII);
    }

    private ProblemsFound unusable() {
        return refused(
                new Text("读不到、也建不了这个密钥文件", "This key file can be neither read nor made"),
                new Text("请检查文件夹的权限和磁盘空间", "Check the folder's permissions and the disk"));
    }

    /** That the service does not start with this file. */
    public ProblemsFound refused(Text cause, Text fix) {
        return new ProblemsFound(Problem.at(new Place.InSettings(path.toString()), Code.UNSAFE_START, cause, fix));
    }
}
