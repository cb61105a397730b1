package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.release.PolicyInForce;

/** Each criterion finds one of two decisions that differ in it, and leaves out the other. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class SearchTest {

    private static final String KNIFE =
            "\"category\":\"INHERITANCE\",\"weapon\":\"BLADE\",\"weaponNearness\":\"BRANDISHED\"";

    @Inject
    DataSource service;

    @Inject
    PolicyInForce inForce;

    @ParameterizedTest(name = "{0}={1}, not {2}")
    @CsvSource({
        "level, RED, GREEN",
        "tier, VILLAGE, DISTRICT",
        "area, 4213, 4214",
        "area, 421303004012, 421303004011",
        "category, INHERITANCE, NEIGHBOUR",
        "category, INHERITANCE, INHERIT",
        "source, TIP, TRANSFER",
        "rule, L-103, L-999",
        "reference, each-one, each-other"
    })
    void each_finds_what_it_names_and_nothing_else(String name, String right, String wrong) {
        String id = enter("each-one", KNIFE);

        String own = name.equals("reference") ? "?" : "?reference=each-one&";
        assertThat(found(own + name + "=" + right + "&limit=200")).contains(id);
        assertThat(found(own + name + "=" + wrong + "&limit=200")).doesNotContain(id);
    }

    @Test
    void a_rule_is_found_wherever_it_stands_among_those_that_fired() {
        String id = enter("any-rule", KNIFE);
        List<String> rules = Story.as("audit").get(Story.DECISIONS + "/" + id).path("verdict.reasons.rule");

        assertThat(rules).hasSizeGreaterThan(1);
        for (String rule : rules) {
            assertThat(found("?reference=any-rule&rule=" + rule)).containsExactly(id);
        }
    }

    @Test
    void a_decision_without_a_category_is_found_by_no_category() {
        String id = enter("no-category", "\"category\":null");

        assertThat(found("?reference=no-category")).containsExactly(id);
        assertThat(found("?reference=no-category&category=INHERITANCE")).isEmpty();
    }

    @Test
    void the_policy_is_found_by_its_id() {
        String id = enter("by-policy", "");
        String policy = inForce.now().policy().id();

        assertThat(found("?reference=by-policy&policy=" + policy)).containsExactly(id);
        assertThat(found("?reference=by-policy&policy=" + "0".repeat(64))).isEmpty();
    }

    @Test
    void a_span_of_time_has_its_beginning_and_not_its_end() {
        String first = Copies.at(Instant.parse("2026-02-01T00:00:00Z"), "span", service);
        String second = Copies.at(Instant.parse("2026-02-02T00:00:00Z"), "span", service);

        assertThat(found("?reference=span&from=2026-02-01T00:00:00Z")).containsExactly(second, first);
        assertThat(found("?reference=span&from=2026-02-01T00:00:00.001Z")).containsExactly(second);
        assertThat(found("?reference=span&to=2026-02-02T00:00:00Z")).containsExactly(first);
        assertThat(found("?reference=span&to=2026-02-02T08:00:00.001%2B08:00")).containsExactly(second, first);
        assertThat(found("?reference=span&from=2026-02-01T00:00:00Z&to=2026-02-02T00:00:00Z"))
                .containsExactly(first);
    }

    @Test
    void all_hold_together() {
        String id = enter("together", KNIFE);
        enter("together", "");
        String all = "?reference=together&level=RED&tier=VILLAGE&area=421303&category=INHERITANCE&source=TIP&rule=L-103"
                + "&from=2026-03-02T01:30:00Z&to=2026-03-02T01:30:01Z&policy="
                + inForce.now().policy().id();

        assertThat(found(all)).containsExactly(id);
        assertThat(found(all.replace("L-103", "L-999"))).isEmpty();
        assertThat(found(all.replace("01:30:01Z", "01:30:00Z"))).isEmpty();
    }

    @Test
    void a_line_tells_the_category_and_the_rules() {
        enter("a-line", KNIFE);

        Story.as("audit")
                .get(Story.DECISIONS + "?reference=a-line")
                .then()
                .body("decisions[0].category", equalTo("INHERITANCE"))
                .body("decisions[0].rules", hasItem("L-103"));
    }

    @ParameterizedTest(name = "?{0}={1} is refused")
    @CsvSource({
        "category, inheritance",
        "category, ''",
        "from, 2026-03-02",
        "from, 2026-03-02T00:00:00",
        "from, -0001-03-02T00:00:00Z",
        "to, yesterday",
        "to, +12026-03-02T00:00:00Z",
        "policy, abc",
        "rule, L-1",
        "rule, L103"
    })
    void what_is_no_value_is_refused(String name, String value) {
        Story.as("audit")
                .queryParam(name, value)
                .get(Story.DECISIONS)
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("MB606"))
                .body("errors[0].parameter", equalTo(name));
    }

    private static String enter(String reference, String facts) {
        return Story.post(Story.intake("421303004012", reference, facts))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> found(String query) {
        return Story.as("audit")
                .urlEncodingEnabled(false)
                .get(Story.DECISIONS + query)
                .then()
                .statusCode(200)
                .extract()
                .path("decisions.id");
    }
}
