package org.maplebridge.impact.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.ClockUnit;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Span;
import org.maplebridge.policy.Tier;

/** Reads what {@link Effect#print()} wrote. A policy has a few hundred effects, so each is read once and remembered. */
final class PrintedEffect {

    /** Beyond every policy, so that a file of nonsense does not fill the memory. */
    private static final int MOST_REMEMBERED = 4096;

    private static final Pattern SHAPE = Pattern.compile("([a-zA-Z]+)\\(([^()]*)\\)");
    private static final Map<String, Effect> READ = new ConcurrentHashMap<>();

    private PrintedEffect() {}

    static Effect read(String printed) throws NoRecord {
        Effect known = READ.get(printed);
        if (known != null) {
            return known;
        }
        Effect effect = parse(printed);
        JsonMembers.require(effect != null && effect.print().equals(printed), "effect");
        if (READ.size() < MOST_REMEMBERED) {
            READ.put(printed, effect);
        }
        return effect;
    }

    private static Effect parse(String printed) {
        Matcher shape = SHAPE.matcher(printed);
        if (!shape.matches()) {
            return null;
        }
        List<String> arguments = List.of(shape.group(2).split(", "));
        try {
            return effect(shape.group(1), arguments);
        } catch (IllegalArgumentException unknownName) {
            return null;
        }
    }

    private static Effect effect(String name, List<String> arguments) {
        return switch (name) {
            case "raise" -> new Effect.Raise(Level.valueOf(arguments.get(0)));
            case "lead" -> new Effect.Lead(Tier.valueOf(arguments.get(0)));
            case "notify" -> new Effect.Notify(arguments);
            case "involve" -> new Effect.Involve(arguments);
            case "report" -> new Effect.Report(arguments.get(0), arguments.subList(1, arguments.size()));
            case "forbidMediation" -> new Effect.ForbidMediation(arguments.get(0));
            default -> clock(name, arguments);
        };
    }

    private static Effect clock(String name, List<String> arguments) {
        int size = arguments.size();
        if (size < 2 || size > 3) {
            return null;
        }
        Optional<Tier> tier = size == 3 ? Optional.of(Tier.valueOf(arguments.get(0))) : Optional.empty();
        Span span = new Span(Integer.parseInt(arguments.get(size - 2)), ClockUnit.valueOf(arguments.get(size - 1)));
        return ClockKind.of(name, tier)
                .map(kind -> new Effect.Clock(kind, span))
                .orElse(null);
    }
}
