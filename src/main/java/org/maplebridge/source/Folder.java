package org.maplebridge.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The files of a policy folder, sorted by path in byte order; hidden files do not belong to it. */
public record Folder(SortedMap<String, SourceFile> files) {

    /** Reads a folder from disk. */
    public static Folder read(Path directory) {
        return FolderWalk.read(directory);
    }

    /** The same folder as it was stored: path to bytes. */
    public static Folder of(Map<String, byte[]> contents) {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        contents.forEach((path, bytes) -> files.put(path, SourceFile.of(path, bytes)));
        return new Folder(files);
    }

    /** The same folder with only some of its files. */
    Folder only(Predicate<SourceFile> kept) {
        SortedMap<String, SourceFile> some = new TreeMap<>(files);
        some.values().removeIf(kept.negate());
        return new Folder(some);
    }

    public Optional<SourceFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The files directly in one subfolder. */
    public List<SourceFile> in(String subfolder) {
        return files.values().stream()
                .filter(file -> file.path().startsWith(subfolder + "/"))
                .toList();
    }

    public Collection<SourceFile> all() {
        return files.values();
    }

    /**
     * The policy id, 64 hex digits: what {@code find . -type f ! -path '*}{@code /.*' | LC_ALL=C sort | xargs sha256sum |
     * sha256sum} prints inside the folder.
     */
    public String id() {
        String listing = files.values().stream()
                .map(file -> file.sha256() + "  ./" + file.path() + "\n")
                .collect(Collectors.joining());
        return Sha256.hex(listing.getBytes(StandardCharsets.UTF_8));
    }
}
