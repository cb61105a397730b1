package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Decisions as a table that a spreadsheet opens: UTF-8 with a byte order mark, quoted as RFC 4180 says. */
final class CsvSheet implements Export.Sheet {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** A spreadsheet runs a cell that begins with one of these. */
    private static final String STARTS_FORMULA = "=+-@\t\r";

    /** What a column is headed by, and the member of a summary that stands in it; new ones go to the end. */
    private record Column(String heading, String member) {
        static Column of(String zh, String member) {
            return new Column(zh + " " + member, member);
        }
    }

    private static final List<Column> COLUMNS = List.of(
            Column.of("编号", "id"),
            Column.of("时刻", "at"),
            Column.of("来件编号", "reference"),
            Column.of("结论", "headline"),
            Column.of("等级", "level"),
            Column.of("可能达到", "couldReach"),
            Column.of("牵头层级", "tier"),
            Column.of("区划", "area"),
            Column.of("类别", Criterion.CATEGORY.word()),
            Column.of("来源", "source"),
            Column.of("规则", "rules"),
            Column.of("登记账号", "by"),
            Column.of("政策", "policy"));

    private final CsvWriter csv;

    CsvSheet(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord(COLUMNS.stream().map(Column::heading).toList());
    }

    @Override
    public void line(ObjectNode summary) {
        csv.writeRecord(COLUMNS.stream()
                .map(column -> harmless(text(summary.path(column.member()))))
                .toList());
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }

    /** Several values stand in one cell, with a space between. */
    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" "))
                : value.asText();
    }

    /** As text, whatever it begins with: who chose a reference must not run anything where it is opened. */
    static String harmless(String cell) {
        return !cell.isEmpty() && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
