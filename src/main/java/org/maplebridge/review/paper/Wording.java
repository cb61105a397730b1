package org.maplebridge.review.paper;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.http.Spoken;

/** What a template needs to speak one language: both stand beside each other in it, and it picks. */
public record Wording(Language language) {

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    public String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    /** To the minute, on the clock of the place. */
    public String time(OffsetDateTime moment) {
        return (language == Language.ZH ? ZH : EN).format(moment);
    }

    public String day(OffsetDateTime moment) {
        return (language == Language.ZH ? DAY_ZH : DAY_EN).format(moment);
    }

    /** As the {@code lang} attribute names it. */
    public String tag() {
        return language == Language.ZH ? "zh-CN" : Spoken.tag(language);
    }
}
