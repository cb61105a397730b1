package org.maplebridge.policy.reading;

import java.util.List;
import java.util.Optional;
import org.maplebridge.policy.Condition;
import org.maplebridge.problem.Problems;
import org.maplebridge.source.SourceFile;

/** What was read must print back to what was written, but for brackets that change nothing. */
final class Reprint {

    private Reprint() {}

    /** The author's token from which the two differ. */
    static Optional<Token> firstDifference(SourceFile file, Condition condition, List<Token> written) {
        SourceFile printed = SourceFile.of(file.path(), condition.print());
        List<Token> again =
                withoutBrackets(Tokens.within(printed, 0, printed.text().length(), new Problems()));
        List<Token> own = withoutBrackets(written);
        for (int at = 0; at < own.size(); at++) {
            if (at >= again.size() || !again.get(at).text().equals(own.get(at).text())) {
                return Optional.of(own.get(at));
            }
        }
        return again.size() > own.size() ? Optional.of(written.get(written.size() - 1)) : Optional.empty();
    }

    private static List<Token> withoutBrackets(List<Token> tokens) {
        return tokens.stream().filter(token -> !token.isBracket()).toList();
    }
}
