package org.maplebridge.policy.reading;

import java.util.List;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;

/** Checks what no single file can show: how rules, facts and cases fit together. */
final class PolicyCheck {

    private PolicyCheck() {}

    /**
     * @param sofar what is already wrong: where a rule is missing from the policy because it could not be read, nobody is told
     *     that no rule reads a fact or that a case names an unknown rule
     */
    static void check(Policy policy, List<Problem> sofar, Problems problems) {
        boolean rulesWhole = sofar.stream().noneMatch(PolicyCheck::hidesRules);
        boolean casesWhole = sofar.stream().noneMatch(PolicyCheck::hidesCases);
        RuleCheck.check(policy, rulesWhole, problems);
        if (rulesWhole) {
            FactCheck.check(policy, problems);
        }
        CaseCheck.check(policy, rulesWhole, casesWhole, problems);
    }

    private static boolean hidesRules(Problem problem) {
        String file = file(problem);
        return file.endsWith(".drl") || file.equals("vocabulary.yaml") || file.equals("policy.yaml");
    }

    private static boolean hidesCases(Problem problem) {
        return file(problem).startsWith("cases/");
    }

    private static String file(Problem problem) {
        return ((Place.InFile) problem.place()).file();
    }
}
