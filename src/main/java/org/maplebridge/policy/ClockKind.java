package org.maplebridge.policy;

import java.util.Arrays;
import java.util.Optional;
import org.maplebridge.problem.Text;

/** The clocks that a verdict can start. */
public enum ClockKind {
    CONTACT_WITHIN("contactWithin", null, new Text("首次接触不超过 %s", "first contact within %s")),
    REVIEW_WITHIN("reviewWithin", null, new Text("首次复核不超过 %s", "first review within %s")),
    REVIEW_EVERY("reviewEvery", null, new Text("至少每 %s复核一次", "a review at least every %s")),
    PASS_UP_FROM_VILLAGE(
            "passUpAfter",
            Tier.VILLAGE,
            new Text("村（社区）%s没有化解就上报镇", "passed up from village to town if unresolved after %s")),
    PASS_UP_FROM_TOWN(
            "passUpAfter",
            Tier.TOWN,
            new Text("镇（工作局）%s没有化解就上报区", "passed up from town to district if unresolved after %s"));

    private final String effect;
    private final Tier tier;
    private final Text says;

    ClockKind(String effect, Tier tier, Text says) {
        this.effect = effect;
        this.tier = tier;
        this.says = says;
    }

    /** The name of the effect that sets it. */
    public String effect() {
        return effect;
    }

    /** The tier whose days it counts, for passing up. */
    public Optional<Tier> tier() {
        return Optional.ofNullable(tier);
    }

    /** What a clock of this kind asks, in words. */
    public Text says(Span span) {
        return new Text(
                says.zh().replace("%s", span.text().zh()),
                says.en().replace("%s", span.text().en()));
    }

    public static Optional<ClockKind> of(String effect, Optional<Tier> tier) {
        return Arrays.stream(values())
                .filter(kind -> kind.effect.equals(effect) && kind.tier().equals(tier))
                .findFirst();
    }
}
