package org.maplebridge.impact.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.maplebridge.impact.replay.ImpactReport.Matrix;
import org.maplebridge.problem.Text;

/** An impact as lines to be read on a screen. */
public final class ImpactLines {

    private final ImpactReport report;
    private final List<String> lines = new ArrayList<>();

    private ImpactLines(ImpactReport report) {
        this.report = report;
    }

    public static List<String> of(ImpactReport report) {
        ImpactLines told = new ImpactLines(report);
        told.tell();
        return told.lines;
    }

    private void tell() {
        lines.add("重新裁定 %,d 件：改变 %,d 件，不变 %,d 件".formatted(report.seen(), report.changed(), report.unchanged()));
        lines.add("%,d decisions asked again: %,d changed, %,d unchanged"
                .formatted(report.seen(), report.changed(), report.unchanged()));
        if (report.unreadable() > 0) {
            lines.add(
                    "另有 %,d 行不是记录 / %,d more lines are no records".formatted(report.unreadable(), report.unreadable()));
        }
        matrix(new Text("等级", "level"), report.levels());
        matrix(new Text("牵头层级", "leading tier"), report.tiers());
        duties();
        list(
                new Text("期限", "clocks"),
                report.clocks().stream()
                        .map(clock -> line(clock.clock(), clock.label(), clock.decisions()))
                        .toList());
        list(
                new Text("由哪些规则引起（直接引起）", "by which rules (decisive)"),
                report.rules().stream()
                        .map(rule ->
                                line(rule.rule(), rule.label(), rule.decisions()) + " (%,d)".formatted(rule.decisive()))
                        .toList());
        list(
                new Text("新政策读不了、按“不知道”处理的事实", "facts that the policy cannot take, counted as unknown"),
                report.lost().stream()
                        .map(lost -> line(lost.fact(), lost.label(), lost.decisions()))
                        .toList());
    }

    /** Rows before, columns under the policy. */
    private void matrix(Text title, Matrix matrix) {
        lines.add("");
        lines.add("%s：升高 %,d，降低 %,d（行是原来，列是新政策）".formatted(title.zh(), matrix.raised(), matrix.lowered()));
        lines.add("%s: %,d higher, %,d lower (rows before, columns under the policy)"
                .formatted(title.en(), matrix.raised(), matrix.lowered()));
        lines.add("  %10s".formatted("")
                + matrix.order().stream().map(one -> "%12s".formatted(one.id())).collect(Collectors.joining()));
        IntStream.range(0, matrix.rows().length)
                .forEach(row ->
                        lines.add("  %-10s".formatted(matrix.order().get(row).id())
                                + IntStream.range(0, matrix.rows().length)
                                        .mapToObj(column -> "%,12d".formatted(matrix.rows()[row][column]))
                                        .collect(Collectors.joining())));
    }

    private void duties() {
        list(
                new Text("职责：新增、取消", "duties: added, removed"),
                report.duties().stream()
                        .map(duty -> "%s %s / %s  +%,d −%,d"
                                .formatted(
                                        duty.label().zh(),
                                        duty.ids(),
                                        duty.label().en(),
                                        duty.added(),
                                        duty.removed()))
                        .toList());
    }

    private void list(Text title, List<String> items) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add(title.zh() + " / " + title.en());
            items.forEach(item -> lines.add("  " + item));
        }
    }

    private static String line(String id, Text label, long count) {
        return "%s %s / %s  %,d".formatted(id, label.zh(), label.en(), count);
    }
}
