package org.maplebridge.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.engine.DrlWriter;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.proof.Guarantee.Type;

/** Each fault planted in the shipped policy is found, with a dispute in which the engine is seen to fail. */
class PlantedFaultsTest {

    /** @param broken a promise that must be seen to fail */
    record Fault(String what, Spoilt policy, Type broken) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Fault> faults() {
        String minors = "report( MINORS-11, POLICE, CIVIL_AFFAIRS, EDUCATION )";
        return Stream.of(
                fault(
                        "a lowered effect",
                        "level/red-harm.drl",
                        rule("strangulation == true", "raise( RED )"),
                        rule("strangulation == true", "raise( YELLOW )"),
                        Type.ALWAYS),
                fault("a flipped comparison", "level/red-harm.drl", "injury >= MINOR", "injury <= MINOR", Type.ALWAYS),
                fault(
                        "the graver case left out",
                        "level/yellow-conduct.drl",
                        "violence >= PROPERTY",
                        "violence == PROPERTY",
                        Type.NEVER_LOWERS),
                fault(
                        "a floor with a hole",
                        "level/red-threats.drl",
                        "threatToChild == true",
                        "threatToChild == true, harmedMinor == true",
                        Type.ALWAYS),
                fault(
                        "a bound moved by one day",
                        "level/blue.drl",
                        "daysSinceBegan > 30",
                        "daysSinceBegan > 31",
                        Type.ALWAYS),
                fault(
                        "a longer clock",
                        "clocks/contact.drl",
                        "contactWithin( 24, HOURS )",
                        "contactWithin( 2, DAYS )",
                        Type.ALWAYS),
                fault(
                        "a clock lengthened by a worse fact",
                        "clocks/contact.drl",
                        "Dispute( violenceInProgress == true )",
                        "Dispute( violenceInProgress == false )",
                        Type.NEVER_LOWERS),
                fault(
                        "a duty switched off by a worse threat",
                        "duties/reports-police.drl",
                        rule("threat >= VAGUE", "report( MEDIATION-25, POLICE )"),
                        rule("threat == VAGUE", "report( MEDIATION-25, TOWN )"),
                        Type.NEVER_LOWERS),
                fault(
                        "a report narrowed",
                        "duties/reports-protection.drl",
                        rule("minorAtRisk == true", minors),
                        rule("minorAtRisk == true, violence >= VERBAL", minors),
                        Type.ALWAYS),
                fault(
                        "a notice left out",
                        "duties/notify.drl",
                        "notify( POLICE, TOWN )",
                        "notify( POLICE )",
                        Type.ALWAYS),
                fault(
                        "a tier lowered",
                        "tier/district.drl",
                        rule("officialIsParty == true", "lead( DISTRICT )"),
                        rule("officialIsParty == true", "lead( TOWN )"),
                        Type.ALWAYS),
                fault(
                        "a tier that drops back as days go on",
                        "tier/district.drl",
                        "workingDaysAtTier >= 15",
                        "workingDaysAtTier in (15, 16)",
                        Type.NEVER_LOWERS),
                fault(
                        "a duty for the milder weapon only",
                        "duties/notify.drl",
                        "weapon >= FUEL",
                        "weapon in (FUEL, EXPLOSIVE)",
                        Type.NEVER_LOWERS),
                fault(
                        "no review clock for the lowest level",
                        "clocks/review.drl",
                        "reviewEvery( 30, DAYS )",
                        "reviewWithin( 720, HOURS )",
                        Type.EVERY_DISPUTE),
                fault(
                        "mediation allowed after a hired injury",
                        "duties/mediation.drl",
                        rule("hiredViolence == true", "forbidMediation( HIRED_INJURY )"),
                        rule("hiredViolence == true, gangFight == true", "forbidMediation( HIRED_INJURY )"),
                        Type.ALWAYS),
                new Fault(
                        "the category leaks into the level",
                        Spoilt.by(
                                        "level/blue.drl",
                                        "peopleInvolved >= 3",
                                        "peopleInvolved >= 3 || category == WAGES && peopleInvolved >= 2")
                                .and(
                                        "vocabulary.yaml",
                                        "stages: [duties]\n    type: choice",
                                        "stages: [level, duties]\n    type: choice"),
                        Type.HARMLESS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void is_found(Fault fault) {
        Policy policy = PolicyReader.read(fault.policy().folder());
        List<Proof> failed = PolicyProof.of(policy, proof -> {}).proofs().stream()
                .filter(proof -> !proof.holds())
                .toList();
        assertThat(failed).extracting(proof -> proof.guarantee().type()).contains(fault.broken());
        Evaluation engine = new Evaluation(policy, PlainMatching.of(policy));
        failed.forEach(proof -> assertThat(isSeenToFail(proof.counterexample().orElseThrow(), engine))
                .as(proof.counterexample().orElseThrow().words().en())
                .isTrue());
        assertThatThrownBy(() -> PolicyProof.check(fault.policy().folder()))
                .isInstanceOfSatisfying(ProblemsFound.class, found -> assertThat(found.problems())
                        .extracting(Problem::code)
                        .contains(Code.PROMISE_BROKEN));
    }

    private static boolean isSeenToFail(Counterexample found, Evaluation engine) {
        Result missing = found.missing();
        boolean before = missing.isSaidBy(engine.verdict(found.before()));
        return found.after()
                .map(after -> before && !missing.isSaidBy(engine.verdict(after)))
                .orElse(!before);
    }

    /** The engine that decides in the service says the same as the one that the proof was tried on. */
    @Test
    void drools_itself_is_seen_to_fail() {
        Policy policy = PolicyReader.read(Spoilt.by("level/red-harm.drl", "injury >= MINOR", "injury == MINOR")
                .folder());
        List<Proof> failed = PolicyProof.of(policy, proof -> {}).proofs().stream()
                .filter(proof -> !proof.holds())
                .toList();
        try (CompiledPolicy drools = CompiledPolicy.compile(policy, DrlWriter.write(policy))) {
            assertThat(failed)
                    .isNotEmpty()
                    .allMatch(proof -> isSeenToFail(proof.counterexample().orElseThrow(), drools.evaluation()));
        }
    }

    @Test
    void the_policy_without_a_fault_keeps_every_promise() {
        List<Proof> proofs =
                PolicyProof.of(PolicyReader.read(Spoilt.SHIPPED), proof -> {}).proofs();
        assertThat(proofs).hasSizeGreaterThan(100).allMatch(Proof::holds);
    }

    @Test
    void a_rule_that_no_dispute_can_reach_is_refused() {
        Spoilt policy = Spoilt.by(
                "clocks/contact.drl",
                "Dispute( violenceInProgress == true )",
                "Dispute( violenceInProgress == true, violence < PHYSICAL )");
        assertThatThrownBy(() -> PolicyProof.check(policy.folder()))
                .isInstanceOfSatisfying(ProblemsFound.class, found -> assertThat(found.problems())
                        .extracting(Problem::code)
                        .contains(Code.NEVER_FIRES));
    }

    @Test
    void a_rule_that_says_the_same_as_another_is_named() {
        Policy policy = PolicyReader.read(
                Spoilt.by("duties/reports-police.drl", "Verdict( level >= RED )", "Dispute( blockade == true )")
                        .folder());
        assertThat(PolicyProof.of(policy, proof -> {}).notes())
                .anySatisfy(note -> assertThat(note.cause().en()).contains("D-221", "says the same as", "D-225"));
    }

    private static Fault fault(String what, String file, String right, String wrong, Type broken) {
        return new Fault(what, Spoilt.by(file, right, wrong), broken);
    }

    private static String rule(String condition, String effect) {
        return "    Dispute( " + condition + " )\nthen\n    " + effect;
    }
}
