package org.maplebridge.review.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Language;

/**
 * The report as a table that a spreadsheet opens: a line for each rule and month, then a line for each fact that was left open.
 * Every cell is an id, a count or words of a policy that was checked: none can begin a formula.
 */
final class ReportSheet {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ReportSheet() {}

    static byte[] of(OverrideReport report, Policy policy, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(bytes, StandardCharsets.UTF_8)) {
            csv.writeRecord(
                    "规则或事实 id",
                    "说明 text",
                    "月份 month",
                    "起决定作用 decisive",
                    "调高 raised",
                    "调低 lowered",
                    "调整理由 codes",
                    "没问清 leftOpen");
            for (Map.Entry<String, RuleCount> rule : report.rules()) {
                String title = policy.rule(rule.getKey())
                        .map(known -> known.sentence().in(language))
                        .orElse("");
                String codes = codes(rule.getValue());
                rule.getValue()
                        .months()
                        .forEach((month, of) -> csv.writeRecord(
                                rule.getKey(),
                                title,
                                month.toString(),
                                Long.toString(of.decisive()),
                                Long.toString(of.raised()),
                                Long.toString(of.lowered()),
                                codes,
                                ""));
            }
            for (Map.Entry<String, Long> fact : report.leftOpen()) {
                String question = policy.vocabulary()
                        .fact(fact.getKey())
                        .map(known -> known.question().in(language))
                        .orElse("");
                csv.writeRecord(
                        fact.getKey(),
                        question,
                        "",
                        "",
                        "",
                        "",
                        "",
                        fact.getValue().toString());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Of the whole period: a reason is seldom given often enough to be told by months. */
    private static String codes(RuleCount count) {
        return count.codes().entrySet().stream()
                .map(code -> code.getKey() + " " + code.getValue())
                .collect(Collectors.joining("; "));
    }
}
