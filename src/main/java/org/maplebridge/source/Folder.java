package org.maplebridge.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** The files of a policy folder, sorted by path in byte order; hidden files do not belong to it. */
public record Folder(SortedMap<String, SourceFile> files) {

    /** Larger files are not read at all: no policy file comes near it. */
    static final int MOST_BYTES_READ = 1 << 20;

    /** Reads a folder from disk; a folder that cannot be read is one problem. */
    public static Folder read(Path directory) {
        try (Stream<Path> walk = Files.walk(directory.toRealPath())) {
            SortedMap<String, SourceFile> files = new TreeMap<>();
            Problems problems = new Problems();
            for (Path path : walk.filter(file -> !isFolder(file)).toList()) {
                String name = name(directory.toRealPath().relativize(path));
                if (name.isEmpty()) {
                    throw new IOException("not a folder");
                }
                if (!isHidden(name)) {
                    requirePlain(path, name, problems);
                    files.put(name, SourceFile.of(name, problems.isEmpty() ? head(path) : new byte[0]));
                }
            }
            problems.throwIfAny();
            return new Folder(files);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new ProblemsFound(Problem.at(
                    Place.InFile.whole(directory.toString()),
                    Code.UNREADABLE_FOLDER,
                    new Text("读不到这个规则文件夹", "This policy folder cannot be read"),
                    new Text("请检查路径和读取权限", "Check the path and that you may read it")));
        }
    }

    /** Joined anew, so that a backslash inside a name stays what it is and cannot stand for a folder. */
    private static String name(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
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
                .map(file -> sha256(file.bytes()) + "  ./" + file.path() + "\n")
                .collect(Collectors.joining());
        return sha256(listing.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** A link or a pipe is not among what the policy id covers, so it must not be read either. */
    private static void requirePlain(Path path, String name, Problems problems) {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(
                    Place.InFile.whole(name),
                    Code.UNKNOWN_FILE,
                    new Text("这不是普通文件（是链接或设备）", "This is a link or a device, not a plain file"),
                    new Text("请换成文件本身", "Put the file itself in its place"));
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }

    private static byte[] head(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(MOST_BYTES_READ);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
