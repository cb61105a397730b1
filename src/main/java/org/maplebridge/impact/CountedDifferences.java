package org.maplebridge.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.RegionCounts;
import org.maplebridge.proof.RegionReport;

/** How many stored decisions each change of a policy is about, beside the changes: as the last impact of the same two policies found it. */
@ApplicationScoped
class CountedDifferences {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Text NOT_YET = new Text(
            "每种变化有多少件已存的决定，还没有数过：请先做影响分析（POST …/impact）",
            "How many stored decisions each change is about is not counted yet: ask for an impact (POST …/impact)");

    /** With the member {@code impact}: which job counted, null if none did. */
    ObjectNode json(String against, String policy, RegionReport exact) {
        Optional<ImpactJob> job = QuarkusTransaction.requiringNew().call(() -> ImpactJob.latestDone(against, policy));
        RegionReport told = job.map(one -> {
                    RegionCounts counts = counts(one);
                    return exact.counted(counts, says(one, counts));
                })
                .orElseGet(() -> exact.counted(RegionCounts.NONE, NOT_YET));
        ObjectNode json = JSON.valueToTree(told);
        json.set("impact", job.<JsonNode>map(CountedDifferences::source).orElseGet(JSON::nullNode));
        return json;
    }

    private static RegionCounts counts(ImpactJob job) {
        try {
            return JSON.treeToValue(JSON.readTree(job.result).get("regions"), RegionCounts.class);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private static ObjectNode source(ImpactJob job) {
        RegionCounts counts = counts(job);
        ObjectNode json = JSON.createObjectNode();
        json.put("job", job.id.toString());
        json.put("until", job.at.toString());
        json.put("decisions", counts.seen());
        json.put("contradictory", counts.contradictory());
        json.set("query", JSON.valueToTree(Question.of(job).criteria()));
        if (job.bound != null) {
            json.put("bound", job.bound);
        }
        return json;
    }

    private static Text says(ImpactJob job, RegionCounts counts) {
        Question asked = Question.of(job);
        String only = only(asked);
        Text which = only.isEmpty()
                ? new Text("全部", "all")
                : new Text("只看 %s 的".formatted(only), "only those of %s,".formatted(only));
        Text says = new Text(
                "数过 %s 以前的决定（%s）%,d 件，影响分析 %s".formatted(job.at, which.zh(), counts.seen(), job.id),
                "counted over decisions of before %s: %s %,d of them, by impact %s"
                        .formatted(job.at, which.en(), counts.seen(), job.id));
        return counts.contradictory() == 0
                ? says
                : new Text(
                        says.zh() + "；其中 %,d 件所填的互相矛盾，哪类都不在内".formatted(counts.contradictory()),
                        says.en()
                                + "; %,d of them contradict themselves and lie nowhere"
                                        .formatted(counts.contradictory()));
    }

    /** {@code level=RED, area=421303}; empty for every decision. */
    private static String only(Question asked) {
        String criteria = asked.criteria().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(", "));
        return asked.bound()
                .map(area -> criteria.isEmpty() ? "area " + area : criteria + " (area " + area + ")")
                .orElse(criteria);
    }
}
