package org.maplebridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A page of each kind of search among many decisions of a PostgreSQL: how long it takes, and by which plan. Short here; the
 * long run is {@code mvn -B verify -Ppostgresql -Dskip.unit -Dit.test=SearchOnPostgresIT -Ddecisions=1000000}
 * (docs/performance.md).
 */
class SearchOnPostgresIT {

    private static final int CALLS = Integer.getInteger("calls", 40);
    private static final Pattern STEP =
            Pattern.compile("([A-Z][A-Za-z ]+?(?: using \\w+| on decision_by_\\w+)?)(?: on \\w+)?  \\(cost");
    private static final String AUDIT = "Bearer " + Tokens.of("chen", "audit", Map.of());

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(20261124);

    @TempDir
    private Path home;

    @TempDir
    private Path database;

    /** Searches as people make them, with {@code ?} for a value of some stored decision. */
    private enum Asked {
        NEWEST("", "1"),
        LEVEL("level=?", "level"),
        TIER("tier=?", "tier"),
        VILLAGE("area=?", "area"),
        TOWN("area=?", "substr(area, 1, 9)"),
        COUNTY("area=?", "substr(area, 1, 6)"),
        CATEGORY("category=?", "coalesce(category, 'OTHER')"),
        SOURCE("source=?", "source"),
        SINCE("from=?", "replace(cast(at at time zone 'UTC' as varchar), ' ', 'T') || 'Z'"),
        UNTIL("to=?", "replace(cast(at at time zone 'UTC' as varchar), ' ', 'T') || 'Z'"),
        POLICY("policy=?", "policy_id"),
        RULE("rule=?", "rules[1]"),
        LAST_RULE("rule=?", "rules[cardinality(rules)]"),
        REFERENCE("reference=?", "reference"),
        NOTHING("reference=none-?", "reference"),
        RED_IN_A_VILLAGE("level=RED&area=?", "area"),
        RULE_IN_A_TOWN("rule=L-103&area=?", "substr(area, 1, 9)"),
        OLDER_PAGES("level=RED&before=?", "cast(id as varchar)");

        private final String query;
        private final String value;

        Asked(String query, String value) {
            this.query = query;
            this.value = value;
        }
    }

    @Test
    void each_search_finds_its_page_and_no_other_decision() throws Exception {
        try (DurablePostgres postgres = new DurablePostgres(database, "on");
                ServedJar service = new ServedJar(home, postgres.settings())) {
            service.start();
            ImpactTrial.fill(postgres.url(), "maplebridge", "OWNER-PASSWORD");
            System.out.printf("%,d decisions, %d calls of each search; milliseconds%n", ImpactTrial.DECISIONS, CALLS);
            for (Asked asked : Asked.values()) {
                List<String> values = values(postgres, asked);
                double[] took = new double[CALLS];
                for (int call = -CALLS / 4; call < CALLS; call++) {
                    double milliseconds = ask(service, asked, values.get(random.nextInt(values.size())));
                    if (call >= 0) {
                        took[call] = milliseconds;
                    }
                }
                Arrays.sort(took);
                System.out.printf(
                        "%-16s p50 %6.1f  p99 %6.1f  most %6.1f  %s%n",
                        asked,
                        took[CALLS / 2],
                        took[CALLS * 99 / 100],
                        took[CALLS - 1],
                        plan(postgres, asked, values.get(0)));
            }
        }
    }

    private List<String> values(DurablePostgres postgres, Asked asked) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection owner = DriverManager.getConnection(postgres.url(), "maplebridge", "OWNER-PASSWORD");
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select %s from decision tablesample system (100) where rules[1]".formatted(asked.value)
                                + " is not null order by random() limit 100")) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** How the database would look for the first page: the names of its steps, the outermost first. */
    private static String plan(DurablePostgres postgres, Asked asked, String value) throws SQLException {
        List<String> where = new ArrayList<>(List.of("true"));
        for (String part : asked.query.replace("?", value).split("&")) {
            String name = part.substring(0, Math.max(0, part.indexOf('=')));
            String given = part.substring(part.indexOf('=') + 1);
            where.add(
                    switch (name) {
                        case "" -> "true";
                        case "area" ->
                            "area >= '%s' and area < '%s'".formatted(given, Long.toString(Long.parseLong(given) + 1));
                        case "from" -> "at >= '%1$s' and id >= (%2$s)".formatted(given, idAt(given));
                        case "to" -> "at < '%1$s' and id < (%2$s)".formatted(given, idAt(given));
                        case "rule" -> "rules @> array['%s'::varchar]".formatted(given);
                        case "before" -> "id < '%s'".formatted(given);
                        case "policy" -> "policy_id = '%s'".formatted(given);
                        default -> "%s = '%s'".formatted(name, given);
                    });
        }
        String sql =
                "explain select * from decision where " + String.join(" and ", where) + " order by id desc limit 51";
        List<String> steps = new ArrayList<>();
        try (Connection owner = DriverManager.getConnection(postgres.url(), "maplebridge", "OWNER-PASSWORD");
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                Matcher step = STEP.matcher(rows.getString(1));
                if (step.find()) {
                    steps.add(step.group(1));
                }
            }
        }
        return String.join(" > ", steps);
    }

    private static String idAt(String moment) {
        return "select id from decision where at <= '%s' order by id desc limit 1".formatted(moment);
    }

    private double ask(ServedJar service, Asked asked, String value) throws Exception {
        String query = asked.query.replace("?", value);
        HttpRequest request = HttpRequest.newBuilder(service.address(Story.DECISIONS + "?" + query))
                .header("Authorization", AUDIT)
                .build();
        long begin = System.nanoTime();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        double milliseconds = (System.nanoTime() - begin) / 1e6;
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode found = new JsonMapper().readTree(answer.body()).get("decisions");
        if (asked == Asked.NOTHING) {
            assertThat(found).isEmpty();
        } else if (asked.query.startsWith("area=")) {
            found.forEach(one -> assertThat(one.get("area").asText()).startsWith(value));
        } else if (asked.query.startsWith("rule=?")) {
            found.forEach(one -> assertThat(one.get("rules").toString()).contains(value));
        }
        return milliseconds;
    }
}
