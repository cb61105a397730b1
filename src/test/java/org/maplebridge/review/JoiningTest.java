package org.maplebridge.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Tier;

/** What held before joined with what is found now. */
class JoiningTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String NO_DUTIES =
            "{'notify':[],'reports':[],'mediation':{'allowed':true,'because':[]},'involve':[]}";

    @Test
    void a_report_is_never_taken_back_and_new_ones_are_added() throws Exception {
        Holds before = holds(Tier.VILLAGE, "{'reports':[{'law':'B','to':['X','Z']}],'notify':['OLD']}", "{}");
        Holds found = holds(
                Tier.VILLAGE, "{'reports':[{'law':'A','to':['X']},{'law':'B','to':['Y']}],'notify':['NEW']}", "{}");
        JsonNode duties = Joining.of(before, found, NOON, Direction.LOWER).duties();
        assertThat(duties.get("reports")).isEqualTo(json("[{'law':'A','to':['X']},{'law':'B','to':['X','Y','Z']}]"));
        assertThat(duties.get("notify")).as("control: a notice is found anew").isEqualTo(json("['NEW']"));
    }

    @Test
    void raising_puts_no_clock_off_that_still_runs() throws Exception {
        assertThat(contact("2026-03-02T18:00:00Z", "2026-03-03T12:00:00Z", Direction.RAISE))
                .isEqualTo("2026-03-02T18:00:00Z");
        assertThat(contact("2026-03-05T18:00:00Z", "2026-03-03T12:00:00Z", Direction.RAISE))
                .isEqualTo("2026-03-03T12:00:00Z");
    }

    @Test
    void what_has_run_out_begins_anew() throws Exception {
        assertThat(contact("2026-03-02T11:59:00Z", "2026-03-03T12:00:00Z", Direction.RAISE))
                .isEqualTo("2026-03-03T12:00:00Z");
    }

    @Test
    void lowering_gives_the_time_of_the_lower_level() throws Exception {
        assertThat(contact("2026-03-02T18:00:00Z", "2026-03-05T12:00:00Z", Direction.LOWER))
                .isEqualTo("2026-03-05T12:00:00Z");
    }

    @Test
    void a_clock_that_runs_and_is_not_found_any_more_runs_on_unless_lowered() throws Exception {
        Holds before =
                holds(Tier.VILLAGE, NO_DUTIES, "{'reviewWithin':{'n':72,'unit':'HOURS','due':'2026-03-04T12:00:00Z'}}");
        Holds found = holds(Tier.VILLAGE, NO_DUTIES, "{}");
        assertThat(Joining.of(before, found, NOON, Direction.RAISE).clocks().has("reviewWithin"))
                .isTrue();
        assertThat(Joining.of(before, found, NOON, Direction.LOWER).clocks().has("reviewWithin"))
                .isFalse();
    }

    @Test
    void the_days_of_a_tier_count_on_while_it_leads_whatever_the_level() throws Exception {
        String before = "{'passUpAfter':{'VILLAGE':{'n':5,'unit':'WORKING_DAYS','due':'2026-02-20T00:00:00+08:00'}}}";
        String found = "{'passUpAfter':{'VILLAGE':{'n':5,'unit':'WORKING_DAYS','due':'2026-03-10T00:00:00+08:00'}}}";
        for (Direction direction : Direction.values()) {
            assertThat(passUp(Tier.VILLAGE, before, found, direction)).isEqualTo("2026-02-20T00:00:00+08:00");
            assertThat(passUp(Tier.TOWN, before, found, direction)).isEqualTo("2026-03-10T00:00:00+08:00");
        }
    }

    private static String passUp(Tier was, String before, String found, Direction direction) throws Exception {
        return Joining.of(holds(was, NO_DUTIES, before), holds(Tier.VILLAGE, NO_DUTIES, found), NOON, direction)
                .clocks()
                .at("/passUpAfter/VILLAGE/due")
                .textValue();
    }

    private static String contact(String before, String found, Direction direction) throws Exception {
        String clock = "{'contactWithin':{'n':1,'unit':'DAYS','due':'%s'}}";
        return Joining.of(
                        holds(Tier.VILLAGE, NO_DUTIES, clock.formatted(before)),
                        holds(Tier.VILLAGE, NO_DUTIES, clock.formatted(found)),
                        NOON,
                        direction)
                .clocks()
                .at("/contactWithin/due")
                .textValue();
    }

    private static Holds holds(Tier tier, String duties, String clocks) throws Exception {
        return new Holds(Level.RED, tier, Level.RED, json(duties), json(clocks));
    }

    private static JsonNode json(String text) throws Exception {
        return new JsonMapper().readTree(text.replace('\'', '"'));
    }
}
