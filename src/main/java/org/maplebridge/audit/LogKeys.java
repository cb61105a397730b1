package org.maplebridge.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maplebridge.account.SecretFile;
import org.maplebridge.audit.note.Malformed;
import org.maplebridge.audit.note.SigningKey;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/**
 * The keys that sign for the log, newest first. The first one signs; another is there only until the log has been handed over
 * from it. Lose the file, and the log cannot go on under its name: what was signed stays provable.
 */
record LogKeys(SecretFile file, List<SigningKey> keys) {

    /**
     * Reads the keys, or makes the first where there is none yet.
     *
     * @param origin the name of a log that begins here
     * @throws ProblemsFound if others may read the file, or it does not hold keys
     */
    static LogKeys in(SecretFile file, String origin) {
        file.makeUnlessThere(() -> List.of(SigningKey.generate(origin).text()));
        List<SigningKey> keys = new ArrayList<>();
        for (String line : file.lines()) {
            keys.add(key(line, file));
        }
        if (keys.isEmpty()) {
            throw notAKey(file);
        }
        return new LogKeys(file, List.copyOf(keys));
    }

    private static SigningKey key(String line, SecretFile file) {
        try {
            return SigningKey.parse(line);
        } catch (Malformed notAKey) {
            throw notAKey(file);
        }
    }

    private static ProblemsFound notAKey(SecretFile file) {
        return file.refused(
                new Text("这里应当每行一把日志签名密钥（PRIVATE+KEY+…）", "Each line must be a signing key of the log (PRIVATE+KEY+…)"),
                new Text("请从备份恢复", "Restore it from the backup"));
    }

    SigningKey current() {
        return keys.get(0);
    }

    /** The private half of a key, if it is here. */
    Optional<SigningKey> of(VerifierKey verifier) {
        return keys.stream().filter(key -> key.verifier().equals(verifier)).findFirst();
    }

    /** Puts a new key first; the log is handed over to it at the next turn of a service that has both. */
    LogKeys withNew() throws IOException {
        SigningKey made = SigningKey.generate(current().verifier().name());
        LogKeys more =
                new LogKeys(file, Stream.concat(Stream.of(made), keys.stream()).toList());
        file.write(more.keys.stream().map(SigningKey::text).toList());
        return more;
    }

    /** Only the public halves. */
    @Override
    public String toString() {
        return "LogKeys " + keys.stream().map(SigningKey::verifier).toList();
    }
}
