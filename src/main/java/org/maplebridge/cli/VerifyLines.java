package org.maplebridge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maplebridge.audit.verify.Report;

/** What a verification found, for a reader who was not there: Chinese and English on each line. */
final class VerifyLines {

    private VerifyLines() {}

    static List<String> of(Report report) {
        List<String> lines = new ArrayList<>();
        Report.Signatures signed = report.signatures();
        lines.add(("日志 / log: " + report.origin()));
        lines.add(line("条目 / entries: %,d", report.entries()));
        for (Map.Entry<String, Long> kind : report.kinds().entrySet()) {
            lines.add(line("    %s: %,d", kind.getKey(), kind.getValue()));
        }
        lines.add(line("按期删除 / removed by retention: %,d", report.removed()));
        lines.add(line("政策 / policies: %,d", report.policies()));
        lines.add(line("检查点 / checkpoints: %,d", signed.checkpoints()));
        lines.add("树根 / root: " + signed.root());
        signed.keys().forEach(key -> lines.add("密钥 / key: " + key));
        lines.add(report.replayed()
                .map(count -> line("重新裁定 / decided again: %,d", count))
                .orElse("没有重新裁定（--no-replay） / not decided again"));
        if (report.isSound()) {
            lines.add(verdict(signed));
            signed.olderSize()
                    .ifPresent(size -> lines.add(
                            line("与您留存的检查点一致（%,d 条） / holds all of your checkpoint of %,d entries", size, size)));
        } else {
            lines.add("结论：不一致 / NOT SOUND");
        }
        return lines;
    }

    private static String verdict(Report.Signatures signed) {
        return signed.keyGiven()
                ? "结论：与所给公钥一致，没有发现改动 / SOUND under the given key"
                : "结论：仅自身一致；没有给公钥（--key），不能说明是谁签的 / self-consistent only: without --key nobody is named as its signer";
    }

    private static String line(String form, Object... parts) {
        return String.format(Locale.ROOT, form, parts);
    }
}
