package org.maplebridge.release;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.maplebridge.proof.Certificate;

/** A certificate as it is stored and answered: big numbers as text, so that no reader rounds them. */
final class CertificateJson {

    private CertificateJson() {}

    static byte[] of(Certificate certificate, Instant at) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("policy", certificate.policy());
        json.put("engine", certificate.engine());
        json.put("at", at.toString());
        json.put("disputes", certificate.disputes().toString());
        json.put("kinds", certificate.kinds().toString());
        ArrayNode provers = json.putArray("provers");
        prover(provers, Certificate.PROVERS.get(0), certificate.local().toMillis());
        prover(provers, Certificate.PROVERS.get(1), certificate.solver().toMillis());
        ArrayNode promises = json.putArray("promises");
        certificate.promises().forEach(promise -> promises.addObject()
                .put("type", promise.type().name())
                .put("zh", promise.text().zh())
                .put("en", promise.text().en()));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void prover(ArrayNode provers, String name, long millis) {
        provers.addObject().put("name", name).put("millis", millis);
    }
}
