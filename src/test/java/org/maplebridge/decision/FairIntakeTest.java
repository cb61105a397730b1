package org.maplebridge.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maplebridge.NeverAnInput;
import org.maplebridge.OwnData;
import org.maplebridge.Story;
import org.maplebridge.engine.FactSampler;
import org.maplebridge.release.PolicyInForce;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.FactType;
import org.maplebridge.vocabulary.Facts;

/** What a desk writes beside the facts moves nothing; through the service as a desk calls it (docs/fairness.md). */
@QuarkusTest
@QuarkusTestResource(OwnData.class)
class FairIntakeTest {

    private static final int DISPUTES = 60;
    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    PolicyInForce inForce;

    private final Random random = new Random(20260302);

    @Test
    void such_words_in_the_narrative_change_no_byte_of_the_verdict() throws IOException {
        FactSampler sampler = new FactSampler(inForce.now().policy(), 11);
        List<String> verdicts = new ArrayList<>();
        for (int at = 0; at < DISPUTES; at++) {
            ObjectNode dispute = dispute(sampler.next());
            String plain = verdict(dispute);
            dispute.put("narrative", narrative());
            dispute.putArray("parties").addObject().put("name", narrative().substring(0, 20));
            assertThat(verdict(dispute)).as("%s", dispute).isEqualTo(plain);
            verdicts.add(plain);
        }
        // the control: these verdicts are not all one
        assertThat(verdicts.stream().distinct()).hasSizeGreaterThan(DISPUTES / 2);
    }

    /** The control: the same words as a fact are no fact, and are refused rather than passed over. */
    @Test
    void such_words_as_a_fact_are_refused() {
        for (String word : List.of("otherElderly", "petitioner", "ethnicity", "criminalRecord", "上访")) {
            Story.preview(Story.with("\"" + word + "\":true"))
                    .statusCode(400)
                    .body("errors[0].code", equalTo("MB603"))
                    .body("errors[0].pointer", equalTo("/facts/" + word));
        }
    }

    private String narrative() {
        List<String> words = new ArrayList<>(NeverAnInput.words());
        Collections.shuffle(words, random);
        return "对方是上访户，" + String.join("，", words.subList(0, 12)) + "。He petitions.";
    }

    private static String verdict(ObjectNode dispute) throws IOException {
        String answer = Story.post(dispute.toString()).statusCode(201).extract().asString();
        return JSON.readTree(answer).get("verdict").toString();
    }

    private static ObjectNode dispute(Facts facts) throws IOException {
        ObjectNode dispute = (ObjectNode) JSON.readTree(Story.with(""));
        ObjectNode stated = (ObjectNode) dispute.get("facts");
        for (Map.Entry<Fact, Long> one : facts.stated().entrySet()) {
            stated.set(one.getKey().name(), value(one.getKey().type(), one.getValue()));
        }
        return dispute;
    }

    private static JsonNode value(FactType type, long code) {
        String token = type.token(code);
        return type instanceof FactType.Named
                ? JSON.getNodeFactory().textNode(token)
                : type instanceof FactType.Number
                        ? JSON.getNodeFactory().numberNode(code)
                        : JSON.getNodeFactory().booleanNode(code == 1);
    }
}
