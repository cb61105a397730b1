package org.maplebridge.proof;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.RegionReport.Told;
import org.maplebridge.proof.RegionReport.ToldGroup;
import org.maplebridge.proof.RegionReport.ToldMove;
import org.maplebridge.proof.RegionReport.ToldTurn;

/** Regions as lines to be read, in both languages; where there are many, their groups first. */
final class RegionLines {

    private final RegionReport report;
    private final List<String> lines = new ArrayList<>();

    RegionLines(RegionReport report) {
        this.report = report;
    }

    List<String> all() {
        say("", report.summary());
        report.alone().forEach(one -> say("  ", one));
        if (!report.regions().isEmpty()) {
            say("", report.counted());
        }
        if (report.comesInGroups()) {
            say(
                    "",
                    new Text(
                            "按什么变成什么分成 %d 组；批准时可以写组的编号，代替组里的每一类"
                                    .formatted(report.groups().size()),
                            "In %d groups by what becomes what; an approval may name a group's id for all its kinds"
                                    .formatted(report.groups().size())));
            report.groups().forEach(this::tell);
        }
        report.regions().forEach(this::tell);
        return lines;
    }

    private void tell(ToldGroup group) {
        lines.add("");
        int kinds = group.regions().size();
        lines.add("[%s] %d 类 / kinds%s".formatted(group.id(), kinds, decisions(group.decisions())));
        group.pairs()
                .forEach(one -> lines.add(
                        "    %s%s  例如 / such as %s".formatted(one.pair(), decisions(one.decisions()), one.example())));
    }

    private void tell(Told region) {
        lines.add("");
        lines.add("[%s] %s%s".formatted(region.id(), region.when(), decisions(region.decisions())));
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
        turn.moves().forEach(this::tell);
    }

    private void tell(ToldMove move) {
        say("    ", move.words());
        if (move.decisions() != null) {
            lines.add("    " + decisions(move.decisions()).strip());
        }
    }

    /** Nothing, where nothing was counted. */
    private static String decisions(Long count) {
        return count == null ? "" : "  （%,d 件 / decisions）".formatted(count);
    }

    private void say(String sign, Text words) {
        lines.add(sign + words.zh());
        lines.add(sign + words.en());
    }
}
