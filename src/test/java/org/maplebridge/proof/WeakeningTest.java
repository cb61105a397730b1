package org.maplebridge.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.PolicyReader;

/** What counts as a weaker promise, and what does not. */
class WeakeningTest {

    private static final String FILE = "promises.yaml";
    private static final String GATHERED =
            "  - {zh: 聚集超过十人不低于黄级, en: More than ten people gathered are at least yellow, when: \"peopleGathered > 10\", level: YELLOW}\n";
    private static final Policy SHIPPED = PolicyReader.read(Spoilt.SHIPPED);

    @Test
    void the_same_promises_in_other_words_are_as_strong() {
        assertThat(weakened("聚集超过十人不低于黄级", "十一人聚在一起，至少是黄级")).isEmpty();
        assertThat(weakened("when: \"peopleGathered > 10\"", "when: \"peopleGathered >= 11\""))
                .isEmpty();
        assertThat(weakened("when: \"peopleGathered > 10\"", "when: \"peopleGathered > 9\""))
                .isEmpty();
    }

    @Test
    void a_promise_left_out_or_asked_of_fewer_or_worth_less_is_weaker() {
        String gathered = "always: peopleGathered > 10 -> raise(YELLOW)";
        assertThat(weakened(GATHERED, "")).containsExactly(gathered);
        assertThat(weakened("peopleGathered > 10", "peopleGathered > 12")).containsExactly(gathered);
        assertThat(weakened("peopleGathered > 10\", level: YELLOW", "peopleGathered > 10\", level: BLUE"))
                .containsExactly(gathered);
        assertThat(weakened("  - violence\n", "")).containsExactly("neverLowers: violence");
        assertThat(weakened("facts: [category]\n    leaves: [level, tier,", "facts: [category]\n    leaves: [tier,"))
                .containsExactly("harmless: category -> level");
        assertThat(weakened("reviewEvery( 30, DAYS );", "reviewEvery( 60, DAYS );"))
                .containsExactly("everyDispute: reviewEvery(30, DAYS)");
    }

    /** Every strangulation is physical violence by the vocabulary: what is promised of the one is promised of the other. */
    @Test
    void what_another_promise_covers_by_implication_is_not_lost() {
        String own = "when: \"harmedMinor == true && violence >= PHYSICAL\"";
        assertThat(weakened(own, "when: \"harmedMinor == true && violence >= PROPERTY\""))
                .isEmpty();
        assertThat(weakened(own, "when: \"harmedMinor == true && strangulation == true\""))
                .containsExactly("always: harmedMinor == true && violence >= PHYSICAL -> raise(RED)");
    }

    private static List<String> weakened(String right, String other) {
        return Weakening.between(
                SHIPPED, PolicyReader.read(Spoilt.by(FILE, right, other).folder()));
    }
}
