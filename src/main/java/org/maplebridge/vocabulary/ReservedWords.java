package org.maplebridge.vocabulary;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** Words that mean something of their own to a reader of DRL, so that a fact of such a name would be misread. */
public final class ReservedWords {

    private static final Set<String> OF_RULES = Set.of(
            "rule",
            "when",
            "then",
            "end",
            "query",
            "function",
            "global",
            "declare",
            "trait",
            "template",
            "extends",
            "unit",
            "attributes",
            "salience",
            "enabled",
            "dialect",
            "duration",
            "timer",
            "calendars",
            "date",
            "effective",
            "expires",
            "lock",
            "on",
            "active",
            "no",
            "loop",
            "auto",
            "focus",
            "activation",
            "agenda",
            "ruleflow",
            "group",
            "type",
            "modify",
            "package",
            "import");

    private static final Set<String> OF_CONDITIONS = Set.of(
            "and",
            "or",
            "not",
            "in",
            "exists",
            "forall",
            "eval",
            "from",
            "over",
            "window",
            "accumulate",
            "acc",
            "collect",
            "groupby",
            "init",
            "action",
            "reverse",
            "result",
            "entry",
            "point",
            "isA",
            "isa");

    /** What Drools compares with beside signs; the second half are its relations between times. */
    private static final Set<String> OPERATORS = Set.of(
            "matches",
            "contains",
            "excludes",
            "memberOf",
            "memberof",
            "soundslike",
            "str",
            "after",
            "before",
            "coincides",
            "during",
            "finishes",
            "finishedby",
            "includes",
            "meets",
            "metby",
            "overlaps",
            "overlappedby",
            "starts",
            "startedby");

    private ReservedWords() {}

    public static boolean contain(String name) {
        return OF_RULES.contains(name)
                || OF_CONDITIONS.contains(name)
                || OPERATORS.contains(name)
                || SourceVersion.isKeyword(name);
    }
}
