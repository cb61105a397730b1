package org.maplebridge.policy.reading;

import java.util.Arrays;
import java.util.List;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.SourceFile;
import org.maplebridge.vocabulary.Stage;

/** Reads {@code Verdict( level >= YELLOW, tier >= TOWN )}: at least so high, once each, and nothing else. */
final class ReachedReader {

    private final SourceFile file;
    private final Stage stage;
    private final Problems problems;

    ReachedReader(SourceFile file, Stage stage, Problems problems) {
        this.file = file;
        this.stage = stage;
        this.problems = problems;
    }

    /** What it could make out; anything else is in the problems. */
    Reached read(List<Token> body) {
        Level level = null;
        Tier tier = null;
        for (int at = 0; at < body.size(); at += 4) {
            List<Token> comparison = body.subList(at, Math.min(at + 3, body.size()));
            boolean separated = at + 3 >= body.size() || body.get(at + 3).is(",") && at + 4 < body.size();
            boolean atLeast = comparison.size() == 3 && comparison.get(1).is(">=") && separated;
            if (atLeast && level == null && comparison.get(0).is("level") && isOne(comparison.get(2), Level.values())) {
                level = Level.valueOf(comparison.get(2).text());
            } else if (atLeast && tier == null && mayReadTier(comparison) && isOne(comparison.get(2), Tier.values())) {
                tier = Tier.valueOf(comparison.get(2).text());
            } else {
                refuse(comparison.get(0));
                return Reached.ANY;
            }
        }
        return new Reached(level == null ? Level.GREEN : level, tier == null ? Tier.VILLAGE : tier);
    }

    private boolean mayReadTier(List<Token> comparison) {
        return stage.compareTo(Stage.TIER) > 0 && comparison.get(0).is("tier");
    }

    private static boolean isOne(Token value, Enum<?>[] allowed) {
        return Arrays.stream(allowed).anyMatch(one -> value.is(one.name()));
    }

    private void refuse(Token token) {
        problems.add(
                file.placeAt(token.offset(), token.width()),
                Code.VERDICT_CONDITION,
                new Text(
                        "Verdict 里只能写“至少”，各一次：级别越高，职责只增不减",
                        "Verdict takes at-least comparisons only, one each: a higher level may only add duties"),
                stage == Stage.TIER
                        ? new Text("请写 Verdict( level >= YELLOW )", "Write Verdict( level >= YELLOW )")
                        : new Text(
                                "请写 Verdict( level >= YELLOW ) 或 Verdict( level >= YELLOW, tier >= TOWN )",
                                "Write Verdict( level >= YELLOW ) or Verdict( level >= YELLOW, tier >= TOWN )"));
    }
}
