package org.maplebridge.source;

import java.util.Set;
import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;

/** The first check of a folder: only files of known places, and only text that shows what it is. */
public final class TextGate {

    /** 64 KiB, from the design: a file that people can read in one sitting. */
    static final int MOST_BYTES = 64 * 1024;

    private static final Pattern KNOWN_PLACE =
            Pattern.compile("README\\.md|(policy|vocabulary|promises|calendar|retention)\\.yaml"
                    + "|(level|tier|duties|clocks)/[a-z0-9][a-z0-9-]{0,63}\\.drl"
                    + "|cases/[a-z0-9][a-z0-9-]{0,63}\\.yaml");
    private static final Set<String> REQUIRED =
            Set.of("policy.yaml", "vocabulary.yaml", "promises.yaml", "calendar.yaml");

    private TextGate() {}

    /**
     * Adds every problem of names, sizes and characters.
     *
     * @return the files without any, which can be read further
     */
    public static Folder check(Folder folder, Problems problems) {
        REQUIRED.stream()
                .sorted()
                .filter(name -> folder.file(name).isEmpty())
                .forEach(name -> problems.add(
                        Place.InFile.whole(name),
                        Code.MISSING_FILE,
                        new Text("规则文件夹里缺少 " + name, "The policy folder has no " + name),
                        new Text(
                                "请补上这个文件；rules/README.md 说明了它的内容",
                                "Add the file; rules/README.md says what it holds")));
        return folder.only(file -> isSound(file, problems));
    }

    static boolean hasPlace(String path) {
        return KNOWN_PLACE.matcher(path).matches();
    }

    private static boolean isSound(SourceFile file, Problems problems) {
        int before = problems.count();
        check(file, problems);
        return problems.count() == before;
    }

    private static void check(SourceFile file, Problems problems) {
        Place whole = Place.InFile.whole(file.path());
        if (!hasPlace(file.path())) {
            problems.add(
                    whole,
                    Code.UNKNOWN_FILE,
                    new Text("规则文件夹里没有这个位置或这种文件名", "The policy folder has no place for this file"),
                    new Text(
                            "请移走它，或放进 level、tier、duties、clocks（.drl）或 cases（.yaml），文件名用小写字母、数字和连字符",
                            "Remove it, or move it to level, tier, duties, clocks (.drl) or cases (.yaml), named in "
                                    + "lower-case letters, digits and hyphens"));
        }
        if (file.bytes().length > MOST_BYTES) {
            problems.add(
                    whole,
                    Code.FILE_TOO_LARGE,
                    new Text("文件超过 64 KiB", "The file is larger than 64 KiB"),
                    new Text("请按主题拆成几个文件", "Split it into several files by theme"));
            return;
        }
        if (Encoding.isUtf8(file)) {
            Characters.check(file, problems);
        } else {
            Encoding.refuse(file, problems);
        }
    }
}
