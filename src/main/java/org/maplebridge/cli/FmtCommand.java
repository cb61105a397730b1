package org.maplebridge.cli;

import java.util.List;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.writing.Formatted;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.FileWriting;
import org.maplebridge.source.Folder;
import org.maplebridge.source.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fmt DIR}: writes rule and case files in the one layout; a folder with a problem is not touched. */
@Command(name = "fmt", description = "把规则和案例排成统一格式 / lays out rules and cases", mixinStandardHelpOptions = true)
final class FmtCommand extends FolderCommand {

    record Laid(String policy, boolean written, List<String> files, List<JsonProblem> notes) {}

    @Option(names = "--check", description = "只看，不写；有文件要排时退出码为 1 / only looks; exit status 1 when a file would change")
    private boolean onlyLook;

    @Override
    int run(Folder folder) {
        Policy policy = PolicyProof.check(folder);
        List<SourceFile> changes = Formatted.changes(policy);
        if (!onlyLook) {
            FileWriting.write(directory(), changes);
        }
        tell(policy, changes);
        return onlyLook && !changes.isEmpty() ? 1 : 0;
    }

    private void tell(Policy policy, List<SourceFile> changes) {
        var notes = changes.stream().map(file -> Formatted.note(policy, file)).toList();
        List<String> names = changes.stream().map(SourceFile::path).toList();
        if (forMachines()) {
            String id = onlyLook ? policy.id() : Folder.read(directory()).id();
            print(new Laid(id, !onlyLook, names, onlyLook ? JsonProblem.notes(notes) : List.of()));
        } else if (changes.isEmpty()) {
            say("规则和案例都是统一格式 / rules and cases are in the one layout");
        } else if (onlyLook) {
            note(notes);
        } else {
            names.forEach(this::say);
            say("重新排好了 %d 个文件，内容不变；政策编号变了 / %d files laid out, no meaning changed; the policy id is a new one"
                    .formatted(names.size(), names.size()));
        }
    }
}
