package org.maplebridge.review.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.FactSampler;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.problem.Language;
import org.maplebridge.source.Folder;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Facts;

/** What a party may be told rests on the facts that the vocabulary allows, and on nothing else. */
class PartyViewTest {

    private static final Policy SHIPPED = PolicyReader.read(Folder.read(Path.of("rules")));
    private static final Map<String, Evaluation> EVALUATIONS = new HashMap<>();
    private static final int DISPUTES = 20;

    @Test
    void the_shipped_vocabulary_allows_what_decision_0009_says() {
        assertThat(allowed(SHIPPED)).containsExactlyInAnyOrder("mediationsFailed", "titleQuestion", "leadingTier");
    }

    @Test
    void changing_what_is_not_allowed_changes_nothing() {
        assertThat(telling(SHIPPED)).isEmpty();
    }

    /** The control: what is allowed does tell, and so would a fact of harm if anybody allowed it. */
    @Test
    void a_fact_that_is_allowed_is_seen() {
        Facts failed = stated(SHIPPED, "mediationsFailed", 2);
        assertThat(view(failed, SHIPPED)).isNotEqualTo(view(Facts.none(SHIPPED.vocabulary()), SHIPPED));

        Policy careless = with("vocabulary.yaml", "  domesticViolence:\n", "  domesticViolence:\n    party: true\n");
        assertThat(telling(careless)).isEmpty();
        assertThat(view(stated(careless, "domesticViolence", 1), careless))
                .isNotEqualTo(view(Facts.none(careless.vocabulary()), careless));
        assertThat(view(stated(SHIPPED, "domesticViolence", 1), SHIPPED))
                .isEqualTo(view(Facts.none(SHIPPED.vocabulary()), SHIPPED));
    }

    @Test
    void what_follows_from_what_is_not_allowed_is_not_seen_either() {
        Policy implying = with(
                "vocabulary.yaml",
                "implies:\n",
                "implies:\n  - {if: \"domesticViolence == true\", then: \"titleQuestion == true\"}\n");
        Facts facts = stated(implying, "domesticViolence", 1);
        assertThat(facts.isKnown(implying.vocabulary().fact("titleQuestion").orElseThrow()))
                .isTrue();
        assertThat(view(facts, implying)).isEqualTo(view(Facts.none(implying.vocabulary()), implying));
    }

    @Test
    void it_is_true_of_the_whole_decision_as_at_least() {
        FactSampler sampler = new FactSampler(SHIPPED, 5);
        Evaluation evaluation = evaluation(SHIPPED);
        for (int at = 0; at < 500; at++) {
            Facts facts = sampler.next();
            var whole = evaluation.verdict(facts);
            var shown = evaluation.verdict(facts.only(Fact::shownToParty));
            assertThat(whole.tier()).isGreaterThanOrEqualTo(shown.tier());
            assertThat(whole.duties().involve()).containsAll(shown.duties().involve());
            shown.clocks().forEach((kind, span) -> assertThat(
                            span.shorterThan(whole.clocks().get(kind)))
                    .isFalse());
        }
    }

    @Test
    void it_says_who_leads_at_least_and_why() {
        PartyView view = view(stated(SHIPPED, "mediationsFailed", 2), SHIPPED);
        assertThat(view.handling()).contains("至少由镇（工作局）牵头办理");
        assertThat(view.reasons()).containsExactly("村里已经调解两次以上没有成，换镇里来牵头");
    }

    /** Every dispute that was drawn, with every value of every fact that may not be seen: those that changed something. */
    private static List<String> telling(Policy policy) {
        FactSampler sampler = new FactSampler(policy, 3);
        List<Fact> hidden = policy.vocabulary().all().stream()
                .filter(fact -> !fact.shownToParty())
                .toList();
        List<String> telling = new ArrayList<>();
        for (int at = 0; at < DISPUTES; at++) {
            Facts facts = sampler.next();
            for (Fact fact : hidden) {
                PartyView unknown = view(facts.with(fact, Facts.UNKNOWN), policy);
                for (long code : codes(fact)) {
                    Facts changed = facts.with(fact, code);
                    if (changed.contradiction().isEmpty()
                            && !view(changed, policy).equals(unknown)) {
                        telling.add(facts + " " + fact + " " + code);
                    }
                }
            }
        }
        return telling;
    }

    /** All values of a list; of a number both ends, and the small ones that rules tell apart. */
    private static long[] codes(Fact fact) {
        return fact.type() instanceof FactType.Number number
                ? new long[] {number.min(), 2, 3, 11, 31, number.max()}
                : LongStream.range(0, fact.type().allowed().size()).toArray();
    }

    private static PartyView view(Facts facts, Policy policy) {
        return PartyView.of(facts, evaluation(policy), Language.ZH);
    }

    private static Evaluation evaluation(Policy policy) {
        return EVALUATIONS.computeIfAbsent(policy.id(), id -> new Evaluation(policy, PlainMatching.of(policy)));
    }

    private static Facts stated(Policy policy, String fact, long code) {
        return Facts.of(
                policy.vocabulary(), Map.of(policy.vocabulary().fact(fact).orElseThrow(), code), Set.of());
    }

    private static Set<String> allowed(Policy policy) {
        return policy.vocabulary().all().stream()
                .filter(Fact::shownToParty)
                .map(Fact::name)
                .collect(Collectors.toSet());
    }

    private static Policy with(String path, String right, String wrong) {
        Map<String, byte[]> files = new TreeMap<>();
        SHIPPED.folder().files().forEach((name, file) -> files.put(name, file.bytes()));
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        assertThat(text).contains(right);
        files.put(path, text.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
        return PolicyReader.read(Folder.of(files));
    }
}
