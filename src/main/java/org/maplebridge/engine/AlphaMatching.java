package org.maplebridge.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.EntryPointId;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.reteoo.Sink;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.maplebridge.policy.Policy;
import org.maplebridge.vocabulary.Facts;
import org.maplebridge.vocabulary.Stage;

/**
 * Asks Drools' discrimination network which rules match, without Drools' agenda. Our effects join, so there is no order to
 * keep and nothing to retract; the agenda's share of an evaluation was nine tenths (docs/decisions/0003). Every node,
 * shared between rules or not, is Drools' own, and so is every constraint in it.
 */
final class AlphaMatching implements Matching {

    private final WrittenDispute written;
    private final ValueResolver resolver;
    private final Map<Stage, Node> roots = new EnumMap<>(Stage.class);

    /** A constraint of the network, what stands below it, and the rules that match once it holds. */
    private record Node(AlphaNode alpha, Node[] below, int[] rules) {}

    private AlphaMatching(WrittenDispute written, ValueResolver resolver) {
        this.written = written;
        this.resolver = resolver;
    }

    /**
     * @throws IllegalStateException if the network holds anything but constraints on one dispute, or a rule of the policy is
     *     not in it: then Drools builds otherwise than this class knows, and nothing may be decided
     */
    static AlphaMatching of(Policy policy, KieSession session) {
        KieBase base = session.getKieBase();
        WrittenDispute written = new WrittenDispute(base, policy.vocabulary());
        AlphaMatching matching = new AlphaMatching(written, (ValueResolver) session);
        Map<String, Integer> positions = new HashMap<>();
        policy.rules().forEach(rule -> positions.put(rule.id(), positions.size()));
        int found = 0;
        for (EntryPointNode entry :
                ((InternalRuleBase) base).getRete().getEntryPointNodes().values()) {
            for (Stage stage : Stage.values()) {
                if (entry.getEntryPoint().equals(new EntryPointId(stage.folder()))) {
                    Node root = matching.root(entry, positions);
                    matching.roots.put(stage, root);
                    found += count(root);
                }
            }
        }
        if (found != policy.rules().size()) {
            throw new IllegalStateException(found + " of " + policy.rules().size() + " rules are in the network");
        }
        return matching;
    }

    @Override
    public Stages of(Facts facts) {
        Object dispute = written.of(facts);
        DefaultFactHandle handle = new DefaultFactHandle(1, dispute);
        return (stage, level, tier, fired) -> {
            Node root = roots.get(stage);
            if (root != null) {
                written.reach(dispute, level.ordinal(), tier.ordinal());
                walk(root, handle, fired);
            }
        };
    }

    private void walk(Node node, DefaultFactHandle handle, IntConsumer fired) {
        for (int rule : node.rules) {
            fired.accept(rule);
        }
        for (Node below : node.below) {
            if (below.alpha.getConstraint().isAllowed(handle, resolver)) {
                walk(below, handle, fired);
            }
        }
    }

    private Node root(EntryPointNode entry, Map<String, Integer> positions) {
        ObjectTypeNode type = entry.getObjectTypeNodes().values().stream()
                .filter(node -> node.getObjectType()
                        .getClassName()
                        .equals(written.javaType().getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no type node for " + entry));
        return node(null, type.getObjectSinkPropagator().getSinks(), positions);
    }

    private static Node node(AlphaNode alpha, ObjectSink[] sinks, Map<String, Integer> positions) {
        List<Node> below = new ArrayList<>();
        List<Integer> rules = new ArrayList<>();
        for (ObjectSink sink : sinks) {
            if (sink instanceof AlphaNode next) {
                below.add(node(next, next.getObjectSinkPropagator().getSinks(), positions));
            } else if (sink instanceof LeftInputAdapterNode adapter) {
                for (Sink end : adapter.getSinkPropagator().getSinks()) {
                    rules.add(positions.get(((RuleTerminalNode) end).getRule().getName()));
                }
            } else {
                throw new IllegalStateException("unexpected node " + sink);
            }
        }
        return new Node(
                alpha,
                below.toArray(Node[]::new),
                rules.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int count(Node node) {
        int rules = node.rules.length;
        for (Node below : node.below) {
            rules += count(below);
        }
        return rules;
    }
}
