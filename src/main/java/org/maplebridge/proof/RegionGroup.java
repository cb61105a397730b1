package org.maplebridge.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.proof.Region.Move;

/**
 * The regions of a difference in which the same becomes the same, to be looked at and confirmed together.
 *
 * @param id of just these regions: another one as soon as any of them says something else, comes or goes
 */
public record RegionGroup(String id, List<Region> regions) {

    /** By which it is told from a region's id. */
    private static final String SIGN = "g";

    /** Every region is in one of them. */
    static List<RegionGroup> of(List<Region> regions) {
        Map<Set<Pair>, List<Region>> alike = new LinkedHashMap<>();
        regions.forEach(region ->
                alike.computeIfAbsent(pairs(region), fresh -> new ArrayList<>()).add(region));
        return alike.values().stream().map(RegionGroup::alike).toList();
    }

    private static Set<Pair> pairs(Region region) {
        return region.moves().map(Move::pair).collect(Collectors.toSet());
    }

    private static RegionGroup alike(List<Region> regions) {
        String members = regions.stream().map(Region::id).sorted().collect(Collectors.joining(" "));
        return new RegionGroup(SIGN + ExactDifference.id(members), List.copyOf(regions));
    }

    /** What becomes what in each of its regions, the smallest example of each: the first one is the smallest of all. */
    List<Move> examples() {
        Map<Pair, Move> smallest = new LinkedHashMap<>();
        regions.stream()
                .flatMap(Region::moves)
                .sorted(Comparator.comparing(move -> move.example().stated().size()))
                .forEach(move -> smallest.putIfAbsent(move.pair(), move));
        return List.copyOf(smallest.values());
    }
}
