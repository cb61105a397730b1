package org.maplebridge.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.maplebridge.audit.verify.Report;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;

/**
 * The answer of {@code verify --json}.
 *
 * @param result {@code SOUND} under the given key, {@code SELF_CONSISTENT_ONLY} without one, {@code NOT_SOUND}
 * @param replayed nothing when decisions were not to be made again
 * @param olderCheckpoint the size of the one that was given
 * @param findings the first hundred
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerifyAnswer(
        String result,
        String log,
        long entries,
        Map<String, Long> kinds,
        long removedByRetention,
        int policies,
        long checkpoints,
        String root,
        List<String> keys,
        Long replayed,
        Long olderCheckpoint,
        long findingsCount,
        List<Finding> findings) {

    /** One thing that is wrong. */
    record Finding(String code, String spot, Text cause, Text fix) {
        static Finding of(Problem problem) {
            return new Finding(problem.code().id(), problem.place().label(), problem.cause(), problem.fix());
        }
    }

    static VerifyAnswer of(Report report) {
        Report.Signatures signed = report.signatures();
        return new VerifyAnswer(
                result(report),
                report.origin(),
                report.entries(),
                report.kinds(),
                report.removed(),
                report.policies(),
                signed.checkpoints(),
                signed.root(),
                signed.keys(),
                report.replayed().orElse(null),
                signed.olderSize().orElse(null),
                report.count(),
                report.problems().stream().map(Finding::of).toList());
    }

    private static String result(Report report) {
        if (!report.isSound()) {
            return "NOT_SOUND";
        }
        return report.signatures().keyGiven() ? "SOUND" : "SELF_CONSISTENT_ONLY";
    }
}
