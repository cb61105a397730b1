package org.maplebridge.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.policy.Condition;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Harmless;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Promise;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Tier;
import org.maplebridge.vocabulary.Fact;

/**
 * The promises of an earlier policy that a later one does not give as wide: left out, asked of fewer disputes, or worth less. A
 * promise that is only worded otherwise, or cut into several, is not weaker.
 */
public final class Weakening {

    private final Policy earlier;
    private final Policy later;

    private Weakening(Policy earlier, Policy later) {
        this.earlier = earlier;
        this.later = later;
    }

    /** Each in one line, as it is to be named when the later policy is approved. */
    public static List<String> between(Policy earlier, Policy later) {
        return new Weakening(earlier, later).all();
    }

    private List<String> all() {
        List<String> weaker = new ArrayList<>();
        earlier.promises().neverLowers().keySet().stream()
                .filter(fact -> !later.promises().neverLowers().containsKey(fact))
                .forEach(fact -> weaker.add("neverLowers: " + fact));
        for (Harmless promise : earlier.promises().harmless()) {
            promise.facts().forEach(fact -> promise.leaves().stream()
                    .filter(part -> !leavesAlone(fact, part))
                    .forEach(part -> weaker.add("harmless: " + fact + " -> " + part)));
        }
        earlier.promises().always().stream()
                .filter(promise -> !isKept(promise))
                .forEach(promise -> weaker.add(print(promise)));
        return weaker;
    }

    private boolean leavesAlone(Fact fact, String part) {
        return later.promises().harmless().stream()
                .anyMatch(promise ->
                        promise.facts().contains(fact) && promise.leaves().contains(part));
    }

    private boolean isKept(Promise promise) {
        return Result.of(promise.least()).allMatch(result -> isKept(promise, result));
    }

    private boolean isKept(Promise promise, Result result) {
        List<Promise> covering = later.promises().always().stream()
                .filter(other -> other.reached().compareTo(promise.reached()) <= 0 && result.follows(other.least()))
                .toList();
        return sameFacts(promise.when()) && isWithin(promise.when(), covering);
    }

    /** Whether the later policy gives each fact of a condition the same values, so that it says the same there. */
    private boolean sameFacts(Condition condition) {
        return condition.comparisons().allMatch(compare -> later.vocabulary()
                .fact(compare.fact().name())
                .filter(fact ->
                        fact.type().allowed().equals(compare.fact().type().allowed()))
                .isPresent());
    }

    /** By the later policy's own implications: they say which disputes there are. */
    private boolean isWithin(Condition when, List<Promise> covering) {
        Classes classes = Classes.of(
                later.vocabulary(),
                Stream.concat(Stream.of(when), covering.stream().map(Promise::when)));
        Disputes disputes = new Disputes(classes, later.vocabulary());
        Ways asked = ways(when, classes, disputes);
        Ways given = Ways.together(covering.stream().map(other -> ways(other.when(), classes, disputes)));
        return new LocalSearch(classes, disputes)
                .smallest(new Claim.Always(asked, given))
                .isEmpty();
    }

    private static Ways ways(Condition when, Classes classes, Disputes disputes) {
        return Ways.of(Cube.of(when).stream().map(classes::of), disputes);
    }

    /** {@code always: strangulation == true → raise(RED)} */
    private static String print(Promise promise) {
        String asked = Stream.of(
                        new Reached(promise.reached(), Tier.VILLAGE).print(),
                        promise.when().print())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" && "));
        return (promise.isOfEveryDispute() ? "everyDispute: " : "always: " + asked + " -> ")
                + promise.least().print();
    }
}
