package org.maplebridge.policy.writing;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.policy.reading.Token;
import org.maplebridge.policy.reading.Tokens;
import org.maplebridge.problem.Problems;
import org.maplebridge.source.SourceFile;

/**
 * A token with the comments that belong to it.
 *
 * @param text as it stands in the file
 * @param above comments on lines of their own in front of it
 * @param behind comments that follow it on its line
 * @param apart whether a blank line stands right above it
 */
record Piece(Token token, String text, List<Remark> above, List<Remark> behind, boolean apart) {

    boolean is(String sign) {
        return token.is(sign);
    }

    /** All tokens and all comments of a file that can be read; the last is of kind END. */
    static List<Piece> of(SourceFile file) {
        Problems problems = new Problems();
        List<Token> tokens = Tokens.of(file, problems);
        problems.throwIfAny();
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Token token : tokens) {
            boolean end = token.kind() == Token.Kind.END;
            int to = end ? file.text().length() : token.offset();
            List<Remark> remarks = Remark.between(file.text(), from, to);
            List<Remark> above = new ArrayList<>(
                    remarks.stream().dropWhile(remark -> !remark.ownLine()).toList());
            if (!pieces.isEmpty()) {
                pieces.get(pieces.size() - 1).behind().addAll(remarks.subList(0, remarks.size() - above.size()));
            }
            int last =
                    remarks.isEmpty() ? from : remarks.get(remarks.size() - 1).to();
            String text = end ? "" : file.text().substring(token.offset(), token.end());
            pieces.add(new Piece(token, text, above, new ArrayList<>(), Remark.apart(file.text(), last, to)));
            from = end ? to : token.end();
        }
        moveBehindSigns(pieces);
        return pieces;
    }

    /** A comment in front of a comma or semicolon belongs behind it, as that sign stands at the end of its line. */
    private static void moveBehindSigns(List<Piece> pieces) {
        for (int at = 1; at < pieces.size(); at++) {
            Piece sign = pieces.get(at);
            boolean free = sign.above().isEmpty() && sign.behind().isEmpty();
            if (free && (sign.is(",") || sign.is(";"))) {
                List<Remark> before = pieces.get(at - 1).behind();
                sign.behind().addAll(before);
                before.clear();
            }
        }
    }
}
