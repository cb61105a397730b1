package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.engine.Question;
import org.maplebridge.engine.Verdict;
import org.maplebridge.vocabulary.Facts;

/** When no decision can be made nothing is stored, and the clerk learns what to do until it can. */
@QuarkusTest
@Tag("stored")
@QuarkusTestResource(OwnData.class)
class CannotDecideTest {

    @Test
    void when_the_engine_fails_the_clerk_is_told_to_treat_it_as_red() {
        QuarkusMock.installMockForType(new BrokenEngine(), Judgement.class);
        assertNothingIsDecided();
    }

    @Test
    void when_the_store_fails_the_clerk_is_told_to_treat_it_as_red() {
        QuarkusMock.installMockForType(new BrokenStore(), DecisionStore.class);
        assertNothingIsDecided();
    }

    @Test
    void preview_says_the_same() {
        QuarkusMock.installMockForType(new BrokenEngine(), Judgement.class);
        Story.preview(Story.brothers()).statusCode(503).body("errors[0].code", equalTo("MB705"));
    }

    private static void assertNothingIsDecided() {
        long before = stored();

        Story.post(Story.brothers())
                .statusCode(503)
                .contentType("application/problem+json")
                .body("errors[0].code", equalTo("MB705"))
                .body("errors[0].fix", containsString("RED"))
                .body(not(containsString("org.")))
                .body(not(containsString("Exception")));

        assertThat(stored()).isEqualTo(before);
    }

    private static long stored() {
        return QuarkusTransaction.requiringNew().call(() -> StoredDecision.count() + StoredPersonalPart.count());
    }

    @Vetoed
    static class BrokenEngine extends Judgement {
        @Override
        Verdict of(Facts facts, CompiledPolicy policy) {
            throw new IllegalStateException("org.drools.core.SomeException");
        }
    }

    @Vetoed
    static class BrokenStore extends DecisionStore {
        @Override
        Stored add(Decision decision, List<Question> open, Optional<RequestKey> key) {
            throw new IllegalStateException("org.h2.jdbc.JdbcSQLException: disk full");
        }
    }
}
