package org.maplebridge;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The calls that most tests make, and the two disputes that they make them with. */
public final class Story {

    public static final String DECISIONS = "/api/v1/decisions";
    public static final String PREVIEW = "/api/v1/preview";

    private Story() {}

    /** The story of the brothers, as docs/story.json has it: RED. */
    public static String brothers() {
        try {
            return Files.readString(Path.of("docs/story.json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A dispute of which only these facts are known; JSON without its braces. */
    public static String with(String facts) {
        return intake("421303004012", "t-1", facts);
    }

    public static String intake(String area, String reference, String facts) {
        return """
                {"reference":"%s","source":"TIP","area":"%s","facts":{%s}}""".formatted(reference, area, facts);
    }

    /** A call in the name of an account; passwords are names. */
    public static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account);
    }

    public static ValidatableResponse post(String body) {
        return as("desk")
                .contentType(ContentType.JSON)
                .body(body)
                .post(DECISIONS)
                .then();
    }

    public static ValidatableResponse preview(String body) {
        return as("desk").contentType(ContentType.JSON).body(body).post(PREVIEW).then();
    }
}
