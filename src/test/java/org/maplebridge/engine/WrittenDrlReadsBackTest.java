package org.maplebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.RandomCondition;
import org.maplebridge.policy.Reached;
import org.maplebridge.policy.Rule;
import org.maplebridge.policy.Tier;
import org.maplebridge.vocabulary.Stage;

/** What is compiled is the model: the DRL that we write parses back to the very rules that it was written from. */
class WrittenDrlReadsBackTest {

    private static final Policy SHIPPED = Shipped.POLICY;

    @Test
    void of_the_shipped_policy() {
        assertThat(differences(SHIPPED, DrlWriter.write(SHIPPED))).isEmpty();
    }

    @Test
    void of_three_hundred_random_policies() {
        for (int seed = 0; seed < 300; seed++) {
            Policy policy = random(new Random(seed));
            assertThat(differences(policy, DrlWriter.write(policy)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    /** The controls: each of these mistakes in a writer would change a verdict. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "` >= ` | ` > `",
                "` && ` | ` || `",
                "` || ` | ` && `",
                "` == 1` | ` == 2`",
                "`entry-point \"duties\"` | `entry-point \"clocks\"`",
                "`add( 7 )` | `add( 8 )`",
                "`rule \"L-` | `rule \"K-`",
                "` : long = -1` | ` : long = 0`",
                "`reachedLevel >= 2` | `reachedLevel >= 3`"
            })
    void a_mistake_in_the_writer_shows(String right, String wrong) {
        String drl = DrlWriter.write(SHIPPED);
        assertThat(drl).contains(right);
        assertThat(differences(SHIPPED, drl.replaceFirst(Pattern.quote(right), wrong)))
                .isNotEmpty();
    }

    /** Without its guard a comparison would hold for what is unknown. */
    @ParameterizedTest
    @ValueSource(strings = {" != ", " <= ", " < "})
    void a_forgotten_guard_shows(String sign) {
        Policy policy = random(new Random(1));
        String drl = DrlWriter.write(policy);
        String unguarded = drl.replaceFirst("\\( f_\\w+ >= 0 && (f_\\w+" + sign + "-?[0-9]+) \\)", "$1");
        assertThat(unguarded).isNotEqualTo(drl);
        assertThat(differences(policy, unguarded)).isNotEmpty();
    }

    private static List<String> differences(Policy policy, String drl) {
        WrittenDrl written = new WrittenDrl(drl, policy.vocabulary());
        List<String> differences = new ArrayList<>();
        List<String> fields = new ArrayList<>(policy.vocabulary().all().stream()
                .map(fact -> DrlWriter.field(fact) + "=-1")
                .toList());
        Collections.addAll(fields, DrlWriter.LEVEL + "=0", DrlWriter.TIER + "=0");
        List<String> found = written.fieldsAtFirst().entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue().strip())
                .toList();
        if (!found.equals(fields)) {
            differences.add("fields");
        }
        List<WrittenDrl.ReadRule> rules = written.rules();
        if (rules.size() != policy.rules().size()) {
            return List.of("number of rules");
        }
        for (int at = 0; at < rules.size(); at++) {
            if (!isThis(rules.get(at), policy.rules().get(at), at)) {
                differences.add(policy.rules().get(at).id());
            }
        }
        return differences;
    }

    private static boolean isThis(WrittenDrl.ReadRule read, Rule rule, int at) {
        return read.id().equals(rule.id())
                && read.stage().equals(rule.stage().folder())
                && read.consequence().equals("fired.add( " + at + " );")
                && Asked.all(read.asks()).equals(Asked.of(rule));
    }

    /** Conditions, stages and demands by chance; the rest of each rule is a shipped one's. */
    private static Policy random(Random random) {
        RandomCondition conditions = new RandomCondition(SHIPPED.vocabulary(), random);
        List<Rule> rules = IntStream.range(0, 10)
                .mapToObj(any ->
                        SHIPPED.rules().get(random.nextInt(SHIPPED.rules().size())))
                .map(rule -> new Rule(
                        rule.id(),
                        rule.sentence(),
                        rule.because(),
                        rule.source(),
                        rule.stage(),
                        conditions.condition(3),
                        rule.stage() == Stage.LEVEL || random.nextBoolean() ? Reached.ANY : reached(random),
                        rule.effect(),
                        rule.place()))
                .toList();
        return new Policy(
                SHIPPED.id(),
                SHIPPED.header(),
                SHIPPED.vocabulary(),
                rules,
                SHIPPED.cases(),
                SHIPPED.promises(),
                SHIPPED.calendar(),
                SHIPPED.folder());
    }

    private static Reached reached(Random random) {
        return new Reached(
                Level.values()[random.nextInt(Level.values().length)],
                Tier.values()[random.nextInt(Tier.values().length)]);
    }
}
