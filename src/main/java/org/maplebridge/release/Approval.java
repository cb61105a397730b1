package org.maplebridge.release;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.List;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/**
 * What an approver says besides agreeing.
 *
 * @param weakened each promise that they knowingly let the new policy weaken, as {@link org.maplebridge.proof.Weakening} puts it
 * @param differences the id of each kind of dispute that they agree to have decided differently from now on
 */
record Approval(List<String> weakened, List<String> differences) {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    textual -> textual.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
            .build()
            .readerFor(Approval.class);

    Approval {
        weakened = weakened == null ? List.of() : List.copyOf(weakened);
        differences = differences == null ? List.of() : List.copyOf(differences);
    }

    /** @throws ProblemsFound if it is no such body; none at all says nothing besides */
    static Approval read(byte[] body) {
        try {
            return body == null || body.length == 0 ? new Approval(List.of(), List.of()) : JSON.readValue(body);
        } catch (IOException | NullPointerException other) {
            throw new ProblemsFound(
                    List.of(
                            Problem.at(
                                    new Place.InBody(""),
                                    Code.BODY_NOT_JSON,
                                    new Text("内容不是这里要的 JSON", "The body is not the JSON that stands here"),
                                    new Text(
                                            "不写内容，或写 {\"weakened\": [\"…\"], \"differences\": [\"…\"]}，逐条照抄",
                                            "Leave it empty, or write {\"weakened\": [\"…\"], \"differences\": [\"…\"]} with each as it was named"))));
        }
    }
}
