package org.maplebridge.decision;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;

/** How the test client sends lines of JSON: as they are. */
final class Ndjson {

    static final RestAssuredConfig CONFIG = RestAssured.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs(BatchResource.NDJSON, ContentType.TEXT));

    private Ndjson() {}
}
