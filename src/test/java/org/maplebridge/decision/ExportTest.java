package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.OwnData;
import org.maplebridge.Story;

/** What is found, as one file. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class ExportTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    @Inject
    DataSource service;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 1300})
    void all_come_newest_first_however_many(int count) throws IOException {
        String reference = "all-" + count;
        List<String> stored = Copies.store(count, reference, service);

        assertThat(ids(get(NDJSON, "?reference=" + reference))).containsExactlyElementsOf(stored);
        assertThat(rows(get(CSV, "?reference=" + reference)).stream().map(row -> row.getField(0)))
                .containsExactlyElementsOf(stored);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500, 501, 700})
    void no_more_come_than_asked_for(int limit) throws IOException {
        String reference = "limited-" + limit;
        List<String> stored = Copies.store(701, reference, service);

        assertThat(ids(get(NDJSON, "?reference=" + reference + "&limit=" + limit)))
                .containsExactlyElementsOf(stored.subList(0, limit));
        assertThat(ids(get(NDJSON, "?reference=" + reference + "&before=" + stored.get(limit - 1))))
                .containsExactlyElementsOf(stored.subList(limit, 701));
    }

    @ParameterizedTest(name = "{0} with limit={1}: {2}")
    @CsvSource({
        "application/x-ndjson, 1000000, 200",
        "application/x-ndjson, 1000001, 400",
        "text/csv, 1000000, 200",
        "text/csv, 0, 400",
        "application/json, 201, 400"
    })
    void a_file_may_be_longer_than_a_page(String format, String limit, int status) {
        asked(format)
                .get(Story.DECISIONS + "?reference=limits&limit=" + limit)
                .then()
                .statusCode(status);
    }

    @Test
    void a_table_begins_with_a_byte_order_mark_and_headings_in_both_languages() {
        byte[] table = get(CSV, "?reference=nobody").asByteArray();

        assertThat(table).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(table, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF编号 id,时刻 at,来件编号 reference,结论 headline,等级 level,可能达到 couldReach,"
                        + "牵头层级 tier,区划 area,类别 category,来源 source,规则 rules,登记账号 by,政策 policy\r\n");
    }

    @Test
    void a_row_says_what_the_line_says() throws IOException {
        Story.post(Story.brothers().replace("demo-2023-0412", "row-and-line"));

        NamedCsvRecord row = rows(get(CSV, "?reference=row-and-line")).get(0);
        JsonNode line = StoredDecision.JSON.readTree(
                get(NDJSON, "?reference=row-and-line").asByteArray());

        for (String heading : row.getHeader()) {
            JsonNode said = line.get(heading.split(" ")[1]);
            assertThat(row.getField(heading))
                    .as(heading)
                    .isEqualTo(said.isArray() ? String.join(" ", texts(said)) : said.textValue());
        }
        assertThat(row.getHeader()).hasSize(line.size());
        assertThat(texts(line.get("rules"))).contains("L-103");
    }

    /** A reference may begin with a hyphen; the other signs cannot come in, but the table does not rely on that. */
    @Test
    void a_cell_that_would_run_is_text() throws IOException {
        Story.post(Story.intake("421303004012", "-1", "")).statusCode(201);

        assertThat(rows(get(CSV, "?reference=-1")).get(0).getField("来件编号 reference"))
                .isEqualTo("'-1");
        assertThat(ids(get(NDJSON, "?reference=-1"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void whatever_a_spreadsheet_would_run_is_marked(String cell) {
        assertThat(CsvSheet.harmless(cell)).isEqualTo("'" + cell);
        assertThat(CsvSheet.harmless("x" + cell)).isEqualTo("x" + cell);
        assertThat(CsvSheet.harmless("")).isEmpty();
    }

    @Test
    void a_file_speaks_the_language_of_the_caller() {
        Story.post(Story.intake("421303004012", "spoken-file", ""));

        asked(NDJSON)
                .header("Accept-Language", "en")
                .get(Story.DECISIONS + "?reference=spoken-file")
                .then()
                .header("Content-Language", "en")
                .body(containsString("GREEN, could be RED"));
        assertThat(get(CSV, "?reference=spoken-file").asString()).contains("绿，可能达到红");
    }

    @Test
    void a_desk_gets_a_file_of_its_own_area_only() throws IOException {
        Story.post(Story.intake("421303004012", "bound-file", "")).statusCode(201);

        assertThat(ids(Story.as("desk").accept(NDJSON).get(Story.DECISIONS + "?reference=bound-file")))
                .hasSize(1);
        assertThat(ids(Story.as("desk2").accept(NDJSON).get(Story.DECISIONS + "?reference=bound-file")))
                .isEmpty();
        assertThat(rows(Story.as("desk2").accept(CSV).get(Story.DECISIONS + "?reference=bound-file")))
                .isEmpty();
    }

    @ParameterizedTest(name = "Accept: {0} gets {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "application/* | application/json",
                "text/csv | text/csv",
                "text/* | text/csv",
                "application/x-ndjson | application/x-ndjson",
                "application/json;q=0.5, text/csv | text/csv",
                "text/csv;q=0.5, application/json | application/json",
                "image/png, application/x-ndjson;q=0.1 | application/x-ndjson"
            })
    void the_format_is_the_one_that_the_caller_likes_best(String accept, String given) {
        Response answer = asked(accept).get(Story.DECISIONS + "?reference=nobody");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(given);
        assertThat(String.join(",", answer.headers().getValues("Vary"))).contains("Accept", "Accept-Language");
    }

    @Test
    void a_slip_in_the_query_of_a_file_is_a_problem_like_any_other() {
        asked(CSV)
                .get(Story.DECISIONS + "?lvel=RED")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo("lvel"));
    }

    /** What ends early must not look whole: the connection breaks, and no client takes the file for all there is. */
    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON})
    void a_file_that_cannot_be_finished_does_not_end_as_if_it_were(String format)
            throws IOException, InterruptedException {
        String reference = "damaged-" + format.length();
        Copies.damaged(reference, service);
        Copies.store(700, reference, service);

        assertThatThrownBy(() -> download(format, reference)).isInstanceOf(IOException.class);
        assertThat(download(format, "whole-" + format.length())).isNotNull();
    }

    /** By a client that tells an end from a break. */
    private static String download(String format, String reference) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + RestAssured.port + Story.DECISIONS + "?reference=" + reference))
                .header("Accept", format)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("audit:audit".getBytes()))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static RequestSpecification asked(String format) {
        return Story.as("audit").accept(format);
    }

    private static Response get(String format, String query) {
        Response answer = asked(format).get(Story.DECISIONS + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(format);
        return answer;
    }

    private static List<String> ids(Response lines) throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line : lines.asString().lines().toList()) {
            ids.add(StoredDecision.JSON.readTree(line).get("id").textValue());
        }
        return ids;
    }

    private static List<NamedCsvRecord> rows(Response table) throws IOException {
        String text = new String(table.asByteArray(), StandardCharsets.UTF_8).substring(1);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.textValue()));
        return texts;
    }
}
