package org.maplebridge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.maplebridge.audit.note.Malformed;
import org.maplebridge.audit.note.Receipt;
import org.maplebridge.audit.note.SignedNote;
import org.maplebridge.audit.note.VerifierKey;
import org.maplebridge.audit.verify.Report;
import org.maplebridge.audit.verify.Verification;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code verify FILE}: whether an exported log is as it was made, without a service: status 0, 1 if not, 2 if unreadable. */
@Command(
        name = "verify",
        description = "核验导出的日志，不需要服务 / verifies an exported log, without a service",
        mixinStandardHelpOptions = true)
final class VerifyCommand extends PolicyCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "导出的日志（GET /api/v1/log/export） / the exported log")
    private Path file;

    @Option(
            names = "--checkpoint",
            paramLabel = "OLD",
            converter = CheckpointInFile.class,
            description =
                    "以前留存的检查点或回执：日志应当仍以它为开头 / a checkpoint or receipt kept from before, which the log must still hold")
    private SignedNote older;

    @Option(
            names = "--key",
            paramLabel = "PUB",
            converter = KeyOrFile.class,
            description = "从别处得到的公钥，或存有它的文件 / the public key as you know it from elsewhere, or a file that holds it")
    private VerifierKey key;

    @Option(names = "--no-replay", description = "不重新裁定每件决定 / does not make every decision again")
    private boolean noReplay;

    @Override
    int run() {
        int threads = Runtime.getRuntime().availableProcessors();
        Verification verification =
                new Verification(Optional.ofNullable(key), Optional.ofNullable(older), !noReplay, threads);
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            ProgressBar bar = new ProgressBar(screen(), "件 / entries");
            Report report = verification.run(in, (bytes, entries) -> bar.show(bytes, size, entries));
            bar.end(report.entries());
            answer(report);
            return report.isSound() ? 0 : 1;
        } catch (IOException unreadable) {
            say(List.of(Problem.at(
                    new Place.InSettings(file.toString()),
                    Code.UNREADABLE_FILE,
                    new Text("读不了这个文件", "The file cannot be read"),
                    new Text("请检查路径和权限", "Check the path and the permissions"))));
            return 2;
        }
    }

    private void answer(Report report) {
        if (forMachines()) {
            print(VerifyAnswer.of(report));
            return;
        }
        VerifyLines.of(report).forEach(this::say);
        if (!report.isSound()) {
            say(report.problems());
            say("共 %,d 处不符 / %,d findings".formatted(report.count(), report.count()));
        }
    }

    /** The checkpoint in a file: alone, or in a receipt. */
    static final class CheckpointInFile implements ITypeConverter<SignedNote> {
        @Override
        public SignedNote convert(String path) {
            try {
                return Receipt.checkpointIn(Files.readString(Path.of(path)));
            } catch (IOException unreadable) {
                throw new TypeConversionException("读不了 " + path + " / cannot be read");
            } catch (Malformed none) {
                throw new TypeConversionException(
                        none.says().zh() + " / " + none.says().en());
            }
        }
    }

    /** A key as text; a file with such a name is read. */
    static final class KeyOrFile implements ITypeConverter<VerifierKey> {
        @Override
        public VerifierKey convert(String written) {
            try {
                Path path = Path.of(written);
                return VerifierKey.parse(
                        Files.isRegularFile(path) ? Files.readString(path).strip() : written);
            } catch (IOException unreadable) {
                throw new TypeConversionException("读不了 " + written + " / cannot be read");
            } catch (Malformed none) {
                throw new TypeConversionException(
                        none.says().zh() + " / " + none.says().en());
            }
        }
    }
}
