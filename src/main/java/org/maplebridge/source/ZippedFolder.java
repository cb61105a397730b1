package org.maplebridge.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/**
 * A policy folder that was sent as a zip. Nothing is unpacked to disk, and no more is unpacked at all than a policy can hold;
 * the entries must lie one behind the other and be said the same twice, so that every program finds the same files in it.
 */
public final class ZippedFolder {

    /** 4 MiB; the shipped policy takes 70 KiB. */
    public static final int MOST_BYTES = 4 << 20;

    static final int MOST_ENTRIES = 1_000;

    /** 16 MiB in all, unpacked. */
    static final long MOST_UNPACKED = 16 << 20;

    /** Text shrinks to a tenth or so; what shrinks to less than this was made to burst. */
    static final int MOST_TIMES_PACKED = 200;

    private final byte[] zip;
    private final Problems problems = new Problems();
    private final Map<String, byte[]> contents = new TreeMap<>();
    private long unpacked;

    private ZippedFolder(byte[] zip) {
        this.zip = zip;
    }

    /**
     * The folder in the zip, or in the one folder at its top; hidden files do not belong to it.
     *
     * @throws ProblemsFound with everything that is wrong with the zip as such; its files are not read yet
     */
    public static Folder read(byte[] zip) {
        ZippedFolder zipped = new ZippedFolder(zip);
        if (zip.length > MOST_BYTES) {
            throw new ProblemsFound(tooLarge("zip"));
        }
        if (!ZipShape.endsPlainly(zip)) {
            throw new ProblemsFound(unreadable());
        }
        zipped.readEntries();
        zipped.problems.throwIfAny();
        return Folder.of(withoutTop(zipped.contents));
    }

    private void readEntries() {
        try (ZipFile file = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                .setUseUnicodeExtraFields(false)
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(file.getEntries()).stream()
                    .sorted(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset))
                    .toList();
            if (entries.size() > MOST_ENTRIES) {
                problems.add(tooLarge("zip"));
                return;
            }
            if (!ZipShape.isSound(zip, entries)) {
                problems.add(unreadable());
                return;
            }
            for (ZipArchiveEntry entry : entries) {
                read(file, entry);
            }
        } catch (IOException | RuntimeException broken) {
            // damaged headers make the library throw either kind
            problems.add(unreadable());
        }
    }

    private void read(ZipFile file, ZipArchiveEntry entry) throws IOException {
        String name = ZipShape.name(entry);
        int before = problems.count();
        ZipEntries.check(entry, name, problems);
        if (problems.count() > before || entry.isDirectory()) {
            return;
        }
        if (HiddenFiles.isHidden(name)) {
            HiddenFiles.refuseRules(name, problems);
            return;
        }
        if (isTooLarge(entry)) {
            problems.add(tooLarge(name));
            return;
        }
        if (contents.put(name, bytes(file, entry)) != null) {
            problems.add(ZipEntries.refused(
                    name,
                    new Text("压缩包里有两个同名文件", "The zip holds two files of this name"),
                    new Text("请只留一个", "Keep one")));
        }
    }

    private boolean isTooLarge(ZipArchiveEntry entry) {
        unpacked += entry.getSize();
        return entry.getSize() > FolderWalk.MOST_BYTES_READ
                || unpacked > MOST_UNPACKED
                || unpacked > (long) MOST_TIMES_PACKED * zip.length;
    }

    private static byte[] bytes(ZipFile file, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = file.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) entry.getSize() + 1);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            if (bytes.length != entry.getSize() || sum.getValue() != entry.getCrc()) {
                throw new IOException("not what its header says");
            }
            return bytes;
        }
    }

    /** A folder that was zipped as a whole, not its content: its own name is no part of the policy. */
    private static Map<String, byte[]> withoutTop(Map<String, byte[]> contents) {
        String first = contents.keySet().stream().findFirst().orElse("");
        String top = first.substring(0, first.indexOf('/') + 1);
        boolean isTop = contents.containsKey(top + "policy.yaml")
                && contents.keySet().stream().allMatch(name -> name.startsWith(top));
        return isTop
                ? contents.entrySet().stream()
                        .collect(Collectors.toMap(one -> one.getKey().substring(top.length()), Map.Entry::getValue))
                : contents;
    }

    private static Problem unreadable() {
        return Problem.at(
                Place.InFile.whole("zip"),
                Code.BAD_ARCHIVE,
                new Text("这不是完好的 zip 压缩包", "This is no sound zip"),
                new Text("请把规则文件夹重新压缩成一个普通的 zip", "Zip the policy folder again, as one plain zip"));
    }

    private static Problem tooLarge(String name) {
        return Problem.at(
                Place.InFile.whole(name),
                Code.ARCHIVE_TOO_LARGE,
                new Text("压缩包或解开后的内容太大、太多", "The zip, or what it unpacks to, is too large or too much"),
                new Text("压缩包里只放规则文件夹的文件", "Put only the files of a policy folder into it"));
    }
}
