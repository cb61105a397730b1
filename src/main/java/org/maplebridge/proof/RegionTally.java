package org.maplebridge.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.policy.Policy;
import org.maplebridge.proof.Placing.Place;
import org.maplebridge.proof.RegionCounts.Count;

/** Counts disputes by region and group of a difference. Not for several threads at a time. */
public final class RegionTally {

    private final Optional<ExactDifference> difference;
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private long seen;
    private long contradictory;

    private RegionTally(Optional<ExactDifference> difference) {
        this.difference = difference;
        difference.ifPresent(found -> found.groups().forEach(this::begin));
    }

    /** Counts nothing where the two cannot be compared. */
    public static RegionTally between(Policy old, Policy now) {
        try {
            return new RegionTally(Optional.of(ExactDifference.between(old, now)));
        } catch (ExactDifference.NotComparable apart) {
            return new RegionTally(Optional.empty());
        }
    }

    private void begin(RegionGroup group) {
        counts.put(group.id(), Count.ZERO);
        group.regions().forEach(region -> {
            counts.put(region.id(), Count.ZERO);
            groups.put(region.id(), group.id());
        });
    }

    /** @param stated values by fact, as people write them; what neither policy knows is left out */
    public void count(Map<String, String> stated) {
        seen++;
        difference.ifPresent(found ->
                found.dispute(stated).ifPresentOrElse(dispute -> count(found.places(dispute)), () -> contradictory++));
    }

    private void count(Stream<Place> places) {
        Map<String, Set<String>> turned = new HashMap<>();
        places.forEach(place -> add(place, turned));
        turned.forEach((id, pairs) -> counts.put(id, counts.get(id).and(pairs)));
    }

    private void add(Place place, Map<String, Set<String>> turned) {
        String region = place.region().id();
        for (String id : List.of(region, groups.get(region))) {
            turned.computeIfAbsent(id, fresh -> new HashSet<>())
                    .add(place.pair().print());
        }
    }

    public RegionCounts counts() {
        return new RegionCounts(seen, contradictory, Map.copyOf(counts));
    }
}
