package org.maplebridge.vocabulary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;

/**
 * Implications that together forbid a value altogether: whoever states it would be told to have contradicted himself, where it
 * is the vocabulary that does.
 */
final class ImplicationCheck {

    private ImplicationCheck() {}

    /** Each implication that forbids a value is named once, with the first such value. */
    static void check(Vocabulary vocabulary, Problems problems) {
        Set<Implication> said = new LinkedHashSet<>();
        for (Fact fact : vocabulary.all()) {
            edges(vocabulary, fact).forEach(code -> impossible(vocabulary, fact, code)
                    .filter(said::add)
                    .ifPresent(broken -> problems.add(
                            broken.place(),
                            Code.IMPLICATIONS_CLASH,
                            new Text(
                                            "implies 自相矛盾：照它们，没有一起纠纷能是 %s == %s（%s）",
                                            "The implications clash: by them no dispute can have %s == %s (%s)")
                                    .with(fact, fact.type().token(code), broken.written()),
                            new Text("请删掉或改正其中一条", "Delete or correct one of them"))));
        }
    }

    private static Optional<Implication> impossible(Vocabulary vocabulary, Fact fact, long code) {
        return Possible.stated(vocabulary, Map.of(fact, code)).contradiction().map(Contradiction::broken);
    }

    /** Values that can tell all others: within a range that no implication cuts, one speaks for all. */
    private static List<Long> edges(Vocabulary vocabulary, Fact fact) {
        ValueSet all = fact.type().all();
        Stream<ValueSet> sets = vocabulary.implications().stream()
                .flatMap(one -> Stream.of(
                        one.given().equals(fact) ? one.when() : all,
                        one.implied().equals(fact) ? one.then() : all));
        return Stream.concat(Stream.of(all), sets)
                .flatMap(set -> set.ranges().stream())
                .flatMap(range -> Stream.of(range.low() - 1, range.low(), range.high(), range.high() + 1))
                .filter(all::contains)
                .distinct()
                .sorted()
                .toList();
    }
}
