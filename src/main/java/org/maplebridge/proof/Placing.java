package org.maplebridge.proof;

import java.util.Map;
import java.util.stream.Stream;
import org.maplebridge.proof.Region.Move;
import org.maplebridge.proof.Region.Turn;

/** In which regions of a difference a dispute lies, and what becomes what of it there. Not for several threads at a time. */
final class Placing {

    /** One region, and one thing that becomes another. */
    record Place(Region region, Pair pair) {}

    private final Model old;
    private final Model now;
    private final Map<Area, Region> regions;

    Placing(Model old, Model now, Map<Area, Region> regions) {
        this.old = old;
        this.now = now;
        this.regions = regions;
    }

    Stream<Place> of(Dispute dispute) {
        return regions.entrySet().stream()
                .filter(one -> one.getKey().kind().holds(dispute))
                .flatMap(one -> one.getValue().turns().stream()
                        .filter(turn -> turns(turn, one.getKey(), dispute))
                        .flatMap(turn -> turn.moves().stream())
                        .filter(move ->
                                isUtmost(move.from(), move, old, dispute) && isUtmost(move.to(), move, now, dispute))
                        .map(move -> new Place(one.getValue(), move.pair())));
    }

    /** Whether one policy says it of the dispute, with the earlier result that is asked for, and the other does not. */
    private boolean turns(Turn turn, Area area, Dispute dispute) {
        Model sayer = turn.gained() ? now : old;
        Model other = turn.gained() ? old : now;
        return sayer.reaching(area.reached()).hold(dispute)
                && sayer.says(turn.result(), dispute)
                && !other.says(turn.result(), dispute);
    }

    /** @param said null for nothing */
    private static boolean isUtmost(Result said, Move move, Model model, Dispute dispute) {
        if (said != null) {
            return model.says(said, dispute)
                    && RegionSearch.graver(said, model).noneMatch(graver -> model.says(graver, dispute));
        }
        String about = move.pair().about();
        return model.results().stream().noneMatch(one -> one.about().equals(about) && model.says(one, dispute));
    }
}
