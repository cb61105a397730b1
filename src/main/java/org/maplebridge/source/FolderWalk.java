package org.maplebridge.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** Reads what the policy id covers and nothing else: plain files whose path has no hidden part. */
final class FolderWalk extends SimpleFileVisitor<Path> {

    /** Larger files are not read whole: no policy file comes near it. */
    static final int MOST_BYTES_READ = 1 << 20;

    private static final Text MAY_READ = new Text("请检查路径和读取权限", "Check the path and that you may read it");

    private final Path top;
    private final Map<String, byte[]> contents = new TreeMap<>();
    private final Problems problems = new Problems();

    private FolderWalk(Path top) {
        this.top = top;
    }

    /** @throws ProblemsFound naming each file that is no plain file or cannot be read, or the folder itself */
    static Folder read(Path directory) {
        try {
            FolderWalk walk = new FolderWalk(directory.toRealPath());
            if (!Files.isDirectory(walk.top)) {
                throw new IOException("not a folder");
            }
            Files.walkFileTree(walk.top, walk);
            walk.problems.throwIfAny();
            return Folder.of(walk.contents);
        } catch (IOException unreadable) {
            throw new ProblemsFound(Problem.at(
                    Place.InFile.whole(directory.toString()),
                    Code.UNREADABLE_FOLDER,
                    new Text("读不到这个规则文件夹", "This policy folder cannot be read"),
                    MAY_READ));
        }
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
        String name = name(path);
        if (HiddenFiles.isHidden(name)) {
            HiddenFiles.refuseRules(name, problems);
        } else if (attributes.isRegularFile()) {
            read(path, name);
        } else {
            problems.add(
                    Place.InFile.whole(name),
                    Code.UNKNOWN_FILE,
                    new Text("这不是普通文件（是链接或设备）", "This is a link or a device, not a plain file"),
                    new Text("请换成文件本身", "Put the file itself in its place"));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException reason) throws IOException {
        if (path.equals(top)) {
            throw reason;
        }
        if (!HiddenFiles.isHidden(name(path))) {
            unreadable(name(path));
        }
        return FileVisitResult.CONTINUE;
    }

    private void read(Path path, String name) {
        try (var in = Files.newInputStream(path)) {
            contents.put(name, in.readNBytes(MOST_BYTES_READ));
        } catch (IOException reason) {
            unreadable(name);
        }
    }

    private void unreadable(String name) {
        problems.add(
                Place.InFile.whole(name),
                Code.UNREADABLE_FILE,
                new Text("读不到这个文件", "This file cannot be read"),
                MAY_READ);
    }

    /** Joined anew, so that a backslash inside a name stays what it is and cannot stand for a folder. */
    private String name(Path path) {
        return StreamSupport.stream(top.relativize(path).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
