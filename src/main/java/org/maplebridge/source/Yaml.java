package org.maplebridge.source;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Edit;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML as plain data: maps, lists and values, each with its place; no anchors, aliases, tags or merges. */
public final class Yaml {

    private static final int DEEPEST = 8;

    /** Beside a name or a bracket, not within a Chinese sentence. */
    private static final Pattern FULL_WIDTH_SIGN =
            Pattern.compile("(?<=[A-Za-z0-9_\\]}])[：，、｝］](?=[ A-Za-z0-9_{\\[“]|$)|(?<=[: ])[［｛“]"
                    + "|(?<=^[ -]{0,20}[A-Za-z0-9_]{1,40})：");

    private final SourceFile file;
    private final Problems problems;

    private Yaml(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The one document of the file; empty, with the problems added, when it cannot be read as plain data. */
    public static Optional<YamlNode> read(SourceFile file, Problems problems) {
        return new Yaml(file, problems).read();
    }

    private Optional<YamlNode> read() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        var reader = new org.yaml.snakeyaml.Yaml(options);
        try {
            int before = problems.count();
            refuseFeatures(reader.parse(new StringReader(file.text())));
            if (problems.count() > before) {
                return Optional.empty();
            }
            Node root = reader.compose(new StringReader(file.text()));
            if (root == null) {
                problems.add(
                        Place.InFile.whole(file.path()),
                        Code.YAML_SYNTAX,
                        new Text("文件是空的", "The file is empty"),
                        new Text("请写上内容", "Write its content"));
                return Optional.empty();
            }
            return Optional.of(convert(root));
        } catch (MarkedYAMLException broken) {
            Optional<Place.InFile> wide = fullWidthSign(broken);
            wide.ifPresent(place -> problems.add(Problem.at(
                            place,
                            Code.FULL_WIDTH,
                            new Text("这里用了全角符号，YAML 读不懂", "A full-width sign stands where YAML needs a plain one"),
                            new Text("请改成半角的 : , [ ] { }，后面留一个空格", "Write the plain : , [ ] { } and a space after it"))
                    .mendedBy(Edit.replace(place, plain(place)))));
            if (wide.isPresent()) {
                return Optional.empty();
            }
            problems.add(
                    place(broken.getProblemMark()),
                    Code.YAML_SYNTAX,
                    new Text("这里不是合格的 YAML", "This is not well-formed YAML"),
                    new Text(
                            "请检查冒号后的空格、引号、括号和缩进是否成对、对齐；文字里有 ? : , # 或括号的，加上双引号",
                            "Check the space after each colon, and that quotes, brackets and indents match; put a text that "
                                    + "holds ? : , # or brackets in double quotes"));
        } catch (RuntimeException broken) {
            // SnakeYAML's own exceptions, and those of slips it does not foresee, such as "\\UFFFFFFFF"
            problems.add(
                    Place.InFile.whole(file.path()),
                    Code.YAML_SYNTAX,
                    new Text("这个文件不是合格的 YAML", "This file is not well-formed YAML"),
                    new Text("请对照仓库里的示例文件", "Compare it with the shipped files"));
        }
        return Optional.empty();
    }

    /** Stops where brackets are nested too deep: SnakeYAML itself takes ever longer for each further one. */
    private void refuseFeatures(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            refuseFeature(event);
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                problems.add(
                        place(event.getStartMark()),
                        Code.YAML_SYNTAX,
                        new Text("一层套一层，套得太深", "Nested too deep"),
                        new Text("请对照仓库里的示例文件", "Compare it with the shipped files"));
                return;
            }
        }
    }

    private void refuseFeature(Event event) {
        boolean anchored = event instanceof NodeEvent node && node.getAnchor() != null;
        boolean tagged = event instanceof ScalarEvent scalar && scalar.getTag() != null
                || event instanceof CollectionStartEvent start && start.getTag() != null;
        if (event instanceof AliasEvent || anchored || tagged) {
            problems.add(
                    place(event.getStartMark()),
                    Code.YAML_FEATURE,
                    new Text(
                            "规则文件里不用 YAML 的锚点（&）、引用（*）和标签（!）",
                            "Anchors (&), aliases (*) and tags (!) are not used in a policy"),
                    new Text("请把内容原样写出来；文字里有这些符号时加引号", "Write the content out; quote a text that holds such a sign"));
        }
    }

    private YamlNode convert(Node node) {
        Place place = place(node.getStartMark(), node.getEndMark());
        if (node instanceof MappingNode mapping) {
            return new YamlNode.Mapping(entries(mapping), place);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(convert(item)));
            return new YamlNode.Sequence(List.copyOf(items), place);
        }
        ScalarNode scalar = (ScalarNode) node;
        boolean folded = scalar.getScalarStyle() == ScalarStyle.FOLDED;
        String text = folded ? scalar.getValue().stripTrailing() : scalar.getValue();
        requireVisible(text, place);
        return new YamlNode.Scalar(text, scalar.getScalarStyle() != ScalarStyle.PLAIN, place);
    }

    /** What an escape such as {@code "\\e"} stands for is held to the same rule as what is written. */
    private void requireVisible(String decoded, Place place) {
        if (decoded.codePoints().anyMatch(Characters::misleads)) {
            problems.add(
                    place,
                    Code.FORBIDDEN_CHARACTER,
                    new Text(
                            "这段文字里有换行，或者看不见、会误导的字符",
                            "This text holds a line break, or an invisible or misleading character"),
                    new Text("请写成一行，去掉反斜杠和它后面的代码", "Write it on one line, without backslash codes"));
        }
    }

    private Map<String, YamlNode.Entry> entries(MappingNode mapping) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(convert(tuple.getKeyNode()) instanceof YamlNode.Scalar key)
                    || key.text().equals("<<")) {
                problems.add(
                        place(tuple.getKeyNode().getStartMark()),
                        Code.YAML_FEATURE,
                        new Text("键必须是一个普通的词", "A key must be a plain word"),
                        new Text("请改成普通的词", "Write a plain word"));
                continue;
            }
            YamlNode.Entry entry = new YamlNode.Entry(key, convert(tuple.getValueNode()));
            if (entries.putIfAbsent(key.text(), entry) != null) {
                problems.add(
                        key.place(),
                        Code.DUPLICATE_KEY,
                        new Text("“%s” 写了两次", "'%s' is written twice").with(key.text()),
                        new Text("请只留一个", "Keep one of them"));
            }
        }
        return entries;
    }

    /** A full-width sign between names, on one of the lines that YAML could not make out. */
    private Optional<Place.InFile> fullWidthSign(MarkedYAMLException broken) {
        Mark from = broken.getContextMark() == null ? broken.getProblemMark() : broken.getContextMark();
        Mark to = broken.getProblemMark();
        for (int line = from.getLine();
                line <= Math.min(to.getLine(), file.lines().size() - 1);
                line++) {
            Matcher sign = FULL_WIDTH_SIGN.matcher(file.lines().get(line));
            if (sign.find()) {
                return Optional.of(file.place(line + 1, sign.start() + 1, 1));
            }
        }
        return Optional.empty();
    }

    private static String plain(Place.InFile sign) {
        return switch (sign.text().charAt(sign.column() - 1)) {
            case '：' -> ": ";
            case '，', '、' -> ", ";
            case '［' -> "[";
            case '］' -> "]";
            case '｛' -> "{";
            case '｝' -> "}";
            default -> "\"";
        };
    }

    private Place place(Mark mark) {
        return mark == null ? Place.InFile.whole(file.path()) : file.place(line(mark), column(mark), 1);
    }

    private Place place(Mark start, Mark end) {
        int width = start.getLine() == end.getLine() ? column(end) - column(start) : 1;
        return file.place(line(start), column(start), width);
    }

    private int line(Mark mark) {
        return Math.min(mark.getLine() + 1, file.lines().size());
    }

    /** YAML counts code points, our places count characters; rare Chinese characters take two. */
    private int column(Mark mark) {
        String text = file.lines().get(line(mark) - 1);
        int points = Math.min(mark.getColumn(), text.codePointCount(0, text.length()));
        return text.offsetByCodePoints(0, points) + 1;
    }
}
