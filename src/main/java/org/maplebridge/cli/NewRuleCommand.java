package org.maplebridge.cli;

import java.nio.file.Path;
import java.util.List;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.policy.writing.Draft;
import org.maplebridge.policy.writing.Drafting;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.FileWriting;
import org.maplebridge.source.Folder;
import org.maplebridge.vocabulary.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new rule DIR --in level "…"}: a rule and its two cases, to be filled in. */
@Command(name = "rule", description = "起草一条规则和两个案例 / drafts a rule and its two cases", mixinStandardHelpOptions = true)
final class NewRuleCommand extends FolderCommand {

    record Drafted(String id, String rule, String cases) {}

    @Parameters(index = "1", paramLabel = "SENTENCE", description = "这条规则的一句话 / the rule's sentence, in Chinese")
    private String sentence;

    @Option(names = "--in", required = true, paramLabel = "FOLDER", description = "level, tier, duties, clocks")
    private Stage stage;

    @Option(names = "--en", paramLabel = "SENTENCE", description = "同一句话的英文 / the sentence in English")
    private String english = "";

    @Option(
            names = "--against",
            paramLabel = "OLD_DIR",
            description = "以前的政策：它们的编号不再用 / earlier policies, whose ids are not used again")
    private List<Path> earlier = List.of();

    @Override
    int run(Folder folder) {
        Policy policy = PolicyProof.check(folder);
        List<Policy> before =
                earlier.stream().map(Folder::read).map(PolicyReader::read).toList();
        Draft draft = Drafting.rule(policy, before, stage, new Text(sentence, english));
        FileWriting.write(directory(), draft.files());
        if (forMachines()) {
            print(new Drafted(draft.id(), draft.rule(), draft.cases()));
        } else {
            tell(draft);
        }
        return 0;
    }

    private void tell(Draft draft) {
        say("起草了规则 %s：%s，案例：%s".formatted(draft.id(), draft.rule(), draft.cases()));
        say("接下来：把每处“待填”换成您要写的内容，运行 check 会逐处指出；填完以后运行 check 和 test。全部填好以前，这份政策不会生效。");
        say("Drafted rule %s: %s, its cases: %s".formatted(draft.id(), draft.rule(), draft.cases()));
        say(
                "Next: put what belongs there in the place of each '待填'; check names them one by one. Then run check and test. "
                        + "Until all are filled in, the policy does not come into force.");
    }
}
