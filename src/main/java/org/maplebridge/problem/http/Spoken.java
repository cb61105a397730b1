package org.maplebridge.problem.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.maplebridge.problem.Language;

/** The language to answer in. */
public final class Spoken {

    private static final List<Locale.LanguageRange> CHINESE = List.of(new Locale.LanguageRange("zh"));

    private Spoken() {}

    /** Chinese, unless {@code Accept-Language} prefers English; a header that cannot be read counts as none. */
    public static Language in(HttpHeaders headers) {
        return preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The same from the header's text, which may be null. */
    public static Language preferred(String acceptLanguage) {
        String best = Locale.lookupTag(ranges(acceptLanguage), List.of("zh", "en"));
        return "en".equals(best) ? Language.EN : Language.ZH;
    }

    private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
        try {
            return acceptLanguage == null ? CHINESE : Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException unreadable) {
            return CHINESE;
        }
    }

    /** As the {@code Content-Language} header names it. */
    public static String tag(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }
}
