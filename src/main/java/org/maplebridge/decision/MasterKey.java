package org.maplebridge.decision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/**
 * The key that wraps the keys of all personal parts: 32 bytes as one line of Base64 in a file that only its owner may read.
 * Lose it, and no personal part opens again; the records stay whole.
 */
record MasterKey(byte[] bytes) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /**
     * Reads the key, or makes one where there is none yet.
     *
     * @throws ProblemsFound if others may read the file, or it does not hold a key
     */
    static MasterKey in(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
                throw refused(
                        file,
                        new Text("别人也能读写这个密钥文件", "Others may read or write this key file"),
                        new Text("请执行 chmod 600，并考虑它是否已经泄露", "Run chmod 600, and consider whether it has leaked"));
            }
            return new MasterKey(decode(file));
        } catch (IOException unreadable) {
            throw refused(
                    file,
                    new Text("读不到、也建不了这个密钥文件", "This key file can be neither read nor made"),
                    new Text("请检查文件夹的权限和磁盘空间", "Check the folder's permissions and the disk"));
        }
    }

    /** Which key it is, without telling the key: 16 hex digits. */
    String name() {
        return Sha256.hex(bytes).substring(0, 16);
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        byte[] key = AesGcm.random(AesGcm.KEY_BYTES);
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n", StandardCharsets.US_ASCII);
    }

    private static byte[] decode(Path file) throws IOException {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip());
        } catch (IllegalArgumentException notBase64) {
            key = new byte[0];
        }
        if (key.length != AesGcm.KEY_BYTES) {
            throw refused(
                    file,
                    new Text("这不是 32 字节的 Base64 密钥", "This is not a key of 32 bytes in Base64"),
                    new Text(
                            "请从备份恢复；只有还没有任何个人信息时才可以删掉重建",
                            "Restore it from the backup; delete it only while no personal part exists"));
        }
        return key;
    }

    private static ProblemsFound refused(Path file, Text cause, Text fix) {
        return new ProblemsFound(Problem.at(new Place.InSettings(file.toString()), Code.UNSAFE_START, cause, fix));
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "MasterKey " + name();
    }
}
