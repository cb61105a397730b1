package org.maplebridge.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What can be seen of a folder without reading its files: any saving of a file changes it. */
record FolderTrace(Map<Path, Seen> files) {

    /** A policy has some forty files; a folder of more than so many is not looked through again and again. */
    private static final int MOST_FILES = 5_000;

    /** @param key what the file system knows the file by, which is another after a save by renaming; null on some systems */
    record Seen(long size, FileTime saved, Object key) {}

    /** Of a folder that cannot be seen it is empty. */
    static FolderTrace of(Path folder) {
        Map<Path, Seen> files = new HashMap<>();
        try (Stream<Path> walk = Files.walk(folder.toRealPath(), new FileVisitOption[0])) {
            for (Path path : (Iterable<Path>) walk.limit(MOST_FILES)::iterator) {
                BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
                files.put(path, new Seen(file.size(), file.lastModifiedTime(), file.fileKey()));
            }
        } catch (IOException | UncheckedIOException beingSaved) {
            return new FolderTrace(Map.of());
        }
        return new FolderTrace(files);
    }
}
