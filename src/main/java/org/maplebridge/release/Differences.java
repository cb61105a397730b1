package org.maplebridge.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import org.maplebridge.policy.Policy;
import org.maplebridge.proof.RegionReport;

/** Which disputes two policies decide differently; what a person has just read is not proven again when they approve it. */
@ApplicationScoped
public class Differences {

    private static final int MOST_KEPT = 16;

    private record Pair(String old, String now) {}

    private final Cache<Pair, RegionReport> found =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    public RegionReport between(Policy old, Policy now) {
        return found.get(new Pair(old.id(), now.id()), pair -> RegionReport.between(old, now));
    }
}
