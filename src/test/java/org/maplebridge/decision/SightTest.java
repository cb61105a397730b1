package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;

/** What an operator sees of the service, and what nobody may see there. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class SightTest {

    private static final Path DASHBOARD = Path.of("docs/grafana-dashboard.json");
    private static final Pattern METRIC = Pattern.compile("\\b(?:maplebridge|http_server)_[a-z_]+");

    @Test
    void every_metric_of_the_dashboard_is_there() throws IOException {
        Story.post(Story.brothers()).statusCode(201);
        Set<String> shown = new TreeSet<>();
        Matcher metric = METRIC.matcher(Files.readString(DASHBOARD));
        while (metric.find()) {
            shown.add(metric.group());
        }

        assertThat(shown).hasSizeGreaterThan(7);
        String metrics = metrics();
        assertThat(shown).allSatisfy(name -> assertThat(metrics).contains("\n" + name));
    }

    @Test
    void decisions_are_counted_by_level_tier_and_source() {
        double before = counted("RED", "VILLAGE", "HOME_VISIT");
        Story.post(Story.brothers()).statusCode(201);
        assertThat(counted("RED", "VILLAGE", "HOME_VISIT")).isEqualTo(before + 1);
    }

    @Test
    void a_decision_leaves_a_line_in_the_log_and_none_of_its_people() throws IOException {
        String body = Story.with("").replace("}}", "},\"narrative\":\"秘密的叙述Zx9\",\"parties\":[{\"name\":\"某人Zx9\"}]}");
        Story.post(body).statusCode(201).body("verdict.level", equalTo("GREEN"));

        String log = Files.readString(OwnData.log());
        assertThat(log).contains("Decided: GREEN, VILLAGE leads").doesNotContain("Zx9");
        assertThat(metrics()).doesNotContain("Zx9");
    }

    private static double counted(String level, String tier, String source) {
        Matcher counter = Pattern.compile(
                        "maplebridge_decisions_total\\{level=\"%s\",source=\"%s\",tier=\"%s\"} ([0-9.E]+)"
                                .formatted(level, source, tier))
                .matcher(metrics());
        return counter.find() ? Double.parseDouble(counter.group(1)) : 0;
    }

    private static String metrics() {
        return "\n" + RestAssured.get("/q/metrics").asString();
    }
}
