package org.maplebridge.policy;

import java.util.List;
import java.util.Optional;
import org.maplebridge.source.Folder;
import org.maplebridge.vocabulary.Stage;
import org.maplebridge.vocabulary.Vocabulary;

/**
 * A whole policy: everything that a verdict depends on, and the very files it was read from.
 *
 * @param id SHA-256 of the folder, 64 hex digits
 * @param rules by stage, strongest effect, id: the order in which reasons are told
 */
public record Policy(
        String id,
        Header header,
        Vocabulary vocabulary,
        List<Rule> rules,
        List<Case> cases,
        Promises promises,
        Calendar calendar,
        Folder folder) {

    public List<Rule> rules(Stage stage) {
        return rules.stream().filter(rule -> rule.stage() == stage).toList();
    }

    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
