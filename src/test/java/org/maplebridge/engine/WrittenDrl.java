package org.maplebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.EntryPointDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlExprParserFactory;
import org.drools.drl.parser.DrlParser;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.ValueSet;
import org.maplebridge.vocabulary.Vocabulary;

/** Written DRL, read back by Drools' parser: the fields of its fact type, and what each rule asks and does. */
final class WrittenDrl {

    private static final LanguageLevelOption LEVEL = LanguageLevelOption.DRL6;

    /** @param asks what each comma-separated part demands, in normal form */
    record ReadRule(String id, String stage, List<Asked> asks, String consequence) {}

    private final Map<String, Fact> fields = new LinkedHashMap<>();
    private final PackageDescr parsed;

    WrittenDrl(String drl, Vocabulary vocabulary) {
        vocabulary.all().forEach(fact -> fields.put(DrlWriter.field(fact), fact));
        try {
            DrlParser parser = new DrlParser(LEVEL);
            parsed = parser.parse(false, drl);
            assertThat(parser.getErrors()).isEmpty();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The fields of the one declared type, each with what it is at first. */
    Map<String, String> fieldsAtFirst() {
        assertThat(parsed.getTypeDeclarations()).hasSize(1);
        Map<String, String> found = new LinkedHashMap<>();
        parsed.getTypeDeclarations().get(0).getFields().forEach((name, field) -> found.put(name, field.getInitExpr()));
        return found;
    }

    List<ReadRule> rules() {
        return parsed.getRules().stream().map(this::read).toList();
    }

    private ReadRule read(RuleDescr rule) {
        assertThat(rule.getAttributes()).as("of the whole text").containsOnlyKeys("dialect");
        assertThat(rule.getLhs().getDescrs()).hasSize(1);
        PatternDescr pattern = (PatternDescr) rule.getLhs().getDescrs().get(0);
        assertThat(pattern.getObjectType()).isEqualTo(DrlWriter.TYPE);
        List<Asked> asks = new ArrayList<>();
        pattern.getConstraint()
                .getDescrs()
                .forEach(part -> asks.add(
                        asked(DrlExprParserFactory.getDrlExprParser(LEVEL).parse(((BaseDescr) part).getText()))));
        return new ReadRule(
                rule.getName(),
                ((EntryPointDescr) pattern.getSource()).getEntryId(),
                asks,
                rule.getConsequence().toString().strip());
    }

    private Asked asked(BaseDescr tree) {
        if (tree instanceof ConstraintConnectiveDescr connective) {
            List<Asked> parts = connective.getDescrs().stream().map(this::asked).toList();
            return connective.getConnective() == ConnectiveType.OR ? Asked.any(parts) : Asked.all(parts);
        }
        RelationalExprDescr relation = (RelationalExprDescr) tree;
        String field = text(relation.getLeft());
        long code = Long.parseLong(text(relation.getRight()));
        ValueSet values =
                fields.containsKey(field) ? fields.get(field).type().all() : ValueSet.between(0, Asked.HIGHEST_RESULT);
        ValueSet never = ValueSet.between(0, Long.MAX_VALUE - 1).minus(values);
        return new Asked.Of(field, codes(relation.getOperator(), code).minus(never));
    }

    /** With unknown, which is -1: a comparison that lets it pass is a mistake, and is to show. */
    private static ValueSet codes(String operator, long code) {
        long high = Long.MAX_VALUE - 1;
        return switch (operator) {
            case "==" -> ValueSet.between(code, code);
            case "!=" -> ValueSet.between(-1, high).minus(ValueSet.between(code, code));
            case ">=" -> ValueSet.between(code, high);
            case ">" -> ValueSet.between(code + 1, high);
            case "<=" -> ValueSet.between(-1, code);
            case "<" -> ValueSet.between(-1, code - 1);
            default -> throw new AssertionError(operator);
        };
    }

    private static String text(BaseDescr atom) {
        return ((AtomicExprDescr) atom).getExpression().strip();
    }
}
