package org.maplebridge.engine;

import java.util.function.IntConsumer;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.maplebridge.policy.Policy;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Stage;

/** The same written rules through Drools' whole machinery, session, agenda and consequences: the control of the network. */
record AgendaMatching(WrittenDispute written, KieBase base) implements Matching {

    AgendaMatching(Policy policy, KieBase base) {
        this(new WrittenDispute(base, policy.vocabulary()), base);
    }

    @Override
    public Stages of(Facts facts) {
        Object dispute = written.of(facts);
        return (stage, level, tier, fired) -> {
            written.reach(dispute, level.ordinal(), tier.ordinal());
            fire(stage, dispute, fired);
        };
    }

    private void fire(Stage stage, Object dispute, IntConsumer fired) {
        KieSession session = base.newKieSession();
        try {
            if (session.getEntryPoint(stage.folder()) != null) {
                session.setGlobal("fired", Firings.to(fired));
                session.getEntryPoint(stage.folder()).insert(dispute);
                session.fireAllRules();
            }
        } finally {
            session.dispose();
        }
    }
}
