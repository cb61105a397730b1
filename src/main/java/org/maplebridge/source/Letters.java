package org.maplebridge.source;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Optional;

/**
 * A policy is written in Chinese and English. A letter of another script, a digit of one, or a mark set on a letter is either
 * a slip or made to look like something else; right-to-left letters even change the order in which a line is shown.
 */
final class Letters {

    /** Cyrillic and Greek letters that nobody can tell from Latin ones, each with its likeness below it. */
    private static final String FOREIGN = "аеорсухіѕјһԁԛԝАВЕЅІЈКМНОРСТУХοναΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

    private static final String LATIN = "aeopcyxisjhdqwABESIJKMHOPCTYXovaABEZHIKMNOPTYX";

    private Letters() {}

    static boolean isForeign(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            case Character.DECIMAL_DIGIT_NUMBER -> character > '9' && !isFullWidth(character);
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.LETTER_NUMBER -> !isOurs(character);
            default -> isRightToLeft(character);
        };
    }

    /** What a person who wrote this character will have meant; empty for nothing at all. */
    static Optional<String> meant(int character) {
        int at = FOREIGN.indexOf(character);
        if (at >= 0) {
            return Optional.of(LATIN.substring(at, at + 1));
        }
        return Optional.of(plain(character)).filter(plain -> plain.matches("[A-Za-z0-9]+"));
    }

    /** Mathematical letters belong to no script; they are plain letters in disguise. */
    private static boolean isOurs(int character) {
        return switch (UnicodeScript.of(character)) {
            case HAN, LATIN -> true;
            case COMMON -> meant(character).isEmpty() && !isRightToLeft(character);
            default -> false;
        };
    }

    private static boolean isFullWidth(int character) {
        return character >= '\uFF10' && character <= '\uFF19';
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    private static String plain(int character) {
        return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
    }
}
