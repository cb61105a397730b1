package org.maplebridge.audit.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.maplebridge.problem.Text;

/** Where two records part, in words that a person can look up. */
final class FirstDifference {

    private static final int BEFORE = 24;
    private static final int AFTER = 40;

    private FirstDifference() {}

    static Text of(byte[] stored, byte[] again) {
        int at = Arrays.mismatch(stored, again);
        return new Text("第 %d 字节起，存的是 …%s…，现在是 …%s…", "from byte %d on, stored is …%s…, now it is …%s…")
                .with(at, around(stored, at), around(again, at));
    }

    private static String around(byte[] bytes, int at) {
        int from = Math.max(0, at - BEFORE);
        int to = Math.min(bytes.length, at + AFTER);
        return new String(bytes, from, Math.max(0, to - from), StandardCharsets.UTF_8);
    }
}
