package org.maplebridge.proof;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.RegionReport.Told;
import org.maplebridge.proof.RegionReport.ToldTurn;

/** Regions as lines to be read, in both languages. */
final class RegionLines {

    private final RegionReport report;
    private final List<String> lines = new ArrayList<>();

    RegionLines(RegionReport report) {
        this.report = report;
    }

    List<String> all() {
        say("", report.summary());
        report.alone().forEach(one -> say("  ", one));
        report.regions().forEach(this::tell);
        return lines;
    }

    private void tell(Told region) {
        lines.add("");
        lines.add("[%s] %s".formatted(region.id(), region.when()));
        say("    ", region.words());
        region.turns().forEach(this::tell);
    }

    private void tell(ToldTurn turn) {
        String sign = turn.gained() ? "  + " : "  - ";
        say(sign, turn.words());
        if (!turn.unless().isEmpty()) {
            String rules = String.join(" ", turn.unless());
            int count = turn.unless().size();
            say(
                    "    ",
                    new Text(
                            "除非已有其他规则如此（%d 条：%s）".formatted(count, rules),
                            "unless another rule says so (%d: %s)".formatted(count, rules)));
        }
        turn.moves().forEach(move -> say("    ", move.words()));
    }

    private void say(String sign, Text words) {
        lines.add(sign + words.zh());
        lines.add(sign + words.en());
    }
}
