package org.maplebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maplebridge.policy.Condition.All;
import org.maplebridge.policy.Condition.Any;
import org.maplebridge.policy.Condition.Compare;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.FactType;

/** What a rule says, as a sentence written from the model: what is read here is what is evaluated. */
public final class RuleSentence {

    private static final Text EVERY = new Text("任何纠纷", "every dispute");

    private final Header header;

    public RuleSentence(Header header) {
        this.header = header;
    }

    /** “If … , then … .” in both languages. */
    public Text of(Rule rule) {
        Text effect = of(rule.effect());
        Text all = of(rule.reached(), rule.condition());
        return all.equals(EVERY)
                ? new Text(all.zh() + "，" + effect.zh() + "。", "For " + all.en() + ", " + effect.en() + ".")
                : new Text("如果" + all.zh() + "，" + effect.zh() + "。", "If " + all.en() + ", then " + effect.en() + ".");
    }

    /** What is asked of the earlier result and of the facts, to be put after “if”; where nothing is, “every dispute”. */
    public Text of(Reached reached, Condition condition) {
        List<Text> conditions = new ArrayList<>();
        if (reached.level() != Level.GREEN) {
            Text level = reached.level().text();
            conditions.add(new Text("等级达到" + level.zh() + "级以上", "the level is at least " + level.en()));
        }
        if (reached.tier() != Tier.VILLAGE) {
            Text tier = reached.tier().text();
            conditions.add(new Text("由" + tier.zh() + "或更高层级牵头", "the " + tier.en() + " or a higher tier leads"));
        }
        if (!condition.equals(Condition.ALWAYS)) {
            conditions.add(of(condition));
        }
        return conditions.isEmpty() ? EVERY : join(conditions, "，并且", ", and ");
    }

    public Text of(Condition condition) {
        if (condition instanceof Compare compare) {
            return of(compare);
        }
        if (condition instanceof Any any) {
            Text either = join(any.parts().stream().map(this::of).toList(), "，或者", ", or ");
            return new Text("（" + either.zh() + "）", "(" + either.en() + ")");
        }
        return join(((All) condition).parts().stream().map(this::of).toList(), "，并且", ", and ");
    }

    private static Text of(Compare compare) {
        FactType type = compare.fact().type();
        Text fact = compare.fact().text();
        if (type instanceof FactType.YesNo) {
            if (compare.admits().contains(0) && compare.admits().contains(1)) {
                return new Text("“" + fact.zh() + "”已经知道", "“" + fact.en() + "” is known");
            }
            boolean yes = compare.admits().contains(1);
            return new Text(
                    "“" + fact.zh() + "”" + (yes ? "为是" : "为否"), "“" + fact.en() + "” is " + (yes ? "yes" : "no"));
        }
        Text relation =
                switch (compare.operator()) {
                    case EQUAL -> new Text("是", "is");
                    case NOT_EQUAL -> new Text("已知且不是", "is known and is not");
                    case AT_LEAST -> new Text("至少是", "is at least");
                    case MORE -> new Text("超过", "is more than");
                    case AT_MOST -> new Text("至多是", "is at most");
                    case LESS -> new Text("低于", "is less than");
                    case IN -> new Text("是", "is");
                    case NOT_IN -> new Text("已知且不是", "is known and is not");
                };
        Text values = join(compare.codes().stream().map(type::words).toList(), "、", " or ");
        return new Text(
                "“" + fact.zh() + "”" + relation.zh() + quoted(type, values.zh(), "「", "」"),
                "“" + fact.en() + "” " + relation.en() + " " + quoted(type, values.en(), "‘", "’"));
    }

    private static String quoted(FactType type, String words, String open, String close) {
        return type instanceof FactType.Number ? words : open + words + close;
    }

    /** What a rule of this effect says. */
    public Text of(Effect effect) {
        if (effect instanceof Effect.Raise raise) {
            Text level = raise.level().text();
            return new Text("等级至少定为" + level.zh() + "级", "the level is at least " + level.en());
        }
        if (effect instanceof Effect.Lead lead) {
            Text tier = lead.tier().text();
            return new Text("至少由" + tier.zh() + "牵头", "at least the " + tier.en() + " leads");
        }
        if (effect instanceof Effect.Notify told) {
            Text units = units(told.units());
            return new Text("通知" + units.zh(), units.en() + " must be told");
        }
        if (effect instanceof Effect.Involve involve) {
            Text units = units(involve.units());
            return new Text("请" + units.zh() + "参加处置", units.en() + " takes part");
        }
        if (effect instanceof Effect.Report report) {
            Text units = units(report.units());
            String citation = header.laws().get(report.law()).citation();
            return new Text(
                    "必须依" + citation + "向" + units.zh() + "报告",
                    "a report to " + units.en() + " is mandatory (" + citation + ")");
        }
        if (effect instanceof Effect.ForbidMediation forbid) {
            Citation reason = header.reasons().get(forbid.reason());
            return new Text(
                    "不得调解：" + reason.text().zh() + "（" + reason.citation() + "）",
                    "it may not be mediated: " + reason.text().en() + " (" + reason.citation() + ")");
        }
        Effect.Clock clock = (Effect.Clock) effect;
        return clock.kind().says(clock.span());
    }

    private Text units(List<String> ids) {
        return join(ids.stream().map(header.units()::get).toList(), "、", ", ");
    }

    private static Text join(List<Text> parts, String zh, String en) {
        return new Text(join(parts, Text::zh, zh), join(parts, Text::en, en));
    }

    private static String join(List<Text> parts, Function<Text, String> in, String between) {
        return parts.stream().map(in).collect(Collectors.joining(between));
    }
}
