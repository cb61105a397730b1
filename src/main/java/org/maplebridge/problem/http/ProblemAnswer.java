package org.maplebridge.problem.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;

/** Problems as an HTTP answer: the members of RFC 9457, and {@code errors} with one entry for each problem. */
public record ProblemAnswer(Refusal refusal, List<Problem> problems, Language language) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = new JsonMapper();

    /** Enough to mend a form; a body made of slips must not be answered by megabytes. */
    private static final int MOST_ERRORS = 50;

    /** A full queue is empty again within a second; a database may need a few to come back. */
    private static final int RETRY_AFTER_SECONDS = 2;

    /** The refusal that fits the problems. */
    public static ProblemAnswer of(List<Problem> problems, Language language) {
        return new ProblemAnswer(Refusal.of(problems), problems, language);
    }

    public Response.ResponseBuilder response() {
        Response.ResponseBuilder answer = Response.status(refusal.status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, Spoken.tag(language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(body());
        return refusal.isPassing() ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS) : answer;
    }

    public byte[] body() {
        ObjectNode body = JSON.createObjectNode();
        body.put("type", refusal.type());
        body.put("title", refusal.title().in(language));
        body.put("status", refusal.status());
        body.put("detail", detail());
        ArrayNode errors = body.putArray("errors");
        problems.stream().limit(MOST_ERRORS).forEach(problem -> errors.add(ProblemJson.of(problem, language)));
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String detail() {
        int count = problems.size();
        if (count == 1) {
            return problems.get(0).cause().in(language);
        }
        Text said = count <= MOST_ERRORS
                ? new Text("共有 %d 处问题，逐条列在 errors 里", "%d problems, each listed in errors")
                : new Text("共有 %d 处问题，errors 里列出前 50 处", "%d problems; errors lists the first 50");
        return said.with(count).in(language);
    }
}
