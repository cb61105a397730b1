package org.maplebridge.policy.writing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.maplebridge.source.SourceFile;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.Token;

/** The nodes of a YAML file beside its text: what stands where, exactly as written, and the comments in between. */
record YamlText(String text, Node root, List<Remark> remarks) {

    static YamlText of(SourceFile file) {
        Node root = new Yaml().compose(new StringReader(file.text()));
        return new YamlText(file.text(), root, remarks(file.text()));
    }

    /** Between two tokens there is nothing but space and comments. */
    private static List<Remark> remarks(String text) {
        List<Remark> remarks = new ArrayList<>();
        ScannerImpl scanner = new ScannerImpl(new StreamReader(text), new LoaderOptions());
        int from = 0;
        while (scanner.checkToken()) {
            Token token = scanner.getToken();
            remarks.addAll(Remark.between(text, from, offset(text, token.getStartMark())));
            from = Math.max(from, offset(text, token.getEndMark()));
        }
        remarks.addAll(Remark.between(text, from, text.length()));
        return remarks;
    }

    int start(Node node) {
        return offset(text, node.getStartMark());
    }

    int end(Node node) {
        return offset(text, node.getEndMark());
    }

    int length() {
        return text.length();
    }

    /** Counted from 0. */
    int column(Remark remark) {
        return remark.from() - text.lastIndexOf('\n', remark.from()) - 1;
    }

    boolean apart(int from, int to) {
        int dash = text.lastIndexOf('-', to);
        return Remark.apart(text, from, Math.max(from, dash));
    }

    /** On one line, but for a text in the folded or literal style. */
    String flow(Node node, int indent) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .map(tuple ->
                            (flow(tuple.getKeyNode(), indent) + ": " + flow(tuple.getValueNode(), indent)).strip())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> flow(item, indent))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        String written = text.substring(start(node), end(node)).strip();
        ScalarStyle style = ((ScalarNode) node).getScalarStyle();
        boolean block = style == ScalarStyle.FOLDED || style == ScalarStyle.LITERAL;
        String separator = block ? "\n" + " ".repeat(indent + 2) : " ";
        return written.lines().map(String::strip).collect(Collectors.joining(separator));
    }

    /** Marks count code points. */
    private static int offset(String text, Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
