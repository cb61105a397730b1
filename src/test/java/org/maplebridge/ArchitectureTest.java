package org.maplebridge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;

/** The rooms of the house (docs/architecture.md) and which way their arrows point. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.maplebridge");

    @Test
    void arrows_between_rooms_point_one_way() {
        rooms().check(HOUSE);
    }

    @Test
    void no_two_rooms_know_each_other() {
        SlicesRuleDefinition.slices()
                .matching("org.maplebridge.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void only_the_engine_runs_drools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.maplebridge.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.drools.core..",
                        "org.drools.base..",
                        "org.drools.compiler..",
                        "org.drools.mvel..",
                        "org.kie.api..",
                        "org.mvel2..")
                .check(HOUSE);
    }

    @Test
    void only_reading_a_policy_uses_drools_parser() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.maplebridge.policy.reading..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools.drl..")
                .check(HOUSE);
    }

    /** No fact of the policy stands in Java as a text of its own: a fact is added without a release. */
    @Test
    void java_knows_no_knife_and_no_neighbour() throws IOException {
        Set<String> facts = PolicyProof.check(Folder.read(Path.of("rules")))
                .vocabulary()
                .facts()
                .keySet();
        assertThat(texts("src/main/java")).doesNotContainAnyElementsOf(facts);
        // the control: the same search finds them where they may stand
        assertThat(texts("src/test/java")).containsAnyElementsOf(facts);
    }

    private static Set<String> texts(String folder) throws IOException {
        Set<String> texts = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher text = Pattern.compile("\"([A-Za-z]+)\"").matcher(Files.readString(file));
                while (text.find()) {
                    texts.add(text.group(1));
                }
            }
        }
        return texts;
    }

    @Test
    void names_say_what_a_thing_is() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Util|Utils|Manager|Helper|Mapper|DTO)(\\$.*)?")
                .check(HOUSE);
    }

    @Test
    void no_interface_of_ours_has_a_single_implementation() {
        classes().that().areInterfaces().should(haveMoreThanOneImplementation()).check(HOUSE);
    }

    /** The control: were an arrow drawn the wrong way, the test would fail. */
    @Test
    void an_arrow_the_wrong_way_is_caught() {
        ArchRule backwards = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("policy")
                .definedBy("org.maplebridge.policy..")
                .layer("engine")
                .definedBy("org.maplebridge.engine..")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("policy")
                .whereLayer("policy")
                .mayNotBeAccessedByAnyLayer();
        assertThatThrownBy(() -> backwards.check(HOUSE)).isInstanceOf(AssertionError.class);
    }

    /** What a stranger needs to check the log by himself stands apart from everything that the service is made of. */
    @Test
    void the_tree_and_the_notes_know_nothing_of_the_service() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.maplebridge.audit.tree..",
                        "org.maplebridge.audit.note..",
                        "org.maplebridge.audit.export..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..", "jakarta..", "org.maplebridge.decision..", "org.maplebridge.release..")
                .check(HOUSE);
    }

    private static ArchRule rooms() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("problem")
                .definedBy("org.maplebridge.problem..")
                .layer("source")
                .definedBy("org.maplebridge.source..")
                .layer("vocabulary")
                .definedBy("org.maplebridge.vocabulary..")
                .layer("policy")
                .definedBy("org.maplebridge.policy..")
                .layer("engine")
                .definedBy("org.maplebridge.engine..")
                .layer("proof")
                .definedBy("org.maplebridge.proof..")
                .layer("alternative")
                .definedBy("org.maplebridge.alternative..")
                .layer("journal")
                .definedBy("org.maplebridge.journal..")
                .layer("account")
                .definedBy("org.maplebridge.account..")
                .layer("release")
                .definedBy("org.maplebridge.release..")
                .layer("decision")
                .definedBy("org.maplebridge.decision..")
                .layer("impact")
                .definedBy("org.maplebridge.impact")
                .layer("review")
                .definedBy("org.maplebridge.review..")
                .layer("replay")
                .definedBy("org.maplebridge.impact.replay")
                .layer("retention")
                .definedBy("org.maplebridge.retention..")
                .layer("audit")
                .definedBy("org.maplebridge.audit")
                .layer("tree")
                .definedBy("org.maplebridge.audit.tree..")
                .layer("note")
                .definedBy("org.maplebridge.audit.note..")
                .layer("export")
                .definedBy("org.maplebridge.audit.export..")
                .layer("verify")
                .definedBy("org.maplebridge.audit.verify..")
                .layer("cli")
                .definedBy("org.maplebridge.cli..")
                .layer("start")
                .definedBy("org.maplebridge")
                .whereLayer("start")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cli")
                .mayOnlyBeAccessedByLayers("start")
                .whereLayer("impact")
                .mayOnlyBeAccessedByLayers("start")
                .whereLayer("review")
                .mayOnlyBeAccessedByLayers("start")
                .whereLayer("retention")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("audit")
                .mayOnlyBeAccessedByLayers("start")
                .whereLayer("tree")
                .mayOnlyBeAccessedByLayers("note", "export", "verify", "audit")
                .whereLayer("note")
                .mayOnlyBeAccessedByLayers("export", "verify", "audit", "cli")
                .whereLayer("export")
                .mayOnlyBeAccessedByLayers("verify", "audit")
                .whereLayer("verify")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("decision")
                .mayOnlyBeAccessedByLayers("review", "impact", "verify", "audit", "start")
                .whereLayer("release")
                .mayOnlyBeAccessedByLayers("decision", "review", "impact", "audit", "retention")
                .whereLayer("journal")
                .mayOnlyBeAccessedByLayers("release", "decision", "review", "audit", "retention")
                .whereLayer("account")
                .mayOnlyBeAccessedByLayers("release", "decision", "review", "impact", "audit", "retention")
                .whereLayer("replay")
                .mayOnlyBeAccessedByLayers("impact", "audit", "cli")
                .whereLayer("alternative")
                .mayOnlyBeAccessedByLayers("decision")
                .whereLayer("proof")
                .mayOnlyBeAccessedByLayers("alternative", "release", "decision", "impact", "cli")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers(
                        "proof",
                        "alternative",
                        "release",
                        "decision",
                        "review",
                        "retention",
                        "replay",
                        "impact",
                        "verify",
                        "audit",
                        "cli")
                .whereLayer("policy")
                .mayOnlyBeAccessedByLayers(
                        "engine",
                        "proof",
                        "alternative",
                        "account",
                        "release",
                        "decision",
                        "review",
                        "retention",
                        "replay",
                        "impact",
                        "verify",
                        "cli")
                .whereLayer("vocabulary")
                .mayOnlyBeAccessedByLayers(
                        "policy",
                        "engine",
                        "proof",
                        "alternative",
                        "release",
                        "decision",
                        "review",
                        "replay",
                        "audit",
                        "cli");
    }

    private static ArchCondition<JavaClass> haveMoreThanOneImplementation() {
        return new ArchCondition<>("have more than one implementation") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                long implementations = one.getAllSubclasses().stream()
                        .filter(sub -> !sub.isInterface())
                        .filter(sub -> !sub.getModifiers().contains(JavaModifier.ABSTRACT))
                        .count();
                if (implementations == 1) {
                    events.add(SimpleConditionEvent.violated(one, one.getName() + " has a single implementation"));
                }
            }
        };
    }
}
