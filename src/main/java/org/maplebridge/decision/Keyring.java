package org.maplebridge.decision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/**
 * The master keys, newest first, each as one line of Base64 in a file that only its owner may read. The first one seals; the
 * others only open what they sealed before, until nothing is left of it (docs/operating.md). Lose the file, and no personal
 * part opens again; the records stay whole.
 */
record Keyring(Path file, List<MasterKey> keys) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /**
     * Reads the keys, or makes the first where there is none yet.
     *
     * @throws ProblemsFound if others may read the file, or it does not hold keys
     */
    static Keyring in(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                new Keyring(file, List.of(MasterKey.random())).write();
            }
            if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
                throw refused(
                        file,
                        new Text("别人也能读写这个密钥文件", "Others may read or write this key file"),
                        new Text("请执行 chmod 600，并考虑它是否已经泄露", "Run chmod 600, and consider whether it has leaked"));
            }
            return new Keyring(file, decode(file));
        } catch (IOException unreadable) {
            throw refused(
                    file,
                    new Text("读不到、也建不了这个密钥文件", "This key file can be neither read nor made"),
                    new Text("请检查文件夹的权限和磁盘空间", "Check the folder's permissions and the disk"));
        }
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "Keyring " + keys;
    }

    /** What everything new is sealed with. */
    MasterKey current() {
        return keys.get(0);
    }

    Optional<MasterKey> named(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** @throws IOException if the file cannot be replaced; it then holds what it held */
    void write() throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        StringBuilder lines = new StringBuilder();
        keys.forEach(key -> lines.append(key.line()));
        Files.writeString(beside, lines, StandardCharsets.US_ASCII);
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException sameFolderAlwaysCan) {
            throw new IOException(sameFolderAlwaysCan);
        }
    }

    private static List<MasterKey> decode(Path file) throws IOException {
        List<MasterKey> keys = new ArrayList<>();
        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .lines()
                .forEach(line -> keys.add(decode(line, file)));
        if (keys.isEmpty()) {
            throw notAKey(file);
        }
        return List.copyOf(keys);
    }

    private static MasterKey decode(String line, Path file) {
        try {
            byte[] key = Base64.getDecoder().decode(line.strip());
            if (key.length == AesGcm.KEY_BYTES) {
                return new MasterKey(key);
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw notAKey(file);
    }

    private static ProblemsFound notAKey(Path file) {
        return refused(
                file,
                new Text("这里应当每行一把 32 字节的 Base64 密钥", "Each line must be a key of 32 bytes in Base64"),
                new Text(
                        "请从备份恢复；只有还没有任何个人信息时才可以删掉重建",
                        "Restore it from the backup; delete it only while no personal part exists"));
    }

    private static ProblemsFound refused(Path file, Text cause, Text fix) {
        return new ProblemsFound(Problem.at(new Place.InSettings(file.toString()), Code.UNSAFE_START, cause, fix));
    }
}
