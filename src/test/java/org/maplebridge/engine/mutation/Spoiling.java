package org.maplebridge.engine.mutation;

import java.util.List;
import org.maplebridge.policy.Case;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.SampleFolder;

/** The sample policy with other cases than its own, and its mutants by name. */
final class Spoiling {

    private Spoiling() {}

    /** The policy of a folder with no case at all, which no folder on disk may have. */
    static Policy withoutCases(SampleFolder folder) {
        return withCases(folder.policy(), List.of());
    }

    /** The policy of a folder with just this case, written as in a file. */
    static Policy withOnly(SampleFolder folder, String yaml) {
        Policy read = adding(folder, yaml).policy();
        return withCases(
                read, read.cases().subList(read.cases().size() - 1, read.cases().size()));
    }

    static SampleFolder adding(SampleFolder folder, String yaml) {
        return folder.with("cases/more.yaml", yaml);
    }

    static Mutant mutant(Policy policy, Slip slip, String rule, String after) {
        return Mutants.of(policy).stream()
                .filter(one -> one.slip() == slip && one.rule().id().equals(rule))
                .filter(one -> one.after().equals(after))
                .findFirst()
                .orElseThrow(() -> new AssertionError(slip + " of " + rule + " is not tried: " + after));
    }

    private static Policy withCases(Policy policy, List<Case> cases) {
        return new Policy(
                policy.id(),
                policy.header(),
                policy.vocabulary(),
                policy.rules(),
                cases,
                policy.promises(),
                policy.calendar(),
                policy.folder());
    }
}
