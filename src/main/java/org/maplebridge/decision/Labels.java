package org.maplebridge.decision;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Span;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Text;

/** The words for every id of a verdict, so that a page needs no table of its own. */
final class Labels {

    private static final byte[] UNITS = Utf8.ascii(",\"units\":{");
    private static final byte[] LAWS = Utf8.ascii("},\"laws\":{");
    private static final byte[] MEDIATION = Utf8.ascii("},\"mediation\":{");
    private static final byte[] CLOCKS = Utf8.ascii("},\"clocks\":{");
    private static final byte[] END = Utf8.ascii("}");

    private final Language language;
    private final Map<Level, byte[]> levels = new EnumMap<>(Level.class);
    private final Map<Tier, byte[]> tiers = new EnumMap<>(Tier.class);
    private final Map<String, byte[]> units;
    private final Map<String, byte[]> laws;
    private final Map<String, byte[]> reasons;

    /** As many as a policy has effects that set one. */
    private final Map<Clock, byte[]> clocks = new ConcurrentHashMap<>();

    private record Clock(ClockKind kind, Span span) {}

    Labels(Policy policy, Language language) {
        this.language = language;
        Stream.of(Level.values()).forEach(level -> levels.put(level, said("level", level.text())));
        Stream.of(Tier.values()).forEach(tier -> tiers.put(tier, said("tier", tier.text())));
        this.units = said(policy.header().units(), text -> text);
        this.laws = said(policy.header().laws(), law -> law.text());
        this.reasons = said(policy.header().reasons(), reason -> reason.text());
    }

    /** Members of an object that is open. */
    void write(Named named, Utf8 out) {
        out.put(levels.get(named.level())).put(Utf8.COMMA).put(tiers.get(named.tier()));
        out.put(UNITS).each(named.units(), units::get);
        out.put(LAWS).each(named.laws(), laws::get);
        out.put(MEDIATION).each(named.reasons(), reasons::get);
        out.put(CLOCKS).each(named.clocks().entrySet(), this::clock).put(END);
    }

    private byte[] clock(Map.Entry<ClockKind, Span> set) {
        return clocks.computeIfAbsent(new Clock(set.getKey(), set.getValue()), this::said);
    }

    private byte[] said(Clock clock) {
        Optional<Tier> tier = clock.kind().tier();
        String effect = clock.kind().effect();
        return said(
                tier.map(of -> effect + "." + of).orElse(effect), clock.kind().says(clock.span()));
    }

    private <T> Map<String, byte[]> said(Map<String, T> named, Function<T, Text> text) {
        Map<String, byte[]> said = new HashMap<>();
        named.forEach((id, one) -> said.put(id, said(id, text.apply(one))));
        return said;
    }

    private byte[] said(String id, Text text) {
        return Utf8.member(id, text.in(language));
    }
}
