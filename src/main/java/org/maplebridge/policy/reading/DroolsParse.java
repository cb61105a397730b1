package org.maplebridge.policy.reading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.maplebridge.problem.Problems;
import org.maplebridge.source.SourceFile;

/**
 * Drools' reading of one rule, as data (DRL6: the newer level swallows errors). Accepted only where it is made of the few
 * kinds of pieces that a policy may have and agrees with the outline. One rule at a time, so that a rule that cannot be
 * read hides no other.
 */
final class DroolsParse {

    private DroolsParse() {}

    /** The patterns of the rule, as many as the outline has and in its order; empty where the two disagree. */
    static Optional<List<PatternDescr>> patterns(RuleParts parts) {
        PackageDescr parsed = parse(parts.source());
        if (parsed == null || !holdsOnlyRules(parsed) || parsed.getRules().size() != 1) {
            return Optional.empty();
        }
        RuleDescr rule = parsed.getRules().get(0);
        return agrees(rule, parts)
                ? Optional.of(rule.getLhs().getDescrs().stream()
                        .map(PatternDescr.class::cast)
                        .toList())
                : Optional.empty();
    }

    private static PackageDescr parse(String source) {
        try {
            DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
            PackageDescr parsed = parser.parse(false, source);
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
                && rule.getAnnotationNames().equals(namesOfAnnotations(parts))
                && rule.getLhs().getClass() == AndDescr.class
                && rule.getLhs().getDescrs().size() == parts.patterns().size()
                && agree(rule.getLhs().getDescrs(), parts.patterns())
                && words(rule.getConsequence().toString()).equals(texts(parts.effect()));
    }

    private static List<String> words(String consequence) {
        SourceFile text = SourceFile.of("", consequence);
        return texts(Tokens.within(text, 0, consequence.length(), new Problems()));
    }

    private static List<String> texts(List<Token> tokens) {
        return tokens.stream().map(Token::text).toList();
    }

    private static Set<String> namesOfAnnotations(RuleParts parts) {
        return parts.annotations().stream().map(one -> one.name().text()).collect(Collectors.toSet());
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
}
