package org.maplebridge.policy.reading;

import java.util.List;
import java.util.Optional;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.reading.Outline.RuleParts;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.SourceFile;
import org.maplebridge.vocabulary.Stage;
import org.maplebridge.vocabulary.Vocabulary;

/** Reads one {@code .drl} file into rules of the model; the author's text itself goes no further than this. */
final class RuleFileReader {

    private RuleFileReader() {}

    /** The rules that are sound; what is wrong with the others is added to the problems, for every rule of the file. */
    static List<Rule> read(SourceFile file, Stage stage, Vocabulary vocabulary, Header header, Problems problems) {
        int before = problems.count();
        List<Token> tokens = Tokens.of(file, problems);
        List<RuleParts> outline = Outline.of(file, tokens, problems);
        if (outline.isEmpty() && problems.count() == before) {
            problems.add(
                    Place.InFile.whole(file.path()),
                    Code.NO_RULES,
                    new Text("文件里没有规则", "The file holds no rule"),
                    new Text("请写上规则，或删掉这个文件", "Write a rule, or delete the file"));
        }
        RuleReader reader = new RuleReader(file, stage, vocabulary, header, problems);
        return outline.stream()
                .filter(rule -> !ToFillIn.isIn(rule, file, problems))
                .map(reader::read)
                .flatMap(Optional::stream)
                .toList();
    }
}
