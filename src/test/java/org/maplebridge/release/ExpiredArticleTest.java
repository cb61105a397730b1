package org.maplebridge.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.Citation;
import org.maplebridge.policy.ClockUnit;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.Span;
import org.maplebridge.problem.Text;

class ExpiredArticleTest {

    private static final Text TEXT = new Text("文", "text");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    private final Header header = new Header(
            TEXT,
            TEXT,
            "1",
            TEXT,
            ZoneOffset.UTC,
            new Span(24, ClockUnit.HOURS),
            Map.of(),
            Map.of("OLD-1", article("OLD-1", Optional.of(LAST_DAY)), "NEW-1", article("NEW-1", Optional.empty())),
            Map.of("OLD_REASON", article("OLD_REASON", Optional.of(LAST_DAY))),
            Optional.empty());

    @Test
    void on_its_last_day_an_article_still_holds() {
        assertThat(PolicyReadiness.expired(header, LAST_DAY)).isEmpty();
    }

    @Test
    void the_day_after_laws_and_reasons_are_named() {
        assertThat(PolicyReadiness.expired(header, LAST_DAY.plusDays(1))).containsExactly("OLD-1", "OLD_REASON");
    }

    private static Citation article(String id, Optional<LocalDate> until) {
        return new Citation(id, TEXT, "第一条", LocalDate.of(2020, 1, 1), until);
    }
}
