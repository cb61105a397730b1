package org.maplebridge.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.ZippedRules;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.proof.RegionReport.Told;
import org.maplebridge.proof.RegionReport.ToldGroup;
import org.maplebridge.source.ZippedFolder;

/** More kinds of dispute than a person confirms one by one are confirmed in groups, and a group says all that it covers. */
class RegionGroupTest {

    private static final Policy SHIPPED = PolicyReader.read(Spoilt.SHIPPED);
    private static final RegionReport MANY = report(ZippedRules.manyMatters(0));
    private static final RegionReport ONE_FEWER = report(ZippedRules.manyMatters(1));

    @Test
    void every_region_is_in_one_group_with_those_that_turn_the_same() {
        assertThat(MANY.regions()).hasSize(14);
        assertThat(MANY.comesInGroups()).isTrue();
        assertThat(MANY.groups()).hasSize(2);
        assertThat(MANY.groups().stream().flatMap(group -> group.regions().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        MANY.regions().stream().map(Told::id).toList());
        assertThat(about("FIRE_RESCUE", MANY).regions()).hasSize(8);
        assertThat(about("FIRE_RESCUE", MANY).pairs()).hasSize(1);
        assertThat(about("FIRE_RESCUE", MANY).example()).containsKeys("category", "relationship");
    }

    @Test
    void a_group_covers_its_own_regions_and_no_other() {
        ToldGroup fire = about("FIRE_RESCUE", MANY);
        ToldGroup civil = about("CIVIL_AFFAIRS", MANY);
        assertThat(MANY.open(List.of(fire.id()))).extracting(Told::id).containsExactlyElementsOf(civil.regions());
        assertThat(MANY.openGroups(List.of(fire.id()))).containsExactly(civil);
        assertThat(MANY.openGroups(List.of())).containsExactlyElementsOf(MANY.groups());
        assertThat(MANY.open(List.of(fire.id(), civil.id()))).isEmpty();
        List<String> oneByOne =
                Stream.concat(Stream.of(fire.id()), civil.regions().stream()).toList();
        assertThat(MANY.open(oneByOne)).as("one by one is as good").isEmpty();
        assertThat(MANY.openGroups(oneByOne)).isEmpty();
    }

    /** The control: a confirmation that was given when the group had one region fewer covers nothing of it. */
    @Test
    void a_group_has_another_id_as_soon_as_one_of_its_regions_is_another() {
        String before = about("CIVIL_AFFAIRS", ONE_FEWER).id();
        ToldGroup civil = about("CIVIL_AFFAIRS", MANY);
        assertThat(about("FIRE_RESCUE", ONE_FEWER).id())
                .as("the same in both")
                .isEqualTo(about("FIRE_RESCUE", MANY).id());
        assertThat(civil.id()).isNotEqualTo(before);
        assertThat(MANY.open(List.of(before, about("FIRE_RESCUE", MANY).id())))
                .extracting(Told::id)
                .containsExactlyElementsOf(civil.regions());
    }

    @Test
    void a_region_has_another_id_when_a_rule_that_says_so_anyhow_is_gone() {
        Policy without = without(SHIPPED, Set.of("L-105"));
        List<Region> regions = ExactDifference.between(SHIPPED, without).regions();
        Region region = regions.stream()
                .filter(one -> !unless(one).isEmpty())
                .findFirst()
                .orElseThrow();
        String unless = unless(region).get(0).id();
        assertThat(ids(without(SHIPPED, Set.of(unless)), without(without, Set.of(unless))))
                .doesNotContain(region.id());
        assertThat(ids(SHIPPED, without)).contains(region.id());
    }

    @Test
    void few_regions_are_told_one_by_one_and_many_in_groups_first() {
        RegionReport few = RegionReport.between(SHIPPED, without(SHIPPED, Set.of("L-105")));
        assertThat(few.comesInGroups()).isFalse();
        assertThat(few.lines()).noneMatch(line -> line.startsWith("[g"));
        List<String> lines = MANY.lines();
        List<String> first = lines.stream().filter(line -> line.startsWith("[")).toList();
        assertThat(first.get(0)).startsWith("[" + MANY.groups().get(0).id() + "] ");
        assertThat(first).hasSize(2 + 14);
        assertThat(lines).anyMatch(line -> line.startsWith("    involve(FIRE_RESCUE): — -> ✓"));
    }

    private static List<Rule> unless(Region region) {
        return region.turns().stream().flatMap(turn -> turn.unless().stream()).toList();
    }

    private static List<String> ids(Policy old, Policy now) {
        return ExactDifference.between(old, now).regions().stream()
                .map(Region::id)
                .toList();
    }

    private static ToldGroup about(String unit, RegionReport report) {
        return report.groups().stream()
                .filter(group -> group.pairs().get(0).pair().contains(unit))
                .findFirst()
                .orElseThrow();
    }

    private static RegionReport report(byte[] zip) {
        return RegionReport.between(SHIPPED, PolicyReader.read(ZippedFolder.read(zip)));
    }

    private static Policy without(Policy policy, Set<String> gone) {
        return new Policy(
                policy.id(),
                policy.header(),
                policy.vocabulary(),
                policy.rules().stream()
                        .filter(rule -> !gone.contains(rule.id()))
                        .toList(),
                policy.cases(),
                policy.promises(),
                policy.calendar(),
                policy.folder());
    }
}
