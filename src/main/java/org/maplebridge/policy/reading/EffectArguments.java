package org.maplebridge.policy.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.SourceFile;

/** Cuts {@code name( A, 24, MINORS-11 );} into its arguments. */
final class EffectArguments {

    private static final class Refused extends RuntimeException {
        Refused() {
            super(null, null, false, false);
        }
    }

    private final SourceFile file;
    private final Problems problems;
    private final Text example;

    EffectArguments(SourceFile file, Problems problems, Text example) {
        this.file = file;
        this.problems = problems;
        this.example = example;
    }

    /** Empty when it is written otherwise, which is then in the problems. */
    Optional<List<Token>> read(List<Token> tokens) {
        try {
            return Optional.of(arguments(tokens));
        } catch (Refused alreadySaid) {
            return Optional.empty();
        }
    }

    /** Words and numbers between the brackets; {@code MINORS-11} is one argument. */
    private List<Token> arguments(List<Token> tokens) {
        List<Token> arguments = new ArrayList<>();
        int last = tokens.size() - 1;
        requireClosed(tokens);
        for (int at = 2; at < last - 1; at++) {
            StringBuilder word = new StringBuilder(tokens.get(at).text());
            Token first = tokens.get(at);
            while (at + 2 < last - 1 && tokens.get(at + 1).is("-")) {
                word.append('-').append(tokens.get(at + 2).text());
                at += 2;
            }
            if (first.kind() != Token.Kind.WORD && first.kind() != Token.Kind.NUMBER) {
                throw shape(first);
            }
            arguments.add(new Token(first.kind(), word.toString(), first.offset()));
            if (++at < last - 1 && !tokens.get(at).is(",") || at == last - 2) {
                throw shape(tokens.get(at));
            }
        }
        return arguments;
    }

    /** Exactly {@code name( … );}: a forgotten sign is named, and a second effect pointed at. */
    private void requireClosed(List<Token> tokens) {
        int end = 0;
        while (end < tokens.size() && !tokens.get(end).is(";")) {
            end++;
        }
        Token name = tokens.get(0);
        Token last = tokens.get(end - 1);
        if (tokens.size() < 2 || !tokens.get(1).is("(")) {
            throw missing(name, "(");
        }
        if (!last.is(")")) {
            throw missing(last, ")");
        }
        if (end == tokens.size()) {
            throw missing(last, ";");
        }
        if (end < tokens.size() - 1) {
            throw refuse(
                    tokens.get(end + 1),
                    Code.EFFECT_ARGUMENT,
                    new Text("一条规则只有一个效果", "A rule has exactly one effect"),
                    new Text("请把第二个效果写成另一条规则", "Write the second one as a rule of its own"));
        }
    }

    private Refused missing(Token before, String sign) {
        Place.InFile place = file.placeAt(before.offset(), before.width());
        problems.add(Problem.at(
                        place,
                        Missing.code(sign),
                        new Text(
                                "“%s” 后面缺少 %s".formatted(before.shown(), sign),
                                "After '%s', %s is missing".formatted(before.shown(), sign)),
                        new Text("请补上 %s。%s".formatted(sign, example.zh()), "Add %s. %s".formatted(sign, example.en())))
                .mendedBy(Missing.edits(file, place, sign)));
        return new Refused();
    }

    private Refused shape(Token token) {
        return refuse(
                token,
                Code.EFFECT_ARGUMENT,
                new Text("括号里应当是词或数，用逗号隔开", "Between the brackets stand words and numbers, separated by commas"),
                example);
    }

    private Refused refuse(Token token, Code code, Text cause, Text fix) {
        problems.add(file.placeAt(token.offset(), token.width()), code, cause, fix);
        return new Refused();
    }
}
