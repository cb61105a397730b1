package org.maplebridge.policy.reading;

import java.util.List;
import java.util.stream.Stream;
import org.maplebridge.policy.reading.Outline.RuleParts;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.SourceFile;
import org.maplebridge.source.YamlNode;

/** What the draft of a rule leaves to its author; while any is left, the rule or case is not read and nothing is in force. */
public final class ToFillIn {

    /** Stands alone where a word is missing, and begins a text that says what belongs there. */
    public static final String MARK = "待填";

    private ToFillIn() {}

    /** Names each gap of a rule. */
    static boolean isIn(RuleParts rule, SourceFile file, Problems problems) {
        List<Token> gaps = Stream.of(
                        Stream.of(rule.name()),
                        rule.annotations().stream().map(Outline.Annotation::value),
                        rule.patterns().stream().flatMap(pattern -> pattern.body().stream()),
                        rule.effect().stream())
                .flatMap(tokens -> tokens)
                .filter(token -> token.text().startsWith(MARK))
                .toList();
        gaps.forEach(token -> say(file.placeAt(token.offset(), token.width()), token.text(), problems));
        return !gaps.isEmpty();
    }

    /** Names each gap of a case. */
    static boolean isIn(YamlNode node, Problems problems) {
        int before = problems.count();
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().values().forEach(entry -> {
                boolean named = isIn(entry.key(), problems);
                if (!named) {
                    isIn(entry.value(), problems);
                }
            });
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> isIn(item, problems));
        } else if (node instanceof YamlNode.Scalar scalar && scalar.text().startsWith(MARK)) {
            say(scalar.place(), scalar.text(), problems);
        }
        return problems.count() > before;
    }

    private static void say(Place place, String written, Problems problems) {
        String wanted = written.replaceFirst("^" + MARK + "：?", "");
        Text gap = new Text("这里还没有填", "This is still to be filled in");
        problems.add(
                place,
                Code.TO_FILL_IN,
                wanted.isEmpty() ? gap : new Text(gap.zh() + "：%s", gap.en() + ": %s").with(wanted),
                new Text(
                        "请换成您要写的内容；全部填好以前，这份政策不会生效",
                        "Write what belongs here; until all is filled in, nothing comes into force"));
    }
}
