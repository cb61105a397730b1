package org.maplebridge.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.Members;

/** Reads the {@code type} of a fact and what belongs to it: {@code values}, or {@code min}, {@code max} and {@code unit}. */
final class TypeReader {

    private static final Pattern VALUE_NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final List<String> TYPES = List.of("scale", "choice", "number", "yesno");

    private final Problems problems;
    private final VocabularyWords words;

    TypeReader(Problems problems) {
        this.problems = problems;
        this.words = new VocabularyWords(problems);
    }

    FactType read(Members members) {
        String type = members.word("type");
        switch (type) {
            case "scale":
                return new FactType.Scale(readTerms(members));
            case "choice":
                return new FactType.Choice(readTerms(members));
            case "number":
                return readNumber(members);
            default:
                if (!type.equals("yesno")) {
                    members.scalar("type").ifPresent(word -> words.unknown(word, TYPES));
                }
                return new FactType.YesNo();
        }
    }

    private List<Term> readTerms(Members members) {
        List<Term> terms = new ArrayList<>();
        members.members("values").ifPresent(values -> values.entries().forEach(entry -> {
            if (!VALUE_NAME.matcher(entry.key().text()).matches()) {
                words.badName(entry.key(), "大写的英文词，如 BLADE", "an English word in capitals, such as BLADE");
            }
            Members text = Members.of(entry.value(), problems);
            Term term = new Term(entry.key().text(), text.ownText());
            text.nothingElse();
            words.requireOwn(
                    entry.key().place(),
                    term.text(),
                    terms.stream().map(Term::text).toList());
            terms.add(term);
        }));
        if (terms.size() < 2) {
            problems.add(
                    members.place("values"),
                    Code.BAD_VALUE,
                    new Text("至少要有两个值", "There must be at least two values"),
                    new Text("请补上，或改用 type: yesno", "Add them, or use type: yesno"));
            terms.add(new Term("NONE", new Text("没有", "none")));
        }
        return List.copyOf(terms);
    }

    private FactType readNumber(Members members) {
        OptionalLong min = members.number("min");
        OptionalLong max = members.number("max");
        Text unit = members.text("unit");
        if (min.isPresent() && max.isPresent() && (min.getAsLong() < 0 || min.getAsLong() >= max.getAsLong())) {
            problems.add(
                    members.place("min"),
                    Code.BAD_VALUE,
                    new Text("min 不能小于 0，并且要小于 max", "min must not be below 0 and must be below max"),
                    new Text("请改正 min 和 max", "Correct min and max"));
        }
        long least = Math.max(0, min.orElse(0));
        return new FactType.Number(least, Math.max(least + 1, max.orElse(least + 1)), unit);
    }
}
