package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.maplebridge.alternative.Alternative;
import org.maplebridge.alternative.Alternatives;
import org.maplebridge.alternative.FactChange;
import org.maplebridge.alternative.Lacking;
import org.maplebridge.alternative.Lowering;
import org.maplebridge.alternative.Missed;
import org.maplebridge.alternative.Raising;
import org.maplebridge.alternative.Reaching;
import org.maplebridge.alternative.Smallest;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Tier;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.problem.Language;
import org.maplebridge.source.Folder;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;

/** What would change a verdict, as it is put: nothing is claimed that was not found. */
class AlternativesInWordsTest {

    private static final Policy POLICY = PolicyReader.read(Folder.read(Path.of("rules")));
    private static final Policy UNMARKED = unmarked();
    private static final Facts BLOCKED = Facts.of(POLICY.vocabulary(), Map.of(fact("blockade"), 1L), Set.of());

    @Test
    void where_it_could_not_be_told_no_change_is_denied() {
        Raising raising = new Raising(List.of(), List.of(Level.RED));
        Lowering lowering = new Lowering(List.of(), Level.YELLOW, List.of(), List.of(Level.BLUE, Level.GREEN));
        AlternativesAnswer answer = answer(raising, lowering, List.of(), Optional.empty());
        assertThat(answer.raising().text()).isEqualTo("组合太多，没能在限度内查清怎样会到：红。");
        assertThat(answer.lowering().text()).isEqualTo("组合太多，没能在限度内查清怎样会到：蓝、绿。");
        assertThat(answer.forcing().level().text()).startsWith("组合太多");
        assertThat(answer.forcing().level().count()).isEmpty();
    }

    @Test
    void where_nothing_leads_higher_that_is_said() {
        AlternativesAnswer answer = answer(
                new Raising(List.of(), List.of()),
                new Lowering(List.of(), Level.YELLOW, POLICY.rules().subList(0, 2), List.of()),
                List.of(),
                Optional.of(new Smallest<>(1, 1, List.of(Set.of(fact("blockade"))))));
        assertThat(answer.raising().text()).isEqualTo("还能改变的事实，怎样变都不会使等级更高。");
        assertThat(answer.lowering().text())
                .endsWith("守着这一级（" + POLICY.rules().get(0).id() + "、"
                        + POLICY.rules().get(1).id() + "）。");
        assertThat(answer.forcing().level().sets().get(0).text()).isEqualTo("“堵路堵门”是「是」");
    }

    /** As every policy that was stored before there were marks: that nothing can be changed is not what it says. */
    @Test
    void a_policy_that_marks_nothing_is_said_to_tell_nothing() {
        AlternativesAnswer answer = AlternativesInWords.of(
                found(
                        new Raising(List.of(), List.of()),
                        new Lowering(List.of(), Level.YELLOW, POLICY.rules().subList(0, 2), List.of()),
                        List.of(),
                        Optional.empty()),
                Optional.empty(),
                UNMARKED,
                Language.ZH);
        assertThat(answer.raising().text()).startsWith("这个政策没有写明哪些事实能改变");
        assertThat(answer.lowering().text()).startsWith("这个政策没有写明哪些事实能改变");
    }

    /** From an unknown fact, with one that follows, and a number, which wants no quotation marks. */
    @Test
    void a_change_is_supposed_and_what_follows_is_named() {
        FactChange people = new FactChange(fact("peopleInvolved"), 2, 10);
        FactChange weapon = new FactChange(fact("weapon"), Facts.UNKNOWN, 0);
        FactChange nearness = new FactChange(fact("weaponNearness"), Facts.UNKNOWN, 0);
        Alternative one = new Alternative(List.of(people, weapon), List.of(nearness), Level.RED);
        Raising raising = new Raising(List.of(new Reaching(Level.RED, new Smallest<>(2, 1, List.of(one)))), List.of());
        Lowering lowering = new Lowering(List.of(), Level.YELLOW, List.of(), List.of());
        AlternativesAnswer.Change change = answer(raising, lowering, List.of(), Optional.empty())
                .raising()
                .levels()
                .get(0)
                .changes()
                .get(0);
        assertThat(change.text()).isEqualTo("如果“牵涉人数”不是2 人而是10 人，并且“器械”（现在不知道）是「没有」（那样“器械离人多近”是「没有对着人，也没有准备」），等级会是红级。");
        assertThat(change.facts().get(1).from()).isEqualTo(new AlternativesAnswer.Value(Optional.empty(), "不知道"));
        assertThat(change.follows().get(0).fact()).isEqualTo("weaponNearness");
    }

    @Test
    void an_earlier_result_that_is_too_low_is_a_condition_too() {
        Missed missed =
                new Missed(POLICY.rules().get(0), List.of(new Lacking.OfResult(new Reached(Level.RED, Tier.VILLAGE))));
        AlternativesAnswer answer = answer(
                new Raising(List.of(), List.of()),
                new Lowering(List.of(), Level.GREEN, List.of(), List.of()),
                List.of(missed),
                Optional.empty());
        AlternativesAnswer.Lack lack =
                answer.nearMisses().level().get(0).oneOf().get(0);
        assertThat(lack.needed()).isEqualTo("等级达到红级以上");
        assertThat(lack.fact()).isEmpty();
    }

    private static AlternativesAnswer answer(
            Raising raising, Lowering lowering, List<Missed> missed, Optional<Smallest<Set<Fact>>> forcing) {
        return AlternativesInWords.of(found(raising, lowering, missed, forcing), Optional.empty(), POLICY, Language.ZH);
    }

    private static Alternatives found(
            Raising raising, Lowering lowering, List<Missed> missed, Optional<Smallest<Set<Fact>>> forcing) {
        Evaluation engine = new Evaluation(POLICY, PlainMatching.of(POLICY));
        return new Alternatives(
                BLOCKED, engine.verdict(BLOCKED), raising, lowering, missed, List.of(), forcing, Optional.empty());
    }

    private static Policy unmarked() {
        Map<String, byte[]> files = new TreeMap<>();
        Folder.read(Path.of("rules")).files().forEach((name, file) -> files.put(name, file.bytes()));
        String vocabulary = new String(files.get("vocabulary.yaml"), StandardCharsets.UTF_8);
        files.put(
                "vocabulary.yaml",
                vocabulary.replace("    changeable: true\n", "").getBytes(StandardCharsets.UTF_8));
        return PolicyReader.read(Folder.of(files));
    }

    private static Fact fact(String name) {
        return POLICY.vocabulary().fact(name).orElseThrow();
    }
}
