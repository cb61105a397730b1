package org.maplebridge.vocabulary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.problem.Text;

/**
 * Every fact that the rules of one policy may read.
 *
 * @param groups headings of the intake form by id, in its order
 * @param facts by name, in the order of the form
 */
public record Vocabulary(Map<String, Text> groups, Map<String, Fact> facts, List<Implication> implications) {

    public static Vocabulary of(Map<String, Text> groups, List<Fact> facts, List<Implication> implications) {
        Map<String, Fact> byName = new LinkedHashMap<>();
        facts.forEach(fact -> byName.put(fact.name(), fact));
        return new Vocabulary(groups, byName, List.copyOf(implications));
    }

    public Optional<Fact> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    public Collection<Fact> all() {
        return facts.values();
    }

    public List<String> names() {
        return List.copyOf(facts.keySet());
    }
}
