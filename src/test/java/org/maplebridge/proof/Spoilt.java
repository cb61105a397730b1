package org.maplebridge.proof;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.maplebridge.source.Folder;

/** The shipped policy with some texts replaced: faults as an author would make them. */
final class Spoilt {

    static final Folder SHIPPED = Folder.read(Path.of("rules"));

    private final Map<String, byte[]> contents = new TreeMap<>();

    private Spoilt() {
        SHIPPED.files().forEach((name, file) -> contents.put(name, file.bytes()));
    }

    static Spoilt by(String path, String from, String to) {
        return new Spoilt().and(path, from, to);
    }

    Spoilt and(String path, String from, String to) {
        String text = new String(contents.get(path), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(path + " does not hold " + from);
        }
        contents.put(path, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Folder folder() {
        return Folder.of(contents);
    }
}
