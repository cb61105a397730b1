package org.maplebridge.alternative;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.Verdict;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.Tier;
import org.maplebridge.proof.Dispute;
import org.maplebridge.proof.Kind;
import org.maplebridge.proof.Model;
import org.maplebridge.proof.Result;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Stage;

/** A policy made ready to say of any dispute what would change its verdict. Made once per policy; for several threads. */
public final class WhatWouldChange {

    /** Some tenths of a second for each question; a dispute under the shipped policy takes dozens. */
    private static final int MOST_TRIED = 50_000;

    private final Terrain terrain;
    private final int most;
    private final Map<Level, List<Kind>> levels = new EnumMap<>(Level.class);
    private final Map<Tier, List<Kind>> tiers = new EnumMap<>(Tier.class);
    private final Map<Rule, List<Kind>> raising = new LinkedHashMap<>();
    private final NearMisses nearLevels;
    private final NearMisses nearTiers;

    private WhatWouldChange(Policy policy, int most) {
        Model model = Model.of(policy);
        this.most = most;
        terrain = new Terrain(model);
        List<Kind> every = List.of(model.classes().any());
        for (Level level : Level.values()) {
            levels.put(level, level == Level.GREEN ? every : kinds(model, new Result.LevelAtLeast(level)));
        }
        for (Tier tier : Tier.values()) {
            tiers.put(tier, tier == Tier.VILLAGE ? every : kinds(model, new Result.TierAtLeast(tier)));
        }
        policy.rules(Stage.LEVEL)
                .forEach(rule -> raising.put(rule, model.ways(rule).kinds()));
        nearLevels = new NearMisses(policy, Stage.LEVEL);
        nearTiers = new NearMisses(policy, Stage.TIER);
    }

    public static WhatWouldChange of(Policy policy) {
        return of(policy, MOST_TRIED);
    }

    /** @param most how many drafts or sets to look at for each question before it is left unproven */
    static WhatWouldChange of(Policy policy, int most) {
        return new WhatWouldChange(policy, most);
    }

    private static List<Kind> kinds(Model model, Result result) {
        return model.ways(result).kinds();
    }

    /**
     * @param facts in the vocabulary of this policy, without a contradiction
     * @param engine of this policy
     * @throws IllegalStateException if the engine does not confirm what was found
     */
    public Alternatives of(Facts facts, Evaluation engine) {
        Verdict verdict = engine.verdict(facts);
        Dispute known = terrain.disputes().of(facts).orElseThrow();
        Turning turning = new Turning(terrain, levels, raising, known, new Confirmation(facts, engine), most);
        return new Alternatives(
                facts,
                verdict,
                turning.raising(verdict.level()),
                turning.lowering(verdict.level()),
                nearLevels.of(facts, verdict, rule -> level(rule).compareTo(verdict.level()) > 0),
                nearTiers.of(facts, verdict, rule -> tier(rule).compareTo(verdict.tier()) > 0),
                forcing(levels.get(verdict.level()), known, facts, engine, same -> same.level() == verdict.level()),
                forcing(tiers.get(verdict.tier()), known, facts, engine, same -> same.tier() == verdict.tier()));
    }

    private Optional<Smallest<Set<Fact>>> forcing(
            List<Kind> kinds, Dispute known, Facts facts, Evaluation engine, Predicate<Verdict> result) {
        try {
            Smallest<Set<Fact>> smallest = Forcing.smallest(kinds, known, terrain, facts, most);
            smallest.some().forEach(set -> new Confirmation(facts, engine).requireForced(set, result));
            return Optional.of(smallest);
        } catch (TooManyStates unproven) {
            return Optional.empty();
        }
    }

    static Level level(Rule raising) {
        return ((Effect.Raise) raising.effect()).level();
    }

    private static Tier tier(Rule leading) {
        return ((Effect.Lead) leading.effect()).tier();
    }
}
