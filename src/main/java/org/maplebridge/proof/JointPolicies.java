package org.maplebridge.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Condition.All;
import org.maplebridge.policy.Condition.Any;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Promises;
import org.maplebridge.policy.Rule;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.FactType.Named;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Implication;
import org.maplebridge.vocabulary.Term;
import org.maplebridge.vocabulary.ValueSet;
import org.maplebridge.vocabulary.Vocabulary;

/**
 * Two policies over one vocabulary, which has every fact, value and implication of both. A fact or value that only one policy
 * knows is unknown to the other: its rules never ask for it. Where implications differ, what follows by either is stated:
 * {@link Beside} names them.
 *
 * @param alone the facts and values that only one of them knows, in words
 */
record JointPolicies(Policy old, Policy now, List<Text> alone) {

    static JointPolicies of(Policy old, Policy now) {
        Joining joining = new Joining(old.vocabulary(), now.vocabulary());
        return new JointPolicies(joining.restated(old), joining.restated(now), List.copyOf(joining.alone));
    }

    /** Facts of the joint vocabulary as one policy reads them: what it does not know is left out. */
    static Facts read(Facts facts, Vocabulary vocabulary) {
        Map<Fact, Long> codes = new LinkedHashMap<>();
        for (Fact joint : facts.vocabulary().all()) {
            Optional<Fact> own = vocabulary.fact(joint.name());
            if (facts.isKnown(joint) && own.isPresent()) {
                own.get()
                        .type()
                        .code(joint.type().token(facts.value(joint)))
                        .ifPresent(code -> codes.put(own.get(), code));
            }
        }
        return Facts.of(vocabulary, codes, Set.of());
    }

    private static final class Joining {
        private final Vocabulary old;
        private final Vocabulary now;
        private final Vocabulary joint;
        private final List<Text> alone = new ArrayList<>();

        Joining(Vocabulary old, Vocabulary now) {
            this.old = old;
            this.now = now;
            List<Fact> facts = new ArrayList<>();
            Stream.concat(now.names().stream(), old.names().stream())
                    .distinct()
                    .forEach(name -> facts.add(fact(name, facts.size())));
            Vocabulary bare = Vocabulary.of(Map.of(), facts, List.of());
            Map<List<Object>, Implication> implications = new LinkedHashMap<>();
            Stream.of(now, old)
                    .flatMap(one -> one.implications().stream())
                    .map(one -> restated(one, bare))
                    .forEach(one ->
                            implications.putIfAbsent(List.of(one.given(), one.when(), one.implied(), one.then()), one));
            joint = Vocabulary.of(Map.of(), facts, List.copyOf(implications.values()));
        }

        private Fact fact(String name, int index) {
            Fact said = now.fact(name).or(() -> old.fact(name)).orElseThrow();
            boolean both = now.fact(name).isPresent() && old.fact(name).isPresent();
            if (!both) {
                alone(said.text(), now.fact(name).isPresent());
            }
            FactType type = both ? type(old.fact(name).get(), said) : said.type();
            return new Fact(
                    index,
                    name,
                    said.text(),
                    said.question(),
                    said.purpose(),
                    said.group(),
                    said.stages(),
                    type,
                    said.shownToParty(),
                    said.changeable(),
                    said.place());
        }

        private void alone(Text what, boolean isNew) {
            alone.add(
                    isNew
                            ? new Text(
                                    "“" + what.zh() + "”是新加的，旧政策一概当作不知道",
                                    "“" + what.en() + "” is new; to the old policy it is unknown")
                            : new Text(
                                    "“" + what.zh() + "”已经去掉，新政策一概当作不知道",
                                    "“" + what.en() + "” is gone; to the new policy it is unknown"));
        }

        private FactType type(Fact was, Fact is) {
            if (was.type() instanceof FactType.Number a && is.type() instanceof FactType.Number b) {
                return new FactType.Number(Math.min(a.min(), b.min()), Math.max(a.max(), b.max()), b.unit());
            }
            if (was.type() instanceof Named a && is.type() instanceof Named b) {
                Map<String, Term> terms = new LinkedHashMap<>();
                b.terms().forEach(term -> terms.put(term.id(), term));
                a.terms().forEach(term -> terms.putIfAbsent(term.id(), term));
                terms.values().forEach(term -> aloneIn(term, is, a.terms(), b.terms()));
                List<Term> all = List.copyOf(terms.values());
                return b instanceof FactType.Scale ? new FactType.Scale(all) : new FactType.Choice(all);
            }
            if (was.type().getClass() != is.type().getClass()) {
                throw new ExactDifference.NotComparable(new Text(
                        "“" + is.text().zh() + "”换了类型，两个政策说的不是同一件事",
                        "“" + is.text().en()
                                + "” is of another type: the two policies do not speak of the same thing"));
            }
            return is.type();
        }

        private void aloneIn(Term term, Fact fact, List<Term> was, List<Term> is) {
            boolean before = was.stream().anyMatch(one -> one.id().equals(term.id()));
            boolean after = is.stream().anyMatch(one -> one.id().equals(term.id()));
            if (before != after) {
                alone(
                        new Text(
                                fact.text().zh() + "：" + term.text().zh(),
                                fact.text().en() + ": " + term.text().en()),
                        after);
            }
        }

        Policy restated(Policy policy) {
            List<Rule> rules = policy.rules().stream()
                    .map(rule -> new Rule(
                            rule.id(),
                            rule.sentence(),
                            rule.because(),
                            rule.source(),
                            rule.stage(),
                            restated(rule.condition()),
                            rule.reached(),
                            rule.effect(),
                            rule.place()))
                    .toList();
            return new Policy(
                    policy.id(),
                    policy.header(),
                    joint,
                    rules,
                    List.of(),
                    Promises.NONE,
                    policy.calendar(),
                    policy.folder());
        }

        private Condition restated(Condition condition) {
            if (condition instanceof All all) {
                return new All(all.parts().stream().map(this::restated).toList());
            }
            if (condition instanceof Any any) {
                return new Any(any.parts().stream().map(this::restated).toList());
            }
            Compare compare = (Compare) condition;
            Fact fact = joint.fact(compare.fact().name()).orElseThrow();
            return new Compare(
                    fact,
                    compare.operator(),
                    compare.codes().stream()
                            .flatMap(code -> restated(code, compare.fact(), fact).stream()
                                    .boxed())
                            .toList(),
                    restated(compare.admits(), compare.fact(), fact));
        }

        private static OptionalLong restated(long code, Fact from, Fact to) {
            return to.type().code(from.type().token(code));
        }

        private static ValueSet restated(ValueSet set, Fact from, Fact to) {
            if (!(from.type() instanceof Named)) {
                return set;
            }
            Set<Long> codes = new LinkedHashSet<>();
            set.ranges().forEach(range -> LongStream.rangeClosed(range.low(), range.high())
                    .forEach(code -> codes.add(restated(code, from, to).orElseThrow())));
            return ValueSet.EMPTY.or(ValueSet.of(codes));
        }

        private static Implication restated(Implication one, Vocabulary joint) {
            Fact given = joint.fact(one.given().name()).orElseThrow();
            Fact implied = joint.fact(one.implied().name()).orElseThrow();
            return new Implication(
                    given,
                    restated(one.when(), one.given(), given),
                    implied,
                    restated(one.then(), one.implied(), implied),
                    one.written(),
                    one.place());
        }
    }
}
