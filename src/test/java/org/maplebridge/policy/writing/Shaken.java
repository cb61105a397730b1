package org.maplebridge.policy.writing;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.source.SourceFile;

/** The same file with other spaces, line breaks and more comments: what a hurried author might leave behind. */
final class Shaken {

    private static final Pattern RULE_GAP =
            Pattern.compile("\"[^\"\\n]*\"|//[^\\n]*\\n|(?<gap>\\s+|(?<=[(),;@])|(?=[(),;@]))");

    /** Where a case file may have more space: behind commas and colons in brackets, at line ends, before a case. */
    private static final Pattern CASE_GAP = Pattern.compile(
            "(?m)\"[^\"\\n]*\"|#[^\\n]*\\n|^(?:- case|  en|  source):.*$|(?<gap>(?<=[{\\[,]) ?(?=[A-Za-z0-9])|\\n+(?=- case)|\\n(?=  [a-z]))");

    private Shaken() {}

    static String of(SourceFile file, Random random) {
        boolean rules = file.path().endsWith(".drl");
        Matcher gaps = (rules ? RULE_GAP : CASE_GAP).matcher(file.text());
        return gaps.replaceAll(gap -> Matcher.quoteReplacement(
                group(gap) == null || random.nextInt(4) > 0
                        ? gap.group()
                        : rules ? ruleGap(gap.group(), random) : caseGap(gap.group(), random)));
    }

    private static String group(MatchResult gap) {
        return gap.group(1);
    }

    private static String ruleGap(String gap, Random random) {
        List<String> others = List.of(
                " ",
                "   ",
                "\n",
                "\n\n\n",
                "\n        ",
                " // remark " + random.nextInt(1000) + "  \n",
                "\n  // remark 甲" + random.nextInt(1000) + "\n\n",
                " /* a remark " + random.nextInt(1000) + " */ ",
                "\n/* in\n     two " + random.nextInt(1000) + " lines */",
                "//remark a\n//remark b\n");
        return gap.replace("\n", "\n ") + others.get(random.nextInt(others.size()));
    }

    private static String caseGap(String gap, Random random) {
        int number = random.nextInt(1000);
        if (gap.isBlank() && !gap.contains("\n")) {
            List<String> others = List.of("  ", "\n      ", " # remark " + number + "\n      ", "\n # remark\n       ");
            return others.get(random.nextInt(others.size()));
        }
        List<String> others =
                List.of("", "\n\n", "  # remark " + number, "\n  # remark 乙" + number, "\n\n# remark " + number);
        return others.get(random.nextInt(others.size())) + gap;
    }
}
