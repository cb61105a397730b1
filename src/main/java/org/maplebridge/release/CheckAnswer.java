package org.maplebridge.release;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.http.ProblemJson;
import org.maplebridge.proof.PolicyProof;
import org.maplebridge.source.Folder;

/** What today's checks, the compiler and the policy's own cases say of a folder. */
final class CheckAnswer {

    private CheckAnswer() {}

    static ObjectNode of(String id, Folder folder, Language language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("policy", id);
        ArrayNode problems = json.putArray("problems");
        try (CompiledPolicy sound = PolicyProof.load(folder)) {
            json.put("facts", sound.policy().vocabulary().facts().size());
            json.put("rules", sound.policy().rules().size());
            json.put("cases", sound.policy().cases().size());
        } catch (ProblemsFound found) {
            found.problems().forEach(problem -> problems.add(ProblemJson.of(problem, language)));
        }
        return json;
    }
}
