package org.maplebridge.impact.replay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.engine.Duties;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.ClockUnit;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Span;
import org.maplebridge.policy.Tier;

/** Reads the verdict of a record, on whose brace the parser stands: ids and values as {@code VerdictWriter} lays them out. */
final class RulingReader {

    private final JsonParser parser;
    private Level level;
    private Tier tier;
    private Level couldReach;
    private Duties duties;
    private final Map<ClockKind, Span> clocks = new EnumMap<>(ClockKind.class);
    private List<Fired> rules;

    RulingReader(JsonParser parser) {
        this.parser = parser;
    }

    Ruling read() throws IOException, NoRecord {
        JsonMembers.require(parser.currentToken() == JsonToken.START_OBJECT, "verdict");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "level" -> level = JsonMembers.constant(Level.class, parser, "level");
                case "tier" -> tier = JsonMembers.constant(Tier.class, parser, "tier");
                case "couldReach" -> couldReach = JsonMembers.constant(Level.class, parser, "couldReach");
                case "duties" -> duties = new DutiesReader(parser).read();
                case "clocks" -> clocks();
                case "reasons" -> rules = rules();
                default -> parser.skipChildren();
            }
        }
        JsonMembers.require(level != null, "level");
        JsonMembers.require(tier != null, "tier");
        JsonMembers.require(couldReach != null, "couldReach");
        JsonMembers.require(duties != null, "duties");
        JsonMembers.require(rules != null, "reasons");
        return new Ruling(level, tier, couldReach, duties, clocks, rules);
    }

    /** Each by the name of its effect; those of passing up stand one deeper, by tier. */
    private void clocks() throws IOException, NoRecord {
        JsonMembers.require(parser.currentToken() == JsonToken.START_OBJECT, "clocks");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Optional<ClockKind> kind = ClockKind.of(name, Optional.empty());
            if (kind.isPresent()) {
                clocks.put(kind.get(), span());
            } else {
                clocksByTier(name);
            }
        }
    }

    private void clocksByTier(String name) throws IOException, NoRecord {
        JsonMembers.require(parser.currentToken() == JsonToken.START_OBJECT, "clocks");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String of = parser.currentName();
            Optional<ClockKind> kind = Optional.empty();
            for (ClockKind one : ClockKind.values()) {
                if (one.effect().equals(name)
                        && one.tier().isPresent()
                        && one.tier().get().name().equals(of)) {
                    kind = Optional.of(one);
                }
            }
            JsonMembers.require(kind.isPresent(), "clocks");
            parser.nextToken();
            clocks.put(kind.get(), span());
        }
    }

    private Span span() throws IOException, NoRecord {
        JsonMembers.require(parser.currentToken() == JsonToken.START_OBJECT, "clocks");
        int n = -1;
        ClockUnit unit = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("unit")) {
                unit = JsonMembers.constant(ClockUnit.class, parser, "unit");
            } else if (name.equals("n")) {
                JsonMembers.require(value == JsonToken.VALUE_NUMBER_INT, "n");
                n = parser.getIntValue();
            } else {
                parser.skipChildren();
            }
        }
        JsonMembers.require(n >= 0 && unit != null, "clocks");
        return new Span(n, unit);
    }

    private List<Fired> rules() throws IOException, NoRecord {
        JsonMembers.require(parser.currentToken() == JsonToken.START_ARRAY, "reasons");
        List<Fired> fired = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            fired.add(fired());
        }
        return fired;
    }

    private Fired fired() throws IOException, NoRecord {
        JsonMembers.require(parser.currentToken() == JsonToken.START_OBJECT, "reasons");
        String rule = null;
        Effect effect = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "rule" -> rule = JsonMembers.text(parser, "rule");
                case "effect" -> effect = PrintedEffect.read(JsonMembers.text(parser, "effect"));
                default -> parser.skipChildren();
            }
        }
        JsonMembers.require(rule != null, "rule");
        JsonMembers.require(effect != null, "effect");
        return new Fired(rule, effect);
    }
}
