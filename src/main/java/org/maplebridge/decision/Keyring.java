package org.maplebridge.decision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.maplebridge.account.SecretFile;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/**
 * The master keys, newest first, each as one line of Base64 in a file that only its owner may read. The first one seals; the
 * others only open what they sealed before, until nothing is left of it (docs/operating.md). Lose the file, and no personal
 * part opens again; the records stay whole.
 */
record Keyring(Path file, List<MasterKey> keys) {

    /**
     * Reads the keys, or makes the first where there is none yet.
     *
     * @throws ProblemsFound if others may read the file, or it does not hold keys
     */
    static Keyring in(Path path) {
        SecretFile file = new SecretFile(path);
        file.makeUnlessThere(() -> List.of(MasterKey.random().line()));
        List<MasterKey> keys =
                file.lines().stream().map(line -> decode(line, file)).toList();
        if (keys.isEmpty()) {
            throw notAKey(file);
        }
        return new Keyring(path, keys);
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
        new SecretFile(file).write(keys.stream().map(MasterKey::line).toList());
    }

    private static MasterKey decode(String line, SecretFile file) {
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

    private static ProblemsFound notAKey(SecretFile file) {
        return file.refused(
                new Text("这里应当每行一把 32 字节的 Base64 密钥", "Each line must be a key of 32 bytes in Base64"),
                new Text(
                        "请从备份恢复；只有还没有任何个人信息时才可以删掉重建",
                        "Restore it from the backup; delete it only while no personal part exists"));
    }
}
