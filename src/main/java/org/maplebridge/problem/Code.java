package org.maplebridge.problem;

/**
 * The stable name of every check. A code is never reused for another meaning; docs/problems.md has a bad and a good
 * example for each.
 */
public enum Code {
    // 1xx: files and their text
    UNREADABLE_FOLDER("MB101"),
    UNKNOWN_FILE("MB102"),
    MISSING_FILE("MB103"),
    FILE_TOO_LARGE("MB104"),
    NOT_UTF8("MB105"),
    BYTE_ORDER_MARK("MB106"),
    FORBIDDEN_CHARACTER("MB107"),
    NOT_NORMALISED("MB108"),
    FULL_WIDTH("MB109"),
    UNREADABLE_FILE("MB110"),
    HIDDEN_FILE("MB111"),
    FOREIGN_LETTER("MB112"),
    BACKSLASH("MB113"),
    TAB("MB114"),
    LINE_ENDS("MB115"),
    BAD_ARCHIVE("MB116"),
    ARCHIVE_ENTRY("MB117"),
    ARCHIVE_TOO_LARGE("MB118"),

    // 2xx: YAML, policy.yaml, vocabulary.yaml
    YAML_SYNTAX("MB201"),
    YAML_FEATURE("MB202"),
    DUPLICATE_KEY("MB203"),
    UNKNOWN_KEY("MB204"),
    MISSING_KEY("MB205"),
    WRONG_KIND("MB206"),
    BAD_NAME("MB207"),
    BAD_VALUE("MB208"),
    UNKNOWN_GROUP("MB209"),
    BAD_IMPLICATION("MB210"),
    FACT_NOT_READ("MB211"),
    STAGE_NOT_READ("MB212"),
    DUPLICATE_WORDS("MB213"),
    IMPLICATIONS_CLASH("MB214"),
    WRITTEN_TWICE("MB215"),

    // 3xx: rule files
    RULE_SYNTAX("MB301"),
    ONLY_RULES("MB302"),
    BAD_RULE_NAME("MB303"),
    DUPLICATE_RULE("MB304"),
    WRONG_FOLDER_FOR_ID("MB305"),
    MISSING_ANNOTATION("MB306"),
    UNKNOWN_ANNOTATION("MB307"),
    RULE_ATTRIBUTE("MB308"),
    NO_CONDITION("MB309"),
    FORBIDDEN_PATTERN("MB310"),
    TOO_MANY_PATTERNS("MB311"),
    NO_RULES("MB312"),
    TOO_MANY_RULES("MB313"),
    MISSING_END("MB314"),
    MISSING_BRACKET("MB315"),
    MISSING_SEMICOLON("MB316"),
    MISSING_QUOTE("MB317"),
    REUSED_RULE("MB318"),

    // 4xx: conditions and effects
    CONDITION_SYNTAX("MB401"),
    CONDITION_TOO_LONG("MB402"),
    UNKNOWN_FACT("MB403"),
    UNKNOWN_VALUE("MB404"),
    WRONG_COMPARISON("MB405"),
    STAGE_MAY_NOT_READ("MB406"),
    VERDICT_CONDITION("MB407"),
    NEVER_FIRES("MB408"),
    NO_EFFECT("MB409"),
    UNKNOWN_EFFECT("MB410"),
    EFFECT_IN_WRONG_FOLDER("MB411"),
    EFFECT_ARGUMENT("MB412"),
    MIXED_UNITS("MB413"),
    TOO_MANY_WAYS("MB415"),
    SINGLE_EQUALS("MB416"),
    CHINESE_NAME("MB417"),
    VALUE_OF_ANOTHER_FACT("MB418"),
    WRONG_VALUE_TYPE("MB419"),
    UNKNOWN_UNIT("MB420"),
    DUPLICATE_VALUE("MB421"),
    QUOTED_VALUE("MB422"),

    // 5xx: cases, promises, calendar
    CASE_NAMES_NOTHING("MB501"),
    DUPLICATE_CASE("MB502"),
    CASE_CONTRADICTS("MB503"),
    UNKNOWN_RULE("MB504"),
    RULE_WITHOUT_CASE("MB505"),
    RULE_WITHOUT_NEAR_CASE("MB506"),
    PROMISE_BROKEN("MB507"),
    BAD_CALENDAR("MB508"),
    CASE_DIFFERS("MB509"),

    // 6xx: an intake body
    BODY_NOT_JSON("MB601"),
    BODY_TOO_LARGE("MB602"),
    UNKNOWN_MEMBER("MB603"),
    MISSING_MEMBER("MB604"),
    WRONG_TYPE("MB605"),
    NOT_ALLOWED("MB606"),
    OUT_OF_RANGE("MB607"),
    CONTRADICTION("MB608"),
    PERSONAL_NUMBER("MB609"),
    OTHER_AREA("MB610"),
    DUPLICATE_MEMBER("MB611"),

    // 7xx: the service
    NOT_SIGNED_IN("MB701"),
    NOT_PERMITTED("MB702"),
    NOT_FOUND("MB703"),
    REFUSED_REQUEST("MB704"),
    CANNOT_DECIDE("MB705"),
    UNSAFE_START("MB706"),
    FAILED("MB707");

    private final String id;

    Code(String id) {
        this.id = id;
    }

    /** The code as people see it: {@code MB} and three digits. */
    public String id() {
        return id;
    }
}
