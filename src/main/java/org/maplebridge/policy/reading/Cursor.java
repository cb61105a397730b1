package org.maplebridge.policy.reading;

import java.util.List;

/** Goes over the author's own tokens of one condition, while the tree that Drools made of it is held against them. */
final class Cursor {

    /** The tokens and the tree do not agree, from this token on. */
    static final class Misread extends RuntimeException {
        private final transient Token token;

        Misread(Token token) {
            super(null, null, false, false);
            this.token = token;
        }

        Token token() {
            return token;
        }
    }

    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token first() {
        return tokens.get(0);
    }

    /** The token that comes next, or the last one of all. */
    Token here() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    /** The token that was taken last but one. */
    Token lastButOne() {
        return tokens.get(at - 2);
    }

    Token next() {
        if (at >= tokens.size()) {
            throw new Misread(here());
        }
        return tokens.get(at++);
    }

    void expect(String sign) {
        if (!take(sign)) {
            throw new Misread(here());
        }
    }

    boolean take(String sign) {
        boolean found = at < tokens.size() && tokens.get(at).is(sign);
        at += found ? 1 : 0;
        return found;
    }

    /** What joins comparisons stands in the tree's own shape. */
    void skipConnectives() {
        while (at < tokens.size()
                && (tokens.get(at).is("&&")
                        || tokens.get(at).is("||")
                        || tokens.get(at).isBracket())) {
            at++;
        }
    }
}
