package org.maplebridge.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.TestClock;

/** Several officers act on one dispute at the same instant: what each of them was told still holds when it is written. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class AtTheSameInstantTest {

    private static final int ROUNDS = 5;
    private static final int OFFICERS = 4;

    @Inject
    TestClock clock;

    private final ExecutorService officers = Executors.newFixedThreadPool(OFFICERS);

    @AfterEach
    void back_to_the_usual_morning() {
        clock.set(TestClock.USUAL);
        officers.shutdownNow();
    }

    @Test
    void a_decision_is_confirmed_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Dispute red = Dispute.of(Story.brothers());
            assertThat(together(officer -> red.confirm("desk", "RED", "VILLAGE")))
                    .containsExactlyInAnyOrder(201, 409, 409, 409);
            red.read().body("standing.acts", hasSize(1));
        }
    }

    @Test
    void a_level_is_raised_once_to_each_step() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Dispute yellow = Dispute.with(Dispute.BLOWS);
            assertThat(together(officer -> yellow.raise("desk", "RED"))).containsExactlyInAnyOrder(201, 409, 409, 409);
        }
    }

    @Test
    void a_lowering_is_agreed_to_once_and_is_one_step() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            clock.set(TestClock.USUAL);
            Dispute red = Dispute.of(Story.brothers());
            clock.set(TestClock.USUAL.plus(Duration.ofDays(2)));
            String asked = red.lower("desk3", "YELLOW", "2026-03-04T09:00:00+08:00")
                    .extract()
                    .path("act.act");
            assertThat(together(officer -> red.agree("desk", asked))).containsExactlyInAnyOrder(201, 409, 409, 409);
            red.read().body("standing.level", equalTo("YELLOW"));
        }
    }

    @Test
    void an_objection_is_answered_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Dispute yellow = Dispute.with(Dispute.BLOWS);
            String objection = yellow.object("不服");
            assertThat(together(officer -> yellow.answer(
                            officer % 2 == 0 ? "desk3" : "desk4",
                            objection,
                            "{\"upheld\":\"RULE_APPLIES\",\"words\":\"维持\"}")))
                    .containsExactlyInAnyOrder(201, 409, 409, 409);
        }
    }

    /** The control: without a turn these would come out wrong; acts on different disputes all succeed. */
    @Test
    void acts_on_different_disputes_do_not_refuse_each_other() throws Exception {
        List<Dispute> disputes = List.of(
                Dispute.with(Dispute.BLOWS),
                Dispute.with(Dispute.BLOWS),
                Dispute.with(Dispute.BLOWS),
                Dispute.with(Dispute.BLOWS));
        assertThat(together(officer -> disputes.get(officer).raise("desk", "RED")))
                .containsOnly(201);
    }

    private List<Integer> together(IntFunction<ValidatableResponse> act) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(OFFICERS);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int officer = 0; officer < OFFICERS; officer++) {
            int number = officer;
            answers.add(officers.submit(() -> {
                barrier.await();
                return act.apply(number).extract().statusCode();
            }));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        return statuses;
    }
}
