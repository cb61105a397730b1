package org.maplebridge.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maplebridge.engine.Evaluation;
import org.maplebridge.engine.PlainMatching;
import org.maplebridge.policy.reading.PolicyReader;
import org.maplebridge.proof.Claim.Turn;
import org.maplebridge.proof.Prover.Found;

/** Two provers of different make come to the same answers, and to smallest counterexamples of the same size. */
class ProversAgreeTest {

    private static final int CLAIMS = 150;

    private final Model model = Model.of(PolicyReader.read(Spoilt.SHIPPED));
    private final Evaluation engine = new Evaluation(model.policy(), PlainMatching.of(model.policy()));
    private final LocalSearch local = new LocalSearch(model);
    private final SatSearch solver = new SatSearch(model);

    @Test
    void on_seeded_claims_true_and_false() {
        Random random = new Random(20_261_128);
        int failed = 0;
        for (int n = 0; n < CLAIMS; n++) {
            Claim claim = draw(random);
            Optional<Found> one = local.smallest(claim);
            Optional<Found> other = solver.smallest(claim);
            assertThat(one.isPresent()).as(claim.toString()).isEqualTo(other.isPresent());
            assertThat(one.map(this::size)).as(claim.toString()).isEqualTo(other.map(this::size));
            failed += one.isPresent() ? 1 : 0;
        }
        assertThat(failed).isBetween(CLAIMS / 10, CLAIMS * 9 / 10);
    }

    @Test
    void and_the_engine_confirms_what_either_found() {
        Random random = new Random(7);
        Reproduction reproduction = new Reproduction(model);
        for (int n = 0; n < CLAIMS / 3; n++) {
            Result result = pick(model.results(), random);
            Claim claim =
                    new Claim.Kept(random.nextInt(model.classes().facts().size()), Turn.OTHER, model.ways(result));
            for (Prover prover : List.of(local, solver)) {
                prover.smallest(claim).ifPresent(found -> {
                    Counterexample shown = reproduction.of(new Obligation(claim, result), found);
                    assertThat(result.isSaidBy(engine.verdict(shown.before()))).isTrue();
                    assertThat(result.isSaidBy(engine.verdict(shown.after().orElseThrow())))
                            .isFalse();
                });
            }
        }
    }

    /** What the provers prove at once, they prove one by one too; a claim that is false is not lost among true ones. */
    @Test
    void at_once_as_one_by_one() {
        for (Pledge pledge : Pledges.of(model)) {
            assertThat(new SatSearch(model).allHold(pledge.claims())).isTrue();
        }
        Result red = model.results().get(0);
        int weapon = model.classes()
                .position(model.policy().vocabulary().fact("weapon").orElseThrow());
        Claim isFalse = new Claim.Kept(weapon, Turn.OTHER, model.ways(red));
        Claim isTrue = new Claim.Kept(weapon, Turn.WORSE, model.ways(red));
        assertThat(new SatSearch(model).allHold(List.of(isTrue))).isTrue();
        assertThat(new SatSearch(model).allHold(List.of(isTrue, isFalse))).isFalse();
    }

    private Claim draw(Random random) {
        Ways ways = model.ways(pick(model.results(), random));
        return switch (random.nextInt(3)) {
            case 0 -> new Claim.Always(model.ways(pick(model.policy().rules(), random)), ways);
            case 1 -> new Claim.Kept(random.nextInt(model.classes().facts().size()), Turn.OTHER, ways);
            default -> new Claim.Kept(random.nextInt(model.classes().facts().size()), Turn.WORSE, ways);
        };
    }

    private int size(Found found) {
        return model.classes().size(found.before());
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
