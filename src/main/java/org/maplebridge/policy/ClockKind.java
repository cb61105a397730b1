package org.maplebridge.policy;

import java.util.Arrays;
import java.util.Optional;
import org.maplebridge.problem.Text;

/** The clocks that a verdict can start. */
public enum ClockKind {
    CONTACT_WITHIN("contactWithin", null, new Text("首次接触", "first contact")),
    REVIEW_WITHIN("reviewWithin", null, new Text("首次复核", "first review")),
    REVIEW_EVERY("reviewEvery", null, new Text("定期复核，每", "review every")),
    PASS_UP_FROM_VILLAGE("passUpAfter", Tier.VILLAGE, new Text("村（社区）未化解上报镇", "pass up from village to town")),
    PASS_UP_FROM_TOWN("passUpAfter", Tier.TOWN, new Text("镇（工作局）未化解上报区", "pass up from town to district"));

    private final String effect;
    private final Tier tier;
    private final Text text;

    ClockKind(String effect, Tier tier, Text text) {
        this.effect = effect;
        this.tier = tier;
        this.text = text;
    }

    /** The name of the effect that sets it. */
    public String effect() {
        return effect;
    }

    /** The tier whose days it counts, for passing up. */
    public Optional<Tier> tier() {
        return Optional.ofNullable(tier);
    }

    public Text text() {
        return text;
    }

    public static Optional<ClockKind> of(String effect, Optional<Tier> tier) {
        return Arrays.stream(values())
                .filter(kind -> kind.effect.equals(effect) && kind.tier().equals(tier))
                .findFirst();
    }
}
