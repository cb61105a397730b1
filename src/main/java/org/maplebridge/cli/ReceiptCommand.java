package org.maplebridge.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.maplebridge.audit.note.Malformed;
import org.maplebridge.audit.note.Receipt;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code receipt RECORD RECEIPT}: whether a record is in the log, by its receipt alone: status 0, 1 if not, 2 if unreadable. */
@Command(
        name = "receipt",
        description = "凭回执核验一条记录在日志里，不需要日志 / verifies by its receipt that a record is in the log, without the log",
        mixinStandardHelpOptions = true)
final class ReceiptCommand extends PolicyCommand {

    @Parameters(
            index = "0",
            paramLabel = "RECORD",
            description = "记录原文：GET /api/v1/decisions/records 的一行 / the record: a line of that call")
    private Path record;

    @Parameters(
            index = "1",
            paramLabel = "RECEIPT",
            description = "它的回执（GET /api/v1/log/proof/编号） / its receipt (GET /api/v1/log/proof/ID)")
    private Path receipt;

    @Option(
            names = "--key",
            paramLabel = "PUB",
            required = true,
            converter = VerifyCommand.KeyOrFile.class,
            description = "从别处得到的公钥，或存有它的文件 / the public key as you know it from elsewhere, or a file that holds it")
    private VerifierKey key;

    /** What is answered to programs: index and size when it is proven, otherwise the cause. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Answer(boolean proven, Long index, Long size, Text cause) {}

    @Override
    int run() {
        try {
            return prove(withoutLineEnd(Files.readAllBytes(record)), Files.readString(receipt));
        } catch (IOException unreadable) {
            say(List.of(Problem.at(
                    new Place.InSettings(record + ", " + receipt),
                    Code.UNREADABLE_FILE,
                    new Text("读不了其中一个文件", "One of the files cannot be read"),
                    new Text("请检查路径和权限", "Check the paths and the permissions"))));
            return 2;
        }
    }

    private int prove(byte[] entry, String text) {
        try {
            Receipt given = Receipt.parse(text);
            long size = given.prove(entry, List.of(key)).size();
            String index = Long.toString(given.index());
            answer(
                    new Answer(true, given.index(), size, null),
                    new Text(
                                    "结论：这一条在日志里，编号 %s，所给密钥签的检查点共 %s 条",
                                    "PROVEN: number %s of the log, under a checkpoint of %s entries signed by the given key")
                            .with(index, Long.toString(size)));
            return 0;
        } catch (Malformed not) {
            Text cause = not.says();
            answer(
                    new Answer(false, null, null, cause),
                    new Text("结论：没有证明。" + cause.zh(), "NOT PROVEN. " + cause.en()));
            return 1;
        }
    }

    private void answer(Answer forMachines, Text words) {
        if (forMachines()) {
            print(forMachines);
        } else {
            say(words.zh() + " / " + words.en());
        }
    }

    /** A record is stored without the end of the line that it was exported in. */
    private static byte[] withoutLineEnd(byte[] line) {
        int end = line.length;
        while (end > 0 && (line[end - 1] == '\n' || line[end - 1] == '\r')) {
            end--;
        }
        return Arrays.copyOf(line, end);
    }
}
