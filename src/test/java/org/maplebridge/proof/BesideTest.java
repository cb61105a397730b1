package org.maplebridge.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.RegionReport.Told;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Vocabulary;

/** What differs where no region can prove it is said, and confirmed by an id of its own. */
class BesideTest {

    private static final String HURT = "  - {if: \"injury >= SLIGHT\", then: \"violence == PHYSICAL\"}\n";
    private static final String STRANGLED = "  - {if: \"strangulation == true\", then: \"violence == PHYSICAL\"}\n";
    private static final Policy POLICY = PolicyReader.read(Spoilt.SHIPPED);
    private static final Policy WITHOUT_HURT = by("vocabulary.yaml", HURT, "");

    /** The hazard: a child is hurt, nobody entered that it came to blows, and nothing infers it any more. */
    @Test
    void an_implication_taken_away_lowers_a_level_and_is_listed() {
        assertThat(level(POLICY)).isEqualTo(Level.RED);
        assertThat(level(WITHOUT_HURT)).isLessThan(Level.RED);
        RegionReport report = RegionReport.between(POLICY, WITHOUT_HURT);
        Told beside = last(report);
        assertThat(beside.words().en()).contains("no longer follows").contains("injury in (SLIGHT");
        assertThat(beside.words().zh()).contains("不再推出").contains("⇒ violence in (PHYSICAL)");
        assertThat(report.summary().en()).contains("this proves nothing about what is to be confirmed apart: 1");
        assertThat(report.lines()).anyMatch(line -> line.startsWith("[" + beside.id() + "]"));
        assertThat(report.open(List.of())).contains(beside);
        assertThat(report.open(List.of(beside.id()))).doesNotContain(beside);
    }

    @Test
    void one_that_is_new_is_listed_as_new() {
        assertThat(last(RegionReport.between(WITHOUT_HURT, POLICY)).words().en())
                .contains("from now on")
                .doesNotContain("no longer");
    }

    @Test
    void a_setting_that_verdicts_carry_is_listed() {
        Policy slower = by("policy.yaml", "completeWithin: {n: 24,", "completeWithin: {n: 96,");
        assertThat(last(RegionReport.between(POLICY, slower)).words().en())
                .endsWith("completeWithin: 24 HOURS → 96 HOURS");
        Policy elsewhere = by("policy.yaml", "Asia/Shanghai", "Asia/Urumqi");
        assertThat(last(RegionReport.between(POLICY, elsewhere)).words().en())
                .endsWith("zone: Asia/Shanghai → Asia/Urumqi");
    }

    /** Just what is listed makes the id: so what was confirmed of one pair holds for another that differs by the same alone. */
    @Test
    void its_id_is_another_as_soon_as_it_lists_anything_else() {
        String hurt = last(RegionReport.between(POLICY, WITHOUT_HURT)).id();
        Policy neither = PolicyReader.read(Spoilt.by("vocabulary.yaml", HURT, "")
                .and("vocabulary.yaml", STRANGLED, "")
                .folder());
        assertThat(hurt).hasSize(16);
        assertThat(last(RegionReport.between(POLICY, by("vocabulary.yaml", STRANGLED, "")))
                        .id())
                .isNotEqualTo(hurt);
        assertThat(last(RegionReport.between(POLICY, neither)).id()).isNotEqualTo(hurt);
        assertThat(last(RegionReport.between(WITHOUT_HURT, POLICY)).id()).isNotEqualTo(hurt);
        assertThat(last(RegionReport.between(POLICY, WITHOUT_HURT)).id()).isEqualTo(hurt);
    }

    @Test
    void two_pairs_that_cannot_be_compared_are_confirmed_apart() {
        String one = last(RegionReport.between(POLICY, counting("one"))).id();
        assertThat(one)
                .hasSize(16)
                .isEqualTo(last(RegionReport.between(POLICY, counting("one"))).id());
        assertThat(last(RegionReport.between(POLICY, counting("another"))).id()).isNotEqualTo(one);
    }

    /** The control: the same policy, and one that only decides otherwise. */
    @Test
    void nothing_is_beside_where_only_rules_differ() {
        Policy other = by("level/red-means.drl", "weaponNearness >= OBTAINED", "weaponNearness >= BRANDISHED");
        assertThat(RegionReport.between(POLICY, POLICY).regions()).isEmpty();
        assertThat(RegionReport.between(POLICY, other).regions()).isNotEmpty().noneMatch(region -> region.turns()
                .isEmpty());
    }

    private static Told last(RegionReport report) {
        Told last = report.regions().get(report.regions().size() - 1);
        assertThat(last.turns()).isEmpty();
        return last;
    }

    private static Level level(Policy policy) {
        Fact injury = policy.vocabulary().fact("injury").orElseThrow();
        Fact minor = policy.vocabulary().fact("harmedMinor").orElseThrow();
        long slight = injury.type().code("SLIGHT").orElseThrow();
        Facts facts = Facts.of(policy.vocabulary(), Map.of(injury, slight, minor, 1L), Set.of());
        return new Evaluation(policy, PlainMatching.of(policy)).verdict(facts).level();
    }

    /** In which blockades are a number, so that it does not speak of the same thing. */
    private static Policy counting(String id) {
        List<Fact> facts = POLICY.vocabulary().all().stream()
                .map(fact -> fact.name().equals("blockade") ? counted(fact) : fact)
                .toList();
        Vocabulary vocabulary = Vocabulary.of(
                POLICY.vocabulary().groups(), facts, POLICY.vocabulary().implications());
        return new Policy(
                id,
                POLICY.header(),
                vocabulary,
                POLICY.rules(),
                POLICY.cases(),
                POLICY.promises(),
                POLICY.calendar(),
                POLICY.folder());
    }

    private static Fact counted(Fact fact) {
        return new Fact(
                fact.index(),
                fact.name(),
                fact.text(),
                fact.question(),
                fact.purpose(),
                fact.group(),
                fact.stages(),
                new FactType.Number(0, 9, new Text("次", "times")),
                fact.shownToParty(),
                fact.changeable(),
                fact.place());
    }

    private static Policy by(String path, String from, String to) {
        return PolicyReader.read(Spoilt.by(path, from, to).folder());
    }
}
