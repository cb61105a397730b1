package org.maplebridge.policy.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.policy.ClockKind;
import org.maplebridge.policy.ClockUnit;
import org.maplebridge.policy.Effect;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Span;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.SourceFile;
import org.maplebridge.vocabulary.Stage;

/** Reads the one effect between {@code then} and {@code end}. */
final class EffectReader {

    private static final class Refused extends RuntimeException {
        Refused() {
            super(null, null, false, false);
        }
    }

    /** Up to {@link Span#MOST}. Asked of the text, for {@code 2-14} begins with a number and is one argument too. */
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");

    private static final Map<String, Text> CLOCK_UNITS =
            Stream.of(ClockUnit.values()).collect(Collectors.toMap(ClockUnit::name, ClockUnit::text));

    private final SourceFile file;
    private final Stage stage;
    private final Header header;
    private final Problems problems;

    EffectReader(SourceFile file, Stage stage, Header header, Problems problems) {
        this.file = file;
        this.stage = stage;
        this.header = header;
        this.problems = problems;
    }

    /** Empty when something was wrong, which is then in the problems. */
    Optional<Effect> read(List<Token> tokens, Token then) {
        try {
            if (tokens.isEmpty()) {
                throw refuse(then, Code.NO_EFFECT, new Text("then 后面没有效果", "Nothing follows then"), example());
            }
            Token name = tokens.get(0);
            requireEffectOfThisFolder(name);
            Optional<List<Token>> arguments = new EffectArguments(file, problems, example()).read(tokens);
            return arguments.map(found -> effect(name, found));
        } catch (Refused alreadySaid) {
            return Optional.empty();
        }
    }

    private void requireEffectOfThisFolder(Token name) {
        if (!Effect.NAMES.contains(name.text())) {
            problems.add(Problem.unknownName(
                    file.placeAt(name.offset(), name.width()),
                    Code.UNKNOWN_EFFECT,
                    new Text("没有 “%s” 这种效果", "There is no effect '%s'").with(name.text()),
                    name.text(),
                    Effect.namesOf(stage).stream().sorted().toList()));
            throw new Refused();
        }
        if (!Effect.namesOf(stage).contains(name.text())) {
            Stage right = Arrays.stream(Stage.values())
                    .filter(other -> Effect.namesOf(other).contains(name.text()))
                    .findFirst()
                    .orElseThrow();
            throw refuse(
                    name,
                    Code.EFFECT_IN_WRONG_FOLDER,
                    new Text(
                            "%s 文件夹里不能用 %s".formatted(stage.folder(), name.text()),
                            "%s may not stand in %s/".formatted(name.text(), stage.folder())),
                    new Text("请把规则移到 %s 文件夹", "Move the rule to %s/").with(right.folder()));
        }
    }

    private Effect effect(Token name, List<Token> arguments) {
        return switch (name.text()) {
            case "raise" ->
                new Effect.Raise(Level.valueOf(only(name, arguments, names(Level.BLUE, Level.YELLOW, Level.RED))));
            case "lead" -> new Effect.Lead(Tier.valueOf(only(name, arguments, names(Tier.TOWN, Tier.DISTRICT))));
            case "notify" -> new Effect.Notify(units(name, arguments));
            case "involve" -> new Effect.Involve(units(name, arguments));
            case "forbidMediation" ->
                new Effect.ForbidMediation(
                        only(name, arguments, header.reasons().keySet()));
            case "report" -> report(name, arguments);
            default -> clock(name, arguments);
        };
    }

    private Effect report(Token name, List<Token> arguments) {
        if (arguments.size() < 2) {
            throw shape(name);
        }
        String law = one(arguments.get(0), header.laws().keySet(), Code.EFFECT_ARGUMENT, Map.of());
        return new Effect.Report(law, units(name, arguments.subList(1, arguments.size())));
    }

    private Effect clock(Token name, List<Token> arguments) {
        boolean passesUp = name.is("passUpAfter");
        if (arguments.size() != (passesUp ? 3 : 2)) {
            throw shape(name);
        }
        Optional<Tier> tier = passesUp
                ? Optional.of(Tier.valueOf(
                        one(arguments.get(0), names(Tier.VILLAGE, Tier.TOWN), Code.EFFECT_ARGUMENT, Map.of())))
                : Optional.empty();
        Token n = arguments.get(arguments.size() - 2);
        String unit =
                one(arguments.get(arguments.size() - 1), names(ClockUnit.values()), Code.UNKNOWN_UNIT, CLOCK_UNITS);
        if (!COUNT.matcher(n.text()).matches()) {
            throw refuse(
                    n,
                    Code.EFFECT_ARGUMENT,
                    new Text("这里应当是 1 到 9999 的整数", "Here stands a whole number from 1 to 9999"),
                    example());
        }
        ClockKind kind = ClockKind.of(name.text(), tier).orElseThrow();
        return new Effect.Clock(kind, new Span(Integer.parseInt(n.text()), ClockUnit.valueOf(unit)));
    }

    private List<String> units(Token name, List<Token> arguments) {
        if (arguments.isEmpty()) {
            throw shape(name);
        }
        LinkedHashSet<String> units = new LinkedHashSet<>();
        for (Token argument : arguments) {
            if (!units.add(one(argument, header.units().keySet(), Code.UNKNOWN_UNIT, header.units()))) {
                throw refuse(
                        argument,
                        Code.EFFECT_ARGUMENT,
                        new Text("“%s” 写了两次", "'%s' is written twice").with(argument.text()),
                        new Text("请只留一个", "Keep one of them"));
            }
        }
        return List.copyOf(units);
    }

    private String only(Token name, List<Token> arguments, Collection<String> allowed) {
        if (arguments.size() != 1) {
            throw shape(name);
        }
        return one(arguments.get(0), allowed, Code.EFFECT_ARGUMENT, Map.of());
    }

    private String one(Token argument, Collection<String> allowed, Code code, Map<String, Text> names) {
        if (!allowed.contains(argument.text())) {
            problems.add(UnknownName.argument(
                    file.placeAt(argument.offset(), argument.width()), code, argument.text(), allowed, names));
            throw new Refused();
        }
        return argument.text();
    }

    private static List<String> names(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private Refused shape(Token token) {
        return refuse(
                token,
                Code.EFFECT_ARGUMENT,
                new Text("这个效果的括号里不是这样写的", "This is not what stands between the brackets of this effect"),
                example());
    }

    private Text example() {
        String example =
                switch (stage) {
                    case LEVEL -> "raise( RED );";
                    case TIER -> "lead( TOWN );";
                    case DUTIES -> "notify( POLICE, TOWN ); report( LAW, POLICE ); forbidMediation( REASON );";
                    case CLOCKS -> "contactWithin( 24, HOURS ); passUpAfter( VILLAGE, 5, WORKING_DAYS );";
                };
        return new Text("例如 %s", "For example %s").with(example);
    }

    private Refused refuse(Token token, Code code, Text cause, Text fix) {
        problems.add(file.placeAt(token.offset(), token.width()), code, cause, fix);
        return new Refused();
    }
}
