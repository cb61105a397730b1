package org.maplebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.NeverAnInput;
import org.maplebridge.NeverAnInput.Trait;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.policy.Cube;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Facts;

/** What docs/fairness.md says of the shipped policy, sentence by sentence. */
class FairnessTest {

    private static final Policy POLICY = Shipped.POLICY;
    private static final int DRAWS = 500;

    @Test
    void no_protected_trait_is_in_the_vocabulary() {
        assertThat(NeverAnInput.TRAITS).hasSizeGreaterThan(15);
        assertThat(protectedTraitsIn(POLICY)).isEmpty();
    }

    /** The control: a word of each trait, asked as a fact or offered as a value, is found. */
    @Test
    void a_protected_trait_would_be_seen() {
        for (Trait trait : NeverAnInput.TRAITS) {
            String zh = trait.zh().get(0);
            String en = trait.en().get(0);
            assertThat(protectedTraitsIn(changed("vocabulary.yaml", "zh: 酒后闹事", "zh: " + zh)))
                    .contains("alcohol: " + trait.name());
            assertThat(protectedTraitsIn(changed("vocabulary.yaml", "en: neighbours}", "en: " + en + "}")))
                    .contains("relationship: " + trait.name());
        }
    }

    @Test
    void vulnerability_is_only_asked_of_the_one_harmed() {
        assertThat(NeverAnInput.ONLY_OF_THE_HARMED).hasSizeGreaterThan(5);
        assertThat(vulnerabilityOutsideIn(POLICY)).isEmpty();
        assertThat(POLICY.vocabulary().names()).containsAll(protective());
        // the control: the drunk one's age, asked in passing
        Policy asksMore = changed("vocabulary.yaml", "动手、砸东西的人里有没有喝醉的？", "动手、砸东西的老人里有没有喝醉的？");
        assertThat(vulnerabilityOutsideIn(asksMore)).containsExactly("alcohol: 老年 old age");
    }

    /** “What would change it” is looked for along these facts alone; the list is here, so that a mark is never added in passing. */
    @Test
    void what_happened_and_what_somebody_is_is_never_marked_changeable() {
        assertThat(changeable(POLICY))
                .containsExactlyInAnyOrder(
                        "violenceInProgress",
                        "threatPersists",
                        "withoutSupport",
                        "groupsFacingOff",
                        "blockade",
                        "agreementPerformed");
        assertThat(changeableOutOfPlace(POLICY)).isEmpty();
        // the control: category, history, a relationship, an age, a past deed
        for (String fact :
                List.of("category", "violentIncidents", "relationship", "harmedElderly", "injury", "weaponNearness")) {
            assertThat(changeableOutOfPlace(changed(
                            "vocabulary.yaml", "\n  " + fact + ":\n", "\n  " + fact + ":\n    changeable: true\n")))
                    .containsExactly(fact);
        }
    }

    private static List<String> changeable(Policy policy) {
        return policy.vocabulary().all().stream()
                .filter(Fact::changeable)
                .map(Fact::name)
                .toList();
    }

    /** To be without care is no trait: it is what others can end. Every other fact about the one harmed stays as it is. */
    private static List<String> changeableOutOfPlace(Policy policy) {
        Set<String> traits = new TreeSet<>(protective());
        traits.remove("withoutSupport");
        Set<String> deeds = Set.of(
                "violence",
                "injury",
                "hospitalNeeded",
                "strangulation",
                "alcohol",
                "weapon",
                "weaponNearness",
                "threat");
        return policy.vocabulary().all().stream()
                .filter(Fact::changeable)
                .filter(fact -> Set.of("history", "scope", "family").contains(fact.group())
                        || fact.type() instanceof FactType.Choice
                        || traits.contains(fact.name())
                        || deeds.contains(fact.name()))
                .map(Fact::name)
                .toList();
    }

    @Test
    void vulnerability_only_adds_protection() {
        assertThat(rulesThatWantItAbsent(POLICY)).isEmpty();
        FactSampler sampler = new FactSampler(POLICY, 7);
        Evaluation evaluation = new Evaluation(POLICY, PlainMatching.of(POLICY));
        for (int draw = 0; draw < DRAWS; draw++) {
            Facts facts = sampler.next();
            for (Fact fact : facts(POLICY, protective())) {
                Facts vulnerable = facts.with(fact, 1);
                if (vulnerable.contradiction().isEmpty()) {
                    assertThat(evaluation.verdict(vulnerable))
                            .as("%s with %s", facts, fact)
                            .matches(more -> protectsAsMuch(more, evaluation.verdict(facts.with(fact, Facts.UNKNOWN))));
                }
            }
        }
    }

    /** The control. */
    @Test
    void a_rule_that_wants_it_absent_would_be_seen() {
        Policy unfair = changed("duties/departments-by-need.drl", "harmedDisabled == true", "harmedDisabled == false");
        assertThat(rulesThatWantItAbsent(unfair)).hasSize(1);
        // of a level no policy would be accepted at all
        Policy milder = changed("level/red-harm.drl", "injury >= MINOR", "injury >= MINOR || harmedElderly == false");
        assertThatThrownBy(() -> PolicyProof.check(milder.folder())).hasMessageContaining("MB507");
    }

    @Test
    void the_category_never_moves_a_level() {
        assertThat(movedBy("category", POLICY)).isEmpty();
    }

    @Test
    void the_sum_of_money_never_moves_a_level() {
        assertThat(movedBy("amount", POLICY)).isEmpty();
    }

    /** The control, and who else would have stopped it: level rules may not read the category unless the vocabulary says so. */
    @Test
    void a_rule_that_reads_the_category_would_be_seen() {
        String red = "strangulation == true";
        String trivial = red + " || category == NEIGHBOUR";
        assertThatThrownBy(() -> changed("level/red-harm.drl", red, trivial)).hasMessageContaining("MB406");

        Map<String, byte[]> files = files();
        replace(
                files,
                "vocabulary.yaml",
                "group: scope\n    stages: [duties]\n    type: choice",
                "group: scope\n    stages: [level, duties]\n    type: choice");
        replace(files, "level/red-harm.drl", red, trivial);
        assertThat(movedBy("category", PolicyReader.read(Folder.of(files)))).isNotEmpty();
    }

    private static List<String> protectedTraitsIn(Policy policy) {
        return found(policy, NeverAnInput.TRAITS, Set.of());
    }

    private static List<String> vulnerabilityOutsideIn(Policy policy) {
        return NeverAnInput.ONLY_OF_THE_HARMED.stream()
                .flatMap(trait -> found(policy, List.of(trait), trait.facts()).stream())
                .toList();
    }

    private static List<String> found(Policy policy, List<Trait> traits, Set<String> allowed) {
        return policy.vocabulary().all().stream()
                .filter(fact -> !allowed.contains(fact.name()))
                .flatMap(fact -> traits.stream()
                        .filter(trait -> words(fact).anyMatch(trait::isIn))
                        .map(trait -> fact + ": " + trait.name()))
                .toList();
    }

    /** Everything that a clerk sees of a fact, and the names that rules use. */
    private static Stream<String> words(Fact fact) {
        Stream<String> own = Stream.of(fact.text(), fact.question()).flatMap(FairnessTest::both);
        Stream<String> values = fact.type() instanceof FactType.Named named
                ? named.terms().stream().flatMap(term -> Stream.concat(Stream.of(term.id()), both(term.text())))
                : Stream.empty();
        return Stream.concat(Stream.of(fact.name()), Stream.concat(own, values));
    }

    private static Stream<String> both(Text text) {
        return Stream.of(text.zh(), text.en());
    }

    /** The facts that speak of somebody's vulnerability. */
    private static Set<String> protective() {
        return NeverAnInput.ONLY_OF_THE_HARMED.stream()
                .flatMap(trait -> trait.facts().stream())
                .collect(Collectors.toSet());
    }

    private static List<Fact> facts(Policy policy, Set<String> names) {
        return policy.vocabulary().all().stream()
                .filter(fact -> names.contains(fact.name()))
                .toList();
    }

    private static List<Compare> rulesThatWantItAbsent(Policy policy) {
        Set<String> protective = protective();
        return policy.rules().stream()
                .flatMap(rule -> rule.condition().comparisons())
                .filter(compare -> protective.contains(compare.fact().name()))
                .filter(compare ->
                        !compare.admits().contains(1) || compare.admits().contains(0))
                .toList();
    }

    private static boolean protectsAsMuch(Verdict more, Verdict less) {
        return more.level().compareTo(less.level()) >= 0
                && more.tier().compareTo(less.tier()) >= 0
                && more.duties().notified().containsAll(less.duties().notified())
                && more.duties().involve().containsAll(less.duties().involve())
                && less.duties().reports().entrySet().stream().allMatch(report -> more.duties()
                        .reports()
                        .getOrDefault(report.getKey(), new TreeSet<>())
                        .containsAll(report.getValue()))
                && less.clocks().entrySet().stream().noneMatch(clock -> clock.getValue()
                        .shorterThan(more.clocks().get(clock.getKey())));
    }

    /** Over every way in which any rule fires, and every value of the fact that any rule could tell from another. */
    private static List<String> movedBy(String name, Policy policy) {
        Fact fact = policy.vocabulary().fact(name).orElseThrow();
        Evaluation evaluation = new Evaluation(policy, PlainMatching.of(policy));
        List<String> moved = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            for (Cube cube : Cube.of(rule.condition())) {
                Facts facts = lowest(cube, policy).with(fact, Facts.UNKNOWN);
                String without = level(evaluation.verdict(facts));
                for (long code : telling(fact, policy)) {
                    if (!level(evaluation.verdict(facts.with(fact, code))).equals(without)) {
                        moved.add(rule.id() + " " + facts + " " + fact.type().token(code));
                    }
                }
            }
        }
        return moved;
    }

    private static String level(Verdict verdict) {
        return verdict.level() + " " + verdict.couldReach();
    }

    private static Facts lowest(Cube cube, Policy policy) {
        Map<Fact, Long> stated = new TreeMap<>((a, b) -> Integer.compare(a.index(), b.index()));
        cube.sets().forEach((fact, set) -> stated.put(fact, set.ranges().get(0).low()));
        return Facts.of(policy.vocabulary(), stated, Set.of());
    }

    private static long[] telling(Fact fact, Policy policy) {
        if (!(fact.type() instanceof FactType.Number)) {
            return LongStream.range(0, fact.type().allowed().size()).toArray();
        }
        return policy.rules().stream()
                .flatMap(rule -> rule.condition().comparisons())
                .filter(compare -> compare.fact().equals(fact))
                .flatMap(compare -> compare.codes().stream())
                .flatMap(code -> Stream.of(code - 1, code, code + 1))
                .filter(fact.type().all()::contains)
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static Policy changed(String path, String right, String wrong) {
        Map<String, byte[]> files = files();
        replace(files, path, right, wrong);
        return PolicyReader.read(Folder.of(files));
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        POLICY.folder().files().forEach((path, file) -> files.put(path, file.bytes()));
        return files;
    }

    private static void replace(Map<String, byte[]> files, String path, String right, String wrong) {
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        assertThat(text).contains(right);
        files.put(path, text.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
    }
}
