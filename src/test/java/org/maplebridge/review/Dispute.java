package org.maplebridge.review;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.maplebridge.Story;

/**
 * A stored dispute of area 421303, and what people do about it: desk is of the village and took it in, desk4 of the town, desk3 of
 * the district.
 */
record Dispute(String id) {

    /** Blows: YELLOW, led by the village. */
    static final String BLOWS = "\"violence\":\"PHYSICAL\"";

    static Dispute with(String facts) {
        return of(Story.with(facts));
    }

    static Dispute of(String body) {
        return new Dispute(Story.post(body).statusCode(201).extract().path("id"));
    }

    /** The next decision of the same dispute. */
    ValidatableResponse again(String why, String facts) {
        return Story.post("{\"previous\":\"%s\",\"why\":\"%s\",".formatted(id, why)
                + Story.with(facts).substring(1));
    }

    Dispute followed(String why, String facts) {
        return new Dispute(again(why, facts).statusCode(201).extract().path("id"));
    }

    ValidatableResponse confirm(String by, String level, String tier) {
        return post(by, "confirmations", "{\"level\":\"%s\",\"tier\":\"%s\"}".formatted(level, tier));
    }

    ValidatableResponse raise(String by, String level) {
        return post(by, "overrides", override("level", level, "KNOWN_HISTORY", ""));
    }

    /** Asks for it, having reviewed the dispute at this moment. */
    ValidatableResponse lower(String by, String level, String reviewed) {
        return post(by, "overrides", override("level", level, "CALM_SINCE", ",\"reviewed\":\"" + reviewed + "\""));
    }

    ValidatableResponse agree(String by, String override) {
        return post(by, "overrides/" + override + "/confirmations", "{\"agrees\":true}");
    }

    String object(String words) {
        return post("desk", "objections", "{\"words\":\"%s\"}".formatted(words))
                .statusCode(201)
                .extract()
                .path("act.act");
    }

    ValidatableResponse answer(String by, String objection, String body) {
        return post(by, "objections/" + objection + "/answers", body);
    }

    ValidatableResponse post(String by, String what, String body) {
        return Story.as(by)
                .contentType(ContentType.JSON)
                .body(body)
                .post(Story.DECISIONS + "/" + id + "/" + what)
                .then();
    }

    ValidatableResponse read() {
        return Story.as("audit").get(Story.DECISIONS + "/" + id).then().statusCode(200);
    }

    static String override(String dimension, String to, String reason, String more) {
        return "{\"%s\":\"%s\",\"reason\":\"%s\",\"words\":\"原话\"%s}".formatted(dimension, to, reason, more);
    }
}
