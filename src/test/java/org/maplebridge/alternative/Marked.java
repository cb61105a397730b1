package org.maplebridge.alternative;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.source.Folder;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Implication;
import org.maplebridge.vocabulary.Vocabulary;

/** The shipped policy, perhaps with other facts marked as changeable. */
final class Marked {

    static final Policy SHIPPED = PolicyReader.read(Folder.read(Path.of("rules")));

    private Marked() {}

    static Policy with(Predicate<Fact> changeable) {
        return with(changeable, SHIPPED.vocabulary().implications());
    }

    static Policy with(Predicate<Fact> changeable, List<Implication> implications) {
        List<Fact> facts = SHIPPED.vocabulary().all().stream()
                .map(fact -> marked(fact, changeable.test(fact)))
                .toList();
        return new Policy(
                SHIPPED.id(),
                SHIPPED.header(),
                Vocabulary.of(SHIPPED.vocabulary().groups(), facts, implications),
                SHIPPED.rules(),
                SHIPPED.cases(),
                SHIPPED.promises(),
                SHIPPED.calendar(),
                SHIPPED.folder());
    }

    private static Fact marked(Fact fact, boolean changeable) {
        return new Fact(
                fact.index(),
                fact.name(),
                fact.text(),
                fact.question(),
                fact.purpose(),
                fact.group(),
                fact.stages(),
                fact.type(),
                fact.shownToParty(),
                changeable,
                fact.place());
    }

    static Evaluation engine(Policy policy) {
        return new Evaluation(policy, PlainMatching.of(policy));
    }

    /** @param words a fact, its value, a fact, its value … */
    static Facts facts(Policy policy, String... words) {
        Map<Fact, Long> stated = new LinkedHashMap<>();
        for (int at = 0; at < words.length; at += 2) {
            Fact fact = policy.vocabulary().fact(words[at]).orElseThrow();
            stated.put(fact, fact.type().code(words[at + 1]).orElseThrow());
        }
        return Facts.of(policy.vocabulary(), stated, Set.of());
    }
}
