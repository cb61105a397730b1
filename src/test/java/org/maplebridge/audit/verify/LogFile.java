package org.maplebridge.audit.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.source.Folder;
import org.maplebridge.source.SourceFile;

/** Writes an export of any number of entries under the shipped policy, to measure with (docs/performance.md). */
public final class LogFile {

    private LogFile() {}

    /** Arguments: the file, how many entries, and how many of them each checkpoint adds. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int entries = Integer.parseInt(arguments[1]);
        int every = Integer.parseInt(arguments[2]);
        Folder rules = Folder.read(Path.of("rules"));
        Folder other = Folder.of(rules.all().stream()
                .collect(Collectors.toMap(
                        SourceFile::path,
                        one -> one.path().equals("README.md")
                                ? "# 第二版\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                : one.bytes())));
        try (CompiledPolicy before = CompiledPolicy.reopen(rules);
                CompiledPolicy after = CompiledPolicy.reopen(other);
                OutputStream out = Files.newOutputStream(file)) {
            new SampleLog(entries, 1, before, after, (seq, kind, honest) -> honest).write(out, every);
        }
        System.out.println(SampleLog.FIRST.verifier());
    }
}
