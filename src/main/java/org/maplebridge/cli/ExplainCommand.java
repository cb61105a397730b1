package org.maplebridge.cli;

import java.util.List;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.RuleSentence;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;
import org.maplebridge.vocabulary.Stage;
import picocli.CommandLine.Command;

/** {@code explain DIR}: every rule as a sentence written from the model, as Markdown. */
@Command(name = "explain", description = "把每条规则写成一句话 / says every rule in a sentence", mixinStandardHelpOptions = true)
final class ExplainCommand extends FolderCommand {

    record Explained(String policy, List<JsonRule> rules) {}

    record JsonRule(String id, String stage, Text title, Text says, Text because, String source) {}

    @Override
    int run(Folder folder) {
        Policy policy = PolicyProof.check(folder);
        RuleSentence sentence = new RuleSentence(policy.header());
        if (forMachines()) {
            print(new Explained(
                    policy.id(),
                    policy.rules().stream()
                            .map(rule -> new JsonRule(
                                    rule.id(),
                                    rule.stage().folder(),
                                    rule.sentence(),
                                    sentence.of(rule),
                                    rule.because(),
                                    rule.source()))
                            .toList()));
        } else {
            tell(policy, sentence);
        }
        return 0;
    }

    private void tell(Policy policy, RuleSentence sentence) {
        say("# %s / %s"
                .formatted(policy.header().title().zh(), policy.header().title().en()));
        say("\n%s %s".formatted(policy.header().version(), policy.id()));
        say("\n> %s\n>\n> %s"
                .formatted(
                        policy.header().notice().zh(), policy.header().notice().en()));
        for (Stage stage : Stage.values()) {
            say("\n## %s / %s".formatted(stage.title().zh(), stage.title().en()));
            policy.rules(stage).forEach(rule -> tell(rule, sentence.of(rule)));
        }
    }

    private void tell(Rule rule, Text says) {
        say("\n### %s %s\n\n%s\n"
                .formatted(rule.id(), rule.sentence().zh(), rule.sentence().en()));
        say("- %s\n- %s".formatted(says.zh(), says.en()));
        say("- 理由：%s".formatted(rule.because().zh()));
        say("- Because: %s".formatted(rule.because().en()));
        say("- 依据 / source: %s".formatted(rule.source()));
    }
}
