package org.maplebridge.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.OwnRules;
import org.maplebridge.TestClock;
import org.maplebridge.release.PolicyInForce;

/** A decision of a policy from before there were reasons for an override can be changed all the same, and never by a made-up reason. */
@QuarkusTest
@TestProfile(TermsTest.Followed.class)
@QuarkusTestResource(value = OwnData.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = OwnRules.class, restrictToAnnotatedClass = true)
class TermsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String POLICY = "policy.yaml";

    /** Its service is its own: the folder changes under it. */
    public static class Followed implements QuarkusTestProfile {}

    @Inject
    PolicyInForce inForce;

    @Inject
    TestClock clock;

    @BeforeEach
    void time_goes_on() {
        clock.runFrom(TestClock.USUAL.plusMillis(System.nanoTime() / 1_000_000));
    }

    @AfterEach
    void back_to_the_usual_morning() {
        OwnRules.restore();
        clock.set(TestClock.USUAL);
    }

    @Test
    void the_policy_in_force_lends_its_reasons_and_the_deed_says_so() throws InterruptedException {
        String text = OwnRules.read(POLICY);
        OwnRules.save(POLICY, text.substring(0, text.indexOf("\nreview:") + 1));
        await(() -> inForce.now().policy().header().review().isEmpty());
        Dispute old = Dispute.with(Dispute.BLOWS);
        old.raise("desk", "RED").statusCode(409).body("errors[0].code", equalTo("MB727"));
        old.read().body("standing.level", equalTo("YELLOW"));

        OwnRules.restore();
        await(() -> inForce.now().policy().header().review().isPresent());
        old.raise("desk", "RED")
                .statusCode(201)
                .body("act.terms", equalTo(inForce.now().policy().id()))
                .body("standing.level", equalTo("RED"));
        old.read().body("policy", not(equalTo(inForce.now().policy().id())));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
