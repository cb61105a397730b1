package org.maplebridge.engine;

import java.nio.charset.StandardCharsets;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * Written DRL, compiled by Drools. Built without Drools' modules and their repository, which would keep the last hundred
 * policies alive: what is compiled here goes when its policy does.
 */
final class WrittenRules {

    private WrittenRules() {}

    /**
     * One compile at a time: Drools' builder shares state between threads. Under our own class loader: Drools asks the
     * thread's in many places, and a thread that watches or schedules may carry one that knows no Drools, or another one.
     *
     * @throws IllegalStateException with Drools' own messages; a checked policy never causes it
     */
    static synchronized KieSession compile(String drl) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(WrittenRules.class.getClassLoader());
        try {
            return build(drl).newKieSession();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static KieBase build(String drl) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(ResourceFactory.newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        return builder.newKieBase();
    }
}
