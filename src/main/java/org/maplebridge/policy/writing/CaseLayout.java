package org.maplebridge.policy.writing;

import java.util.List;
import org.maplebridge.source.SourceFile;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Writes a sound file of cases in the one layout: a blank line between cases, one line for each key, values as their author
 * wrote them. What stands in {@code { }} or {@code [ ]} stays on one line, unless a comment stands inside.
 */
final class CaseLayout {

    private static final int STEP = 2;

    private final YamlText source;
    private final List<Remark> remarks;
    private final Page page = new Page();
    private int said;

    private CaseLayout(SourceFile file) {
        source = YamlText.of(file);
        remarks = source.remarks();
    }

    /** @param file that holds a list of cases which can be read */
    static String of(SourceFile file) {
        return new CaseLayout(file).text();
    }

    private String text() {
        int before = 0;
        for (Node item : ((SequenceNode) source.root()).getValue()) {
            int start = source.start(item);
            boolean apart = standApart(start, before);
            if (apart) {
                page.blank();
            }
            page.write("-", false);
            inline(item, STEP);
            before = source.end(item);
        }
        standApart(source.length(), before);
        return page.toString();
    }

    /** Comments between two cases: those that are indented belong to the case above. */
    private boolean standApart(int start, int before) {
        trailing(start);
        while (isNext(start) && !page.isEmpty() && source.column(remarks.get(said)) > 0) {
            page.line(STEP);
            page.above(List.of(remarks.get(said++)));
        }
        page.line(0);
        boolean first = true;
        int from = before;
        for (; isNext(start); said++, first = false) {
            Remark remark = remarks.get(said);
            if (!page.isEmpty() && (first || remark.apart())) {
                page.blank();
            }
            page.above(List.of(remark));
            from = remark.to();
        }
        return first ? !page.isEmpty() : source.apart(from, start);
    }

    /** Behind what stands on the line already. */
    private void inline(Node node, int indent) {
        if (!isBlock(node)) {
            String flow = source.flow(node, indent);
            if (!flow.isEmpty()) {
                page.write(flow, true);
            }
        } else if (node instanceof MappingNode mapping) {
            boolean first = true;
            for (NodeTuple tuple : mapping.getValue()) {
                if (!first) {
                    newLine(source.start(tuple.getKeyNode()), indent);
                }
                entry(tuple, first, indent);
                first = false;
            }
        } else {
            items((SequenceNode) node, indent, true);
        }
    }

    private void entry(NodeTuple tuple, boolean behindDash, int indent) {
        page.write(source.flow(tuple.getKeyNode(), indent) + ":", behindDash);
        Node value = tuple.getValueNode();
        if (!isBlock(value)) {
            inline(value, indent);
        } else if (value instanceof MappingNode mapping) {
            for (NodeTuple inner : mapping.getValue()) {
                newLine(source.start(inner.getKeyNode()), indent + STEP);
                entry(inner, false, indent + STEP);
            }
        } else {
            items((SequenceNode) value, indent + STEP, false);
        }
    }

    private void items(SequenceNode sequence, int indent, boolean behindDash) {
        boolean first = behindDash;
        for (Node item : sequence.getValue()) {
            if (!first) {
                newLine(source.start(item), indent);
            }
            page.write("-", first);
            inline(item, indent + STEP);
            first = false;
        }
    }

    /** A line for what begins at a character; the comments up to there are written first. */
    private void newLine(int start, int indent) {
        trailing(start);
        page.line(indent);
        for (; isNext(start); said++) {
            page.above(List.of(remarks.get(said)));
        }
    }

    private void trailing(int start) {
        if (isNext(start) && !remarks.get(said).ownLine()) {
            page.write(" " + remarks.get(said++).text(), true);
        }
    }

    private boolean isNext(int start) {
        return said < remarks.size() && remarks.get(said).from() < start;
    }

    private boolean isBlock(Node node) {
        return node instanceof CollectionNode<?> collection
                && !collection.getValue().isEmpty()
                && (collection.getFlowStyle() == FlowStyle.BLOCK || holdsRemark(node));
    }

    private boolean holdsRemark(Node node) {
        return remarks.stream()
                .anyMatch(remark -> remark.from() > source.start(node) && remark.from() < source.end(node));
    }
}
