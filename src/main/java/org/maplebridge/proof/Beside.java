package org.maplebridge.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.RegionReport.Told;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Implication;
import org.maplebridge.vocabulary.ValueSet;

/**
 * What differs between two policies beside the regions, so that nothing proven of these speaks of it: what follows from what, for a
 * region counts as stated whatever follows by either policy; and the settings that every verdict carries.
 */
record Beside(List<Text> says) {

    static Beside between(Policy old, Policy now) {
        List<Text> says = new ArrayList<>();
        Set<String> was = implied(old);
        Set<String> is = implied(now);
        was.stream()
                .filter(one -> !is.contains(one))
                .forEach(
                        one -> says.add(said("左边成立时，不再推出右边：%s", "the right no longer follows from the left: %s", one)));
        is.stream()
                .filter(one -> !was.contains(one))
                .forEach(one ->
                        says.add(said("左边成立时，今后推出右边：%s", "the right follows from the left from now on: %s", one)));
        setting("completeWithin", old.header().completeWithin(), now.header().completeWithin())
                .ifPresent(says::add);
        setting("zone", old.header().zone(), now.header().zone()).ifPresent(says::add);
        return new Beside(List.copyOf(says));
    }

    /** All of it as one thing to be confirmed, under an id made of just these words. */
    Optional<Told> told() {
        if (says.isEmpty()) {
            return Optional.empty();
        }
        String zh = says.stream().map(Text::zh).collect(Collectors.joining("；"));
        String en = says.stream().map(Text::en).collect(Collectors.joining("; "));
        Text words = new Text("不在证明之内的不同：" + zh, "differs beside what is proven: " + en);
        return Optional.of(Told.ofNoKind(ExactDifference.id(words.zh() + "\n" + words.en()), words));
    }

    private static Optional<Text> setting(String name, Object was, Object is) {
        return was.equals(is)
                ? Optional.empty()
                : Optional.of(new Text(name + "：" + was + " → " + is, name + ": " + was + " → " + is));
    }

    private static Text said(String zh, String en, String what) {
        return new Text(zh.formatted(what), en.formatted(what));
    }

    /** By their values, not as they are written: a scale with one value more says something else by the same words. */
    private static Set<String> implied(Policy policy) {
        Set<String> all = new LinkedHashSet<>();
        for (Implication one : policy.vocabulary().implications()) {
            all.add(values(one.given(), one.when()) + " ⇒ " + values(one.implied(), one.then()));
        }
        return all;
    }

    private static String values(Fact fact, ValueSet set) {
        FactType type = fact.type();
        return set.ranges().stream()
                .flatMap(range -> type instanceof FactType.Number
                        ? List.of(type.token(range.low()) + ".." + type.token(range.high())).stream()
                        : LongStream.rangeClosed(range.low(), range.high()).mapToObj(type::token))
                .collect(Collectors.joining(", ", fact.name() + " in (", ")"));
    }
}
