package org.maplebridge.engine;

import java.nio.charset.StandardCharsets;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * Written DRL, compiled by Drools. Built without Drools' modules and their repository, which would keep the last hundred
 * policies alive: what is compiled here goes when its policy does.
 */
final class WrittenRules {

    private WrittenRules() {}

    /**
     * One compile at a time: Drools' builder shares state between threads.
     *
     * @throws IllegalStateException with Drools' own messages; a checked policy never causes it
     */
    static synchronized KieBase compile(String drl) {
        // Our own loader by name: a thread that watches or schedules may carry one that does not know Drools.
        KnowledgeBuilderConfiguration ours =
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, WrittenRules.class.getClassLoader());
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(ours);
        builder.add(ResourceFactory.newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        return builder.newKieBase();
    }
}
