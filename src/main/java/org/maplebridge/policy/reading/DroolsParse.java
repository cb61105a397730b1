package org.maplebridge.policy.reading;

import java.util.Collection;
import java.util.List;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.maplebridge.policy.reading.Outline.RuleParts;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.SourceFile;

/**
 * Drools' reading of a rule file, as data (DRL6: the newer level swallows errors). Accepted only where it is made of the few
 * kinds of pieces that a policy may have and agrees with the outline, rule by rule.
 */
final class DroolsParse {

    private DroolsParse() {}

    /** One for each rule of the outline, in its order; none, with a problem added, where the two disagree. */
    static List<RuleDescr> rules(SourceFile file, List<RuleParts> outline, Problems problems) {
        PackageDescr parsed = parse(file);
        if (parsed == null || !holdsOnlyRules(parsed) || parsed.getRules().size() != outline.size()) {
            refuse(problems, Place.InFile.whole(file.path()));
            return List.of();
        }
        for (int at = 0; at < outline.size(); at++) {
            if (!agrees(parsed.getRules().get(at), outline.get(at))) {
                Token name = outline.get(at).name();
                refuse(problems, file.placeAt(name.offset(), name.width()));
                return List.of();
            }
        }
        return parsed.getRules();
    }

    private static PackageDescr parse(SourceFile file) {
        try {
            DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
            PackageDescr parsed = parser.parse(false, file.text());
            return parser.hasErrors() ? null : parsed;
        } catch (DroolsParserException unreadable) {
            return null;
        }
    }

    private static boolean holdsOnlyRules(PackageDescr parsed) {
        return List.<Collection<?>>of(
                        parsed.getImports(),
                        parsed.getFunctionImports(),
                        parsed.getAccumulateImports(),
                        parsed.getAttributes(),
                        parsed.getGlobals(),
                        parsed.getFunctions(),
                        parsed.getTypeDeclarations(),
                        parsed.getEnumDeclarations(),
                        parsed.getEntryPointDeclarations(),
                        parsed.getWindowDeclarations())
                .stream()
                .allMatch(Collection::isEmpty);
    }

    private static boolean agrees(RuleDescr rule, RuleParts parts) {
        return rule.getClass() == RuleDescr.class
                && rule.getName().equals(parts.name().text())
                && rule.getAttributes().isEmpty()
                && rule.getNamedConsequences().isEmpty()
                && rule.getParentName() == null
                && rule.getAnnotations().size() == parts.annotations().size()
                && rule.getLhs().getClass() == AndDescr.class
                && rule.getLhs().getDescrs().size() == parts.patterns().size()
                && agree(rule.getLhs().getDescrs(), parts.patterns());
    }

    private static boolean agree(List<BaseDescr> parsed, List<Outline.Pattern> patterns) {
        for (int at = 0; at < patterns.size(); at++) {
            if (!(parsed.get(at).getClass() == PatternDescr.class
                    && agrees((PatternDescr) parsed.get(at), patterns.get(at)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean agrees(PatternDescr parsed, Outline.Pattern pattern) {
        return parsed.getObjectType().equals(pattern.name().text())
                && parsed.getIdentifier() == null
                && parsed.getSource() == null
                && parsed.getBehaviors().isEmpty()
                && parsed.getAnnotations().isEmpty()
                && !parsed.isQuery()
                && parsed.getConstraint().getClass() == AndDescr.class
                && parsed.getDescrs().stream()
                        .allMatch(constraint -> constraint.getClass() == ExprConstraintDescr.class);
    }

    private static void refuse(Problems problems, Place place) {
        problems.add(
                place,
                Code.RULE_SYNTAX,
                new Text("这里不是本规则语言里的写法", "This is not part of the rule language"),
                new Text("请对照 rules/README.md 的一页语法改写", "Rewrite it by the one page of grammar in rules/README.md"));
    }
}
