package org.maplebridge.decision;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How found decisions are written. A page is for a screen; a file has all of them. */
enum Format {
    JSON(MediaType.APPLICATION_JSON, 50, 200),
    CSV(Format.TEXT_CSV, Integer.MAX_VALUE, 1_000_000),
    NDJSON(BatchResource.NDJSON, Integer.MAX_VALUE, 1_000_000);

    static final String TEXT_CSV = "text/csv";

    private final MediaType type;
    private final int usual;
    private final int most;

    Format(String type, int usual, int most) {
        this.type = MediaType.valueOf(type);
        this.usual = usual;
        this.most = most;
    }

    /** What the caller likes best; JSON if it does not say. */
    static Format asked(Request request) {
        List<Variant> offered = Variant.mediaTypes(
                        Arrays.stream(values()).map(Format::type).toArray(MediaType[]::new))
                .build();
        return Optional.ofNullable(request.selectVariant(offered))
                .flatMap(variant -> Arrays.stream(values())
                        .filter(format -> format.type.equals(variant.getMediaType()))
                        .findFirst())
                .orElseThrow(NotAcceptableException::new);
    }

    MediaType type() {
        return type;
    }

    /** How many when no limit is given. */
    int usual() {
        return usual;
    }

    /** The highest limit that may be given. */
    int most() {
        return most;
    }
}
