package org.maplebridge.policy;

import org.maplebridge.problem.Place;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Stage;

/**
 * One rule of a policy, as data.
 *
 * @param id unique in the policy and never used again for another rule: {@code L-103}
 * @param sentence the policy sentence that the rule puts into force
 * @param because why, said to the parties
 * @param source where it comes from
 * @param condition what it asks of the facts
 * @param reached what it asks of the earlier result
 */
public record Rule(
        String id,
        Text sentence,
        Text because,
        String source,
        Stage stage,
        Condition condition,
        Reached reached,
        Effect effect,
        Place place) {

    public boolean fires(Facts facts, Level level, Tier tier) {
        return reached.by(level, tier) && condition.holds(facts);
    }
}
