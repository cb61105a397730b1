package org.maplebridge.decision;

import org.maplebridge.policy.Level;
import org.maplebridge.problem.Language;

/** A level as it is shown to people: never plain while it may still turn out higher. */
public final class Headline {

    private Headline() {}

    public static String of(Level level, Level couldReach, Language language) {
        boolean chinese = language == Language.ZH;
        String plain = chinese ? level.text().zh() : level.name();
        if (level == couldReach) {
            return plain;
        }
        return chinese ? plain + "，可能达到" + couldReach.text().zh() : plain + ", could be " + couldReach.name();
    }
}
