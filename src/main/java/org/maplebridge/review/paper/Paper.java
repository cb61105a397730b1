package org.maplebridge.review.paper;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.http.Spoken;

/**
 * A page to read and to print. It is whole in itself: it loads nothing, runs nothing and sends nothing, and its policy tells
 * the browser so; the one style it has is allowed by its hash.
 */
@TemplateExtension(namespace = "paper")
public final class Paper {

    private static final String STYLE = style("/templates/paper.css");

    static final String CONTENT_POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Paper() {}

    /** For templates: the style that every page has, as it stands. */
    static RawString style() {
        return new RawString(STYLE);
    }

    public static Response.ResponseBuilder answer(TemplateInstance page, Language language) {
        return Response.ok(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name()))
                .header(HttpHeaders.CONTENT_LANGUAGE, Spoken.tag(language))
                .header("Content-Security-Policy", CONTENT_POLICY)
                .header("Referrer-Policy", "no-referrer");
    }

    private static String style(String resource) {
        try (InputStream in = Paper.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
