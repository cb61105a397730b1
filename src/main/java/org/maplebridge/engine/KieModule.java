package org.maplebridge.engine;

import java.util.concurrent.atomic.AtomicLong;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** Written DRL, compiled by Drools. Closing gives back all memory; Drools itself would keep a hundred of them. */
final class KieModule implements AutoCloseable {

    private static final AtomicLong VERSION = new AtomicLong();

    private final ReleaseId id;
    private final KieContainer container;

    private KieModule(ReleaseId id, KieContainer container) {
        this.id = id;
        this.container = container;
    }

    /**
     * One compile at a time: Drools' builder shares state between threads.
     *
     * @throws IllegalStateException with Drools' own messages; a checked policy never causes it
     */
    static synchronized KieModule compile(String drl) {
        KieServices services = KieServices.get();
        ClassLoader loader = KieModule.class.getClassLoader();
        ReleaseId id = services.newReleaseId("org.maplebridge", "policy", Long.toString(VERSION.incrementAndGet()));
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        files.write("src/main/resources/org/maplebridge/written/policy.drl", drl);
        KieBuilder builder = services.newKieBuilder(files, loader).buildAll();
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            services.getRepository().removeKieModule(id);
            throw new IllegalStateException(
                    builder.getResults().getMessages(Message.Level.ERROR).toString());
        }
        return new KieModule(id, services.newKieContainer(id, loader));
    }

    KieBase base() {
        return container.getKieBase();
    }

    @Override
    public void close() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(id);
    }
}
