package org.maplebridge.release;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.http.ProblemJson;

/** Policies as an answer: what each is, what state it is in, and who did what with it when. */
record PolicyAnswer(History history, Language language) {

    ObjectNode one(StoredPolicy policy) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", policy.id);
        json.put("version", policy.version);
        json.put("state", history.state(policy.id).name());
        act(json, "proposed", policy.proposedBy, policy.stored, policy.note);
        PolicyApproval approval = history.approvals().get(policy.id);
        if (approval != null) {
            ObjectNode approved = act(json, "approved", approval.by, approval.at, approval.note);
            if (approval.against != null) {
                approved.put("against", approval.against);
            }
        }
        ArrayNode periods = json.putArray("inForce");
        history.of(policy.id).forEach(row -> periods.add(period(row)));
        PolicyWithdrawal withdrawal = history.withdrawals().get(policy.id);
        if (withdrawal != null) {
            act(json, "withdrawn", withdrawal.by, withdrawal.at, withdrawal.note);
        }
        return json;
    }

    /** With what was proven of it, and which promises its approver let it weaken. */
    ObjectNode whole(StoredPolicy policy) {
        ObjectNode json = one(policy);
        PolicyCertificate.find(policy.id).ifPresent(row -> json.putObject("certificate")
                .put("engine", row.engine)
                .put("at", row.at.toString())
                .put("href", "/api/v1/policies/" + policy.id + "/certificate"));
        PolicyApproval approval = history.approvals().get(policy.id);
        List<String> weakened = approval == null ? List.of() : PolicyWeakening.of(approval);
        if (!weakened.isEmpty()) {
            weakened.forEach(json.putArray("weakened")::add);
        }
        return json;
    }

    /** @param refused what keeps the folder from being in force */
    ObjectNode all(List<StoredPolicy> policies, boolean followed, List<Problem> refused) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        history.current().ifPresent(row -> json.set("now", change(row)));
        ArrayNode coming = json.putArray("coming");
        history.coming().forEach(row -> coming.add(change(row)));
        ObjectNode folder = json.putObject("folder").put("followed", followed);
        ArrayNode problems = folder.putArray("problems");
        refused.forEach(problem -> problems.add(ProblemJson.of(problem, language)));
        ArrayNode list = json.putArray("policies");
        policies.forEach(policy -> list.add(one(policy)));
        return json;
    }

    private static ObjectNode change(InForce row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("policy", row.policyId);
        return json.setAll(period(row));
    }

    /** Rows of the first release do not say when they were made: that was at once. */
    private static ObjectNode period(InForce row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("since", row.since.toString());
        json.put("by", row.putBy);
        json.put("at", (row.putAt == null ? row.since : row.putAt).toString());
        if (row.note != null) {
            json.put("note", row.note);
        }
        return json;
    }

    private static ObjectNode act(ObjectNode json, String name, String by, Instant at, String note) {
        ObjectNode act = json.putObject(name).put("by", by).put("at", at.toString());
        if (note != null) {
            act.put("note", note);
        }
        return act;
    }
}
