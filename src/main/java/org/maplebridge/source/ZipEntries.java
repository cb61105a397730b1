package org.maplebridge.source;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;

/** What an entry of a zipped policy may be: a plain file or folder, readable without a password, below the top. */
final class ZipEntries {

    private static final int LONGEST_NAME = 200;

    /** Parts between slashes, none of them empty or a step upwards, without a sign that means something to some system. */
    private static final Pattern NAME =
            Pattern.compile("(?!(.*/)?\\.{1,2}(/|$))[^/\\\\:\\p{Cc}]+(/[^/\\\\:\\p{Cc}]+)*/?");

    private static final int KIND = 0170000;

    /** None stated, plain file, folder. */
    private static final List<Integer> KINDS = List.of(0, 0100000, 0040000);

    private static final List<Integer> METHODS = List.of(ZipArchiveEntry.STORED, ZipArchiveEntry.DEFLATED);

    private ZipEntries() {}

    static void check(ZipArchiveEntry entry, String name, Problems problems) {
        long kind = entry.getExternalAttributes() >> 16 & KIND;
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            problems.add(refused(
                    name,
                    new Text("压缩包里的这个名字不是文件夹里面的位置", "This name in the zip is no place inside the folder"),
                    new Text("路径里只用 / ，不用 ..、盘符、反斜杠", "Use / between names, and no '..', drive or backslash")));
        } else if (!KINDS.contains((int) kind) || entry.isDirectory() != name.endsWith("/")) {
            problems.add(refused(
                    name,
                    new Text("这不是普通文件（是链接或设备）", "This is a link or a device, not a plain file"),
                    new Text("请换成文件本身", "Put the file itself in its place")));
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            problems.add(refused(
                    name,
                    new Text("压缩包加了密码", "The zip has a password"),
                    new Text("请不加密码重新压缩", "Zip it again without one")));
        } else if (!METHODS.contains(entry.getMethod()) || entry.isDirectory() && entry.getSize() > 0) {
            problems.add(refused(
                    name,
                    new Text("这种压缩方式不认识", "This way of packing is not known"),
                    new Text("请用普通的 zip 压缩", "Zip it the plain way")));
        }
    }

    static Problem refused(String name, Text cause, Text fix) {
        return Problem.at(Place.InFile.whole(name), Code.ARCHIVE_ENTRY, cause, fix);
    }
}
