package org.maplebridge.engine;

import java.util.function.IntConsumer;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Tier;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Stage;

/** Finds the rules of a policy that fire. Drools does it for decisions; the plain model for checks and for decisions of earlier policies. */
public interface Matching {

    /** The facts of one dispute, made ready to be asked stage by stage. */
    Stages of(Facts facts);

    /** One dispute on its way through the stages. */
    interface Stages {
        /**
         * Names every rule of a stage that fires, by its position in {@link org.maplebridge.policy.Policy#rules()}.
         *
         * @param level reached by the earlier stages
         * @param tier reached by the earlier stages
         */
        void fire(Stage stage, Level level, Tier tier, IntConsumer rule);
    }
}
