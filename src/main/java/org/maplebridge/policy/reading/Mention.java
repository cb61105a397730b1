package org.maplebridge.policy.reading;

import java.util.List;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Rule;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problems;
import org.maplebridge.source.SourceFile;
import org.maplebridge.vocabulary.Fact;

/** Where a rule's conditions name a fact: found again when it is needed, so that the model carries no places of words. */
final class Mention {

    private Mention() {}

    /** The first mention after the rule's name; comments and texts in quotes do not count. */
    static Place of(Policy policy, Rule rule, Fact fact) {
        Place.InFile name = (Place.InFile) rule.place();
        SourceFile file = policy.folder().files().get(name.file());
        List<Token> rest = Tokens.within(file, file.offsetOf(name), file.text().length(), new Problems());
        boolean inConditions = false;
        for (Token token : rest) {
            inConditions |= token.is("when");
            if (inConditions && token.is(fact.name())) {
                return file.placeAt(token.offset(), token.width());
            }
        }
        return name;
    }
}
