package org.maplebridge.policy.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Implication;
import org.maplebridge.vocabulary.Vocabulary;

/** Puts every fact of a vocabulary into words, and the groups of its form. */
final class FactDescriptions {

    private final Vocabulary vocabulary;

    private FactDescriptions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<Described> of(Vocabulary vocabulary) {
        FactDescriptions descriptions = new FactDescriptions(vocabulary);
        List<Described> all = new ArrayList<>();
        vocabulary.all().forEach(fact -> all.add(descriptions.describe(fact)));
        Place file = Place.InFile.whole("vocabulary.yaml");
        vocabulary
                .groups()
                .forEach((id, words) ->
                        all.add(new Described(Part.FACT, "groups " + id, file).with(Aspect.WORDS, words)));
        return all;
    }

    private Described describe(Fact fact) {
        return new Described(Part.FACT, fact.name(), fact.place())
                .with(Aspect.WORDS, fact.text())
                .with(Aspect.QUESTION, fact.question())
                .with(Aspect.PURPOSE, fact.purpose())
                .with(Aspect.GROUP, vocabulary.groups().get(fact.group()))
                .with(
                        Aspect.READ_IN,
                        fact.stages().stream()
                                .sorted()
                                .map(stage -> stage.folder())
                                .collect(Collectors.joining(", ")))
                .with(Aspect.VALUES, values(fact.type()))
                .with(Aspect.VALUE_WORDS, words(fact.type()))
                .with(Aspect.PARTY, Boolean.toString(fact.shownToParty()))
                .with(Aspect.CHANGEABLE, Boolean.toString(fact.changeable()))
                .with(
                        Aspect.IMPLIES,
                        vocabulary.implications().stream()
                                .filter(implication -> implication.given().equals(fact))
                                .map(Implication::written)
                                .sorted()
                                .collect(Collectors.joining("; ")));
    }

    /** A scale from the least to the most: its order decides. */
    private static String values(FactType type) {
        String between = type instanceof FactType.Scale ? " < " : ", ";
        return String.join(between, type.allowed());
    }

    private static Text words(FactType type) {
        if (type instanceof FactType.Number number) {
            return number.unit();
        }
        List<Text> words =
                LongStream.range(0, type.allowed().size()).mapToObj(type::words).toList();
        return new Text(
                words.stream().map(Text::zh).collect(Collectors.joining("、")),
                words.stream().map(Text::en).collect(Collectors.joining(", ")));
    }
}
