package org.maplebridge.proof;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.source.Folder;

/** The shipped policy with a text of one file replaced: a fault as an author would make it. */
final class Spoilt {

    static final Folder SHIPPED = Folder.read(Path.of("rules"));

    private Spoilt() {}

    static Policy policy(String path, String from, String to) {
        return PolicyReader.read(folder(path, from, to));
    }

    static Folder folder(String path, String from, String to) {
        String text = SHIPPED.files().get(path).text();
        if (!text.contains(from)) {
            throw new IllegalArgumentException(path + " does not hold " + from);
        }
        Map<String, byte[]> contents = new TreeMap<>();
        SHIPPED.files().forEach((name, file) -> contents.put(name, file.bytes()));
        contents.put(path, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return Folder.of(contents);
    }
}
