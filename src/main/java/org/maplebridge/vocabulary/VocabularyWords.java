package org.maplebridge.vocabulary;

import java.util.List;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.YamlNode.Scalar;

/** What can be wrong with the names and words of a vocabulary. */
final class VocabularyWords {

    private final Problems problems;

    VocabularyWords(Problems problems) {
        this.problems = problems;
    }

    /** Two facts, or two values of one fact, that read alike cannot be told apart on the form. */
    void requireOwn(Place place, Text words, List<Text> others) {
        for (Text other : others) {
            boolean sameZh = !words.zh().isEmpty() && other.zh().equals(words.zh());
            boolean sameEn = !words.en().isEmpty() && other.en().equals(words.en());
            if (sameZh || sameEn) {
                problems.add(
                        place,
                        Code.DUPLICATE_WORDS,
                        new Text("“%s” 这个说法前面已经用过", "The words '%s' are already used above")
                                .with(sameZh ? other.zh() : other.en()),
                        new Text("请换一个能区分的说法", "Choose words that tell the two apart"));
                return;
            }
        }
    }

    void badName(Scalar key, String zh, String en) {
        problems.add(
                key.place(),
                Code.BAD_NAME,
                new Text("“" + key.text() + "” 不能作名字", "'" + key.text() + "' cannot be a name"),
                new Text("请写" + zh, "Write " + en));
    }

    void unknown(Scalar word, List<String> allowed) {
        problems.add(Problem.unknownName(
                word.place(),
                Code.BAD_VALUE,
                new Text("这里不能写 “%s”", "'%s' cannot stand here").with(word.text()),
                word.text(),
                allowed));
    }
}
