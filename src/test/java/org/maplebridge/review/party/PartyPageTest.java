package org.maplebridge.review.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.FactSampler;
import org.maplebridge.problem.Language;
import org.maplebridge.release.PolicyInForce;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Facts;

/** The page itself, to the byte: of what a party may not know, nothing is on it. */
@QuarkusTest
@QuarkusTestResource(OwnData.class)
class PartyPageTest {

    private static final UUID NUMBER = UUID.fromString("019caa4c-2a10-7000-8b1f-3a5d5f0c9e77");
    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-03-05T10:00:00+08:00");

    /** A level, a notice or a report by any name, and the words of harm. */
    private static final Pattern TELLING = Pattern.compile("红|黄|蓝|绿|派出所|公安机关|民政|妇联|家庭暴力|自杀|自伤|孩子|未成年|扬言|刀|"
            + "\\b(RED|YELLOW|BLUE|GREEN|red|yellow|blue|green|police|women|violence|suicide|child|threat|knife)\\b");

    private static final int DISPUTES = 6;

    @Inject
    PolicyInForce inForce;

    @Test
    void whatever_a_party_may_not_know_changes_no_byte_of_it() {
        FactSampler sampler = new FactSampler(policy().policy(), 17);
        for (int at = 0; at < DISPUTES; at++) {
            Facts facts = sampler.next();
            String page = page(facts);
            for (Fact fact : policy().policy().vocabulary().all()) {
                if (!fact.shownToParty()) {
                    others(facts, fact)
                            .forEach(other ->
                                    assertThat(page(other)).as("%s", other).isEqualTo(page));
                }
            }
        }
    }

    /** The control: what a party may know is on it. */
    @Test
    void what_a_party_may_know_changes_it() {
        Facts none = Facts.none(policy().policy().vocabulary());
        for (Fact fact : policy().policy().vocabulary().all()) {
            if (fact.shownToParty()) {
                assertThat(others(none, fact)).as("%s", fact).anyMatch(other -> !page(other)
                        .equals(page(none)));
            }
        }
    }

    @Test
    void it_names_no_level_no_notice_and_no_harm_whatever_a_party_may_know() {
        for (Facts facts : everythingThatMayBeKnown()) {
            for (Language language : Language.values()) {
                assertThat(page(facts, language).replaceAll("(?s)<style>.*</style>", ""))
                        .doesNotContainPattern(TELLING);
            }
        }
    }

    /** What a policy says is text on the page, never mark-up. */
    @Test
    void what_is_shown_is_escaped() {
        PartyView view = new PartyView(
                "<script>alert(1)</script>", "a\"b", "&", "<b>", List.of("<i>"), List.of(), Optional.empty());
        assertThat(PartyPage.of(view, NUMBER, DAY, Language.EN).render())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "<li>&lt;i&gt;</li>")
                .doesNotContain("<script", "<b>", "<i>");
    }

    private List<Facts> everythingThatMayBeKnown() {
        List<Facts> all = List.of(Facts.none(policy().policy().vocabulary()));
        for (Fact fact : policy().policy().vocabulary().all()) {
            if (fact.shownToParty()) {
                List<Facts> more = new ArrayList<>(all);
                all.forEach(facts -> more.addAll(others(facts, fact)));
                all = more;
            }
        }
        return all;
    }

    /** With another value of one fact, or without it; of a number those around the bounds of rules. */
    private static List<Facts> others(Facts facts, Fact fact) {
        LongStream codes = fact.type() instanceof FactType.Number number
                ? LongStream.of(Facts.UNKNOWN, number.min(), 2, 11, 31, number.max())
                : LongStream.range(Facts.UNKNOWN, fact.type().allowed().size());
        return codes.mapToObj(code -> facts.with(fact, code))
                .filter(other -> other.contradiction().isEmpty())
                .toList();
    }

    private Evaluation policy() {
        return inForce.now().evaluation();
    }

    private String page(Facts facts) {
        return page(facts, Language.ZH);
    }

    private String page(Facts facts, Language language) {
        return PartyPage.of(PartyView.of(facts, policy(), language), NUMBER, DAY, language)
                .render();
    }
}
