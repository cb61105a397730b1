package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Requests made at random from an OpenAPI document: mostly near to what it describes, and then bent. */
final class FuzzedRequests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> ACCOUNTS =
            List.of("desk", "desk", "desk", "desk", "desk3", "desk2", "policy", "audit", "admin", "nobody", "");
    private static final List<String> AREAS = List.of("421303004012", "421303004012-01", "360502001001", "4213", "x");
    private static final List<String> ODD = List.of(
            "\u0000",
            "\uD800",
            "null",
            "''; drop table decision; --",
            "%00",
            "../..",
            "🙂",
            "=1+1",
            "NaN",
            "1e400",
            "-0");

    private record Operation(String method, String path, JsonNode described) {}

    /** One request and what its answer is described to be. */
    record Fuzzed(
            String method,
            String path,
            Map<String, String> headers,
            Optional<byte[]> body,
            JsonNode operation,
            JsonNode document) {

        Set<String> types(int status) {
            JsonNode response = resolve(operation.at("/responses/" + status), document);
            Set<String> types = new HashSet<>();
            response.path("content").fieldNames().forEachRemaining(types::add);
            return types;
        }

        @Override
        public String toString() {
            String start = body.map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .map(text -> text.substring(0, Math.min(400, text.length())))
                    .orElse("");
            return method + " " + path + " " + headers + " " + start;
        }
    }

    private final JsonNode document;
    private final Random random;
    private final List<Operation> operations = new ArrayList<>();

    FuzzedRequests(JsonNode document, Random random) {
        this.document = document;
        this.random = random;
        document.get("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> operations.add(new Operation(
                        operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
    }

    Fuzzed next() {
        Operation operation = pick(operations);
        Map<String, String> headers = new LinkedHashMap<>();
        account(headers);
        String path = Pattern.compile("\\{\\w+}").matcher(operation.path()).replaceAll(one -> id());
        StringBuilder query = new StringBuilder();
        for (JsonNode written : operation.described().path("parameters")) {
            JsonNode parameter = resolve(written, document);
            if (random.nextInt(3) == 0) {
                add(parameter, query, headers);
            }
        }
        if (random.nextInt(20) == 0) {
            query.append(query.isEmpty() ? "?" : "&")
                    .append("odd")
                    .append(random.nextInt(9))
                    .append("=1");
        }
        if (random.nextInt(5) == 0) {
            headers.put("Accept-Language", pick(List.of("en", "zh", "de", "*", "x;q=z")));
        }
        if (random.nextInt(8) == 0) {
            headers.put(
                    "Accept",
                    pick(List.of("application/json", "text/csv", "application/x-ndjson", "image/png", "*/*")));
        }
        Optional<byte[]> body = body(operation.described(), headers);
        return new Fuzzed(operation.method(), path + query, headers, body, operation.described(), document);
    }

    private void account(Map<String, String> headers) {
        String account = pick(ACCOUNTS);
        if (!account.isEmpty()) {
            // Failures are slowed down, so only few are tried.
            String password = account.equals("nobody") ? "" : account;
            if (!account.equals("nobody") || random.nextInt(200) == 0) {
                headers.put(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private String id() {
        return switch (random.nextInt(4)) {
            case 0 -> "019caa4c-2a10-7000-8b1f-3a5d5f0c9e77";
            case 1 -> new java.util.UUID(random.nextLong(), random.nextLong()).toString();
            case 2 -> Integer.toString(random.nextInt());
            default -> encoded(pick(ODD.subList(2, ODD.size())));
        };
    }

    private void add(JsonNode parameter, StringBuilder query, Map<String, String> headers) {
        String name = parameter.get("name").textValue();
        String value = value(name, parameter);
        if (parameter.get("in").textValue().equals("query")) {
            query.append(query.isEmpty() ? "?" : "&").append(name).append("=").append(encoded(value));
        } else if (parameter.get("in").textValue().equals("header")) {
            headers.put(name, value.replaceAll("[^ -~]", "?").strip());
        }
    }

    private String value(String name, JsonNode parameter) {
        JsonNode choices = resolve(parameter.path("schema"), document).path("enum");
        if (random.nextInt(4) > 0) {
            if (choices.size() > 0) {
                return choices.get(random.nextInt(choices.size())).asText();
            }
            return switch (name) {
                case "limit" -> Integer.toString(random.nextInt(250));
                case "area" -> pick(AREAS);
                case "from", "to" -> "2026-0" + (1 + random.nextInt(9)) + "-01T00:00:00Z";
                case "before" -> "019caa4c-2a10-7000-8b1f-3a5d5f0c9e77";
                default -> Integer.toHexString(random.nextInt());
            };
        }
        return pick(ODD.subList(2, ODD.size()));
    }

    private Optional<byte[]> body(JsonNode described, Map<String, String> headers) {
        if (!described.has("requestBody")) {
            return Optional.empty();
        }
        String type = described.at("/requestBody/content").fieldNames().next();
        headers.put(
                "Content-Type",
                random.nextInt(25) == 0 ? pick(List.of("text/plain", "application/xml", type + ";charset=gbk")) : type);
        if (random.nextInt(40) == 0) {
            headers.put("Content-Encoding", "gzip");
        }
        int lines = type.contains("ndjson") ? random.nextInt(4) : 1;
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            body.append(bent(intake().toString())).append(lines > 1 ? "\n" : "");
        }
        return Optional.of(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode intake() {
        ObjectNode intake = JSON.createObjectNode();
        intake.put("reference", "fuzz-" + random.nextInt(1000));
        intake.put("source", random.nextInt(9) == 0 ? "TIPP" : "TIP");
        intake.put("area", random.nextInt(3) == 0 ? pick(AREAS) : AREAS.get(0));
        ObjectNode facts = intake.putObject("facts");
        JsonNode properties = document.at("/components/schemas/Intake/properties/facts/properties");
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        for (int i = random.nextInt(6); i > 0; i--) {
            String name = pick(names);
            facts.set(name, fact(properties.get(name)));
        }
        if (random.nextInt(4) == 0) {
            intake.put("narrative", pick(ODD.subList(2, ODD.size())));
        }
        return intake;
    }

    private JsonNode fact(JsonNode schema) {
        JsonNode choices = schema.path("enum");
        return switch (random.nextInt(12)) {
            case 0 -> JSON.getNodeFactory().textNode(pick(ODD));
            case 1 -> JSON.getNodeFactory().numberNode(random.nextInt());
            case 2 -> JSON.getNodeFactory().nullNode();
            case 3 -> nested();
            default ->
                choices.size() > 0
                        ? choices.get(random.nextInt(choices.size()))
                        : JSON.getNodeFactory().booleanNode(random.nextBoolean());
        };
    }

    private ArrayNode nested() {
        ArrayNode inner = JSON.createArrayNode();
        for (int i = random.nextInt(30); i > 0; i--) {
            inner = JSON.createArrayNode().add(inner);
        }
        return inner;
    }

    /** Now and then a character is taken out, put in or doubled. */
    private String bent(String text) {
        if (random.nextInt(3) > 0 || text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + pick(ODD.subList(2, ODD.size())) + text.substring(at);
            case 2 -> text.substring(0, at);
            default -> text + text;
        };
    }

    static JsonNode resolve(JsonNode node, JsonNode document) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode()
                ? node
                : resolve(document.at(reference.textValue().substring(1)), document);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
