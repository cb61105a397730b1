package org.maplebridge.vocabulary;

import java.util.Set;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Text;

/**
 * Something that the intake desk may know of a dispute.
 *
 * @param index its position in the vocabulary, from 0
 * @param question to be asked aloud
 * @param purpose why it is asked (个人信息保护法 6)
 * @param group where it stands on the form
 * @param stages which folders of rules may read it
 * @param shownToParty whether a page for a party may rest on it; never, unless the vocabulary says so (docs/decisions/0009)
 * @param changeable whether people can still alter it about the dispute as it stands; never, unless the vocabulary says so
 */
public record Fact(
        int index,
        String name,
        Text text,
        Text question,
        Text purpose,
        String group,
        Set<Stage> stages,
        FactType type,
        boolean shownToParty,
        boolean changeable,
        Place place) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Fact fact && fact.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
