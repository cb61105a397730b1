package org.maplebridge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.maplebridge.engine.mutation.Fate;
import org.maplebridge.engine.mutation.MutationScore;
import org.maplebridge.engine.mutation.SuggestedCase;
import org.maplebridge.engine.mutation.Trial;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Text;

/**
 * What {@code test DIR --mutants} says, for people and for machines.
 *
 * @param percent of the mutants that are not equivalent
 */
record MutationReport(double percent, int tried, int noticed, List<Spoilt> equivalent, List<Spoilt> survivors) {

    /**
     * One mutant.
     *
     * @param file where its rule stands
     * @param suggestedCase YAML for {@code cases/}; null for an equivalent one, and where none was found
     */
    record Spoilt(String rule, String slip, Text text, String file, String before, String after, String suggestedCase) {

        static Spoilt of(Trial trial) {
            var mutant = trial.mutant();
            String suggestion = trial.fate() instanceof Fate.Survives survives
                    ? survives.suggestion().map(SuggestedCase::yaml).orElse(null)
                    : null;
            return new Spoilt(
                    mutant.rule().id(),
                    mutant.slip().name(),
                    mutant.slip().text(),
                    mutant.rule().place().label(),
                    mutant.before(),
                    mutant.after(),
                    suggestion);
        }
    }

    static MutationReport of(Policy policy, Consumer<String> progress) {
        MutationScore score = MutationScore.of(
                policy,
                (done, all) ->
                        progress.accept("已试 %d / %d 个变异 / %d of %d mutants tried".formatted(done, all, done, all)));
        return new MutationReport(
                score.percent(),
                score.trials().size(),
                score.noticed(),
                score.equivalent().stream().map(Spoilt::of).toList(),
                score.survivors().stream().map(Spoilt::of).toList());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        equivalent.forEach(one -> {
            lines.add("≡ " + title(one));
            lines.add("    证明裁定不变，不计入 / shown to change no verdict, not counted");
        });
        survivors.forEach(one -> {
            lines.add("✗ " + title(one));
            lines.add("    没有案例发现；可以加这个案例 / no case notices it; this one would:");
            lines.add(one.suggestedCase == null ? "    没有找到 / none found" : "\n" + one.suggestedCase);
        });
        lines.add("案例发现 %d 个变异，漏过 %d 个，另有 %d 个等价：%.1f%%"
                .formatted(noticed, survivors.size(), equivalent.size(), percent));
        lines.add("%d mutants noticed, %d survive, %d more are equivalent: %.1f%%"
                .formatted(noticed, survivors.size(), equivalent.size(), percent));
        return lines;
    }

    private static String title(Spoilt one) {
        return "%s %s / %s  %s%n    %s%n  → %s"
                .formatted(one.rule, one.text.zh(), one.text.en(), one.file, one.before, one.after);
    }
}
