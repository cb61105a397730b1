package org.maplebridge.policy.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maplebridge.policy.Case;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.problem.Edit;
import org.maplebridge.problem.Place;

/** An id that a rule may take. */
final class FreeId {

    private FreeId() {}

    /**
     * One that cases already speak of and no rule has, for then it is the rule that was meant; else the first free one after
     * the rule's own.
     *
     * @param gone ids of earlier policies, which are never used again
     */
    static String of(Policy policy, Rule rule, Set<String> gone) {
        Set<String> used = new HashSet<>(gone);
        policy.rules().forEach(one -> used.add(one.id()));
        String letter = rule.id().substring(0, 2);
        int own = Integer.parseInt(rule.id().substring(2));
        Stream<String> spokenOf = policy.cases().stream()
                .flatMap(one -> Stream.concat(one.fires().stream(), one.nearly().stream()))
                .map(Case.Named::rule)
                .filter(id -> id.matches("[A-Z]-[0-9]{3}") && id.startsWith(letter));
        Stream<String> after =
                IntStream.range(1, 1000).mapToObj(step -> letter + "%03d".formatted((own + step) % 1000));
        return Stream.concat(spokenOf, after)
                .filter(id -> !used.contains(id))
                .findFirst()
                .orElse(letter + "???");
    }

    /** The change of a rule's own line. */
    static List<Edit> rename(Rule rule, String id) {
        Place.InFile name = (Place.InFile) rule.place();
        return List.of(Edit.replace(
                new Place.InFile(
                        name.file(), name.line(), name.column() + 1, rule.id().length(), name.text()),
                id));
    }
}
