package org.maplebridge.engine;

import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Vocabulary;

/** Makes objects of the type that the written DRL declares, and fills in what is known of a dispute. */
final class WrittenDispute {

    private final FactType type;
    private final List<Fact> facts;
    private final String[] fields;

    WrittenDispute(KieBase base, Vocabulary vocabulary) {
        type = base.getFactType(DrlWriter.PACKAGE, DrlWriter.TYPE);
        facts = List.copyOf(vocabulary.all());
        fields = facts.stream().map(DrlWriter::field).toArray(String[]::new);
    }

    Class<?> javaType() {
        return type.getFactClass();
    }

    Object of(Facts known) {
        try {
            Object dispute = type.newInstance();
            for (int at = 0; at < fields.length; at++) {
                long code = known.value(facts.get(at));
                if (code != Facts.UNKNOWN) {
                    type.set(dispute, fields[at], code);
                }
            }
            return dispute;
        } catch (ReflectiveOperationException ownType) {
            throw new IllegalStateException(ownType);
        }
    }

    void reach(Object dispute, long level, long tier) {
        type.set(dispute, DrlWriter.LEVEL, level);
        type.set(dispute, DrlWriter.TIER, tier);
    }
}
