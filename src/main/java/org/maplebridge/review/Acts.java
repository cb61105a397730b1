package org.maplebridge.review;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.maplebridge.account.Caller;
import org.maplebridge.decision.PersonalParts;
import org.maplebridge.decision.StoredDecision;
import org.maplebridge.journal.Deed;
import org.maplebridge.journal.Kind;
import org.maplebridge.journal.TimedId;

/** Writes what a person does about a decision: the deed, and the words that belong to it, sealed. */
@ApplicationScoped
class Acts {

    private static final Logger LOG = Logger.getLogger(Acts.class);

    @Inject
    PersonalParts parts;

    @Inject
    Caller caller;

    @Inject
    MeterRegistry meters;

    /** @param particulars what follows the id of the decision; the commitment to the words stands last, where there are any */
    Deed keep(Kind kind, StoredDecision about, Scene scene, Deed.Particulars particulars) {
        return keep(kind, about, scene, Optional.empty(), particulars);
    }

    Deed keep(Kind kind, StoredDecision about, Scene scene, Optional<String> words, Deed.Particulars particulars) {
        UUID id = TimedId.at(scene.now());
        Optional<String> commitment = words.map(told -> parts.keep(about.id, id, told));
        Deed deed = Deed.keep(id, kind, about.id.toString(), scene.now(), caller.name(), out -> {
            out.writeStringField("decision", about.id.toString());
            particulars.write(out);
            if (commitment.isPresent()) {
                out.writeStringField("words", commitment.get());
            }
        });
        meters.counter("maplebridge.acts", "kind", kind.name()).increment();
        LOG.infof("%s %s about decision %s", kind, id, about.id);
        return deed;
    }
}
