package org.maplebridge.review.party;

import io.quarkus.qute.TemplateInstance;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.maplebridge.problem.Language;
import org.maplebridge.review.paper.Wording;

/**
 * What is handed to a party: templates/PartyPage.html. Its number and its day are those of the release, never of the decision:
 * when a matter was told could say who told it.
 *
 * @param number the id of the release
 */
public record PartyPage(PartyView it, String number, OffsetDateTime day, Wording w) implements TemplateInstance {

    public static PartyPage of(PartyView view, UUID release, OffsetDateTime day, Language language) {
        return new PartyPage(view, release.toString(), day, new Wording(language));
    }
}
