package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.OwnData;
import org.maplebridge.Story;

@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class PagingTest {

    @Test
    void pages_neither_repeat_nor_skip_while_decisions_come_in() {
        List<String> entered = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            entered.add(0, enter("paging"));
        }

        List<String> read = new ArrayList<>();
        Optional<String> next = Optional.of(Story.DECISIONS + "?reference=paging&limit=3");
        while (next.isPresent()) {
            ExtractableResponse<Response> page = get(next.get());
            read.addAll(page.path("decisions.id"));
            enter("paging");
            next = link(page);
        }

        assertThat(read).containsExactlyElementsOf(entered);
    }

    @Test
    void the_last_page_has_no_next() {
        enter("one-only");
        assertThat(link(get(Story.DECISIONS + "?reference=one-only&limit=1"))).isEmpty();
    }

    @Test
    void filters_hold_together() {
        String red = Story.post(Story.intake("421303009009", "filters", "\"strangulation\":true"))
                .extract()
                .path("id");
        Story.post(Story.intake("421303009009", "filters", "\"alcohol\":true"));

        assertThat(get(Story.DECISIONS + "?level=RED&tier=VILLAGE&area=421303009&source=TIP&reference=filters")
                        .<List<String>>path("decisions.id"))
                .containsExactly(red);
        assertThat(get(Story.DECISIONS + "?reference=filters&source=TRANSFER").<List<String>>path("decisions.id"))
                .isEmpty();
    }

    @ParameterizedTest(name = "?{0}={1} is refused")
    @CsvSource({
        "level, red, RED",
        "tier, TWON, TOWN",
        "source, TIPS, TIP",
        "lvel, RED, level",
        "area, 42x, ",
        "limit, 201, ",
        "limit, 0, ",
        "limit, x, ",
        "before, 5, "
    })
    void a_slip_in_the_query_is_refused_rather_than_ignored(String name, String value, String nearest) {
        Story.as("audit")
                .queryParam(name, value)
                .get(Story.DECISIONS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors", hasSize(1))
                .body("errors[0].parameter", equalTo(name))
                .body("errors[0].nearest", equalTo(nearest));
    }

    private static String enter(String reference) {
        return Story.as("desk")
                .contentType(ContentType.JSON)
                .body(Story.intake("421303004012", reference, ""))
                .post(Story.DECISIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ExtractableResponse<Response> get(String url) {
        return Story.as("audit")
                .urlEncodingEnabled(false)
                .get(url)
                .then()
                .statusCode(200)
                .extract();
    }

    private static Optional<String> link(ExtractableResponse<Response> page) {
        return Optional.ofNullable(page.header("Link")).map(link -> {
            assertThat(link).contains("rel=\"next\"");
            return link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        });
    }
}
