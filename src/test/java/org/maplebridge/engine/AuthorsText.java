package org.maplebridge.engine;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.source.Folder;
import org.maplebridge.source.SourceFile;
import org.maplebridge.vocabulary.Fact;
import org.maplebridge.vocabulary.Facts;

/**
 * Answers which rules of a folder fire straight from their authors' text, by a reading of its own: it shares no code with the
 * readers, the model's conditions, or the DRL writer, so a mistake in any of those shows.
 */
final class AuthorsText {

    private static final Pattern RULE =
            Pattern.compile("rule \"(\\S+) [^\"]*\".*?\\bwhen\\b(.*?)\\bthen\\b", Pattern.DOTALL);
    private static final Pattern PATTERN =
            Pattern.compile("(Dispute|Verdict)\\((.*?)\\)\\s*(?=Verdict|$)", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("\\w+|&&|\\|\\||[!=<>]=|[<>(),]");

    private final Map<String, Map<String, String>> rules = new LinkedHashMap<>();

    AuthorsText(Folder folder) {
        for (SourceFile file : folder.all()) {
            Matcher rule =
                    RULE.matcher(file.path().endsWith(".drl") ? file.text().replaceAll("(?m)^\\s*//.*$", "") : "");
            while (rule.find()) {
                Map<String, String> patterns = new LinkedHashMap<>();
                Matcher pattern = PATTERN.matcher(rule.group(2).strip());
                while (pattern.find()) {
                    patterns.put(pattern.group(1), pattern.group(2));
                }
                rules.put(rule.group(1), patterns);
            }
        }
    }

    int size() {
        return rules.size();
    }

    /** Ids of the rules that fire, given the level and tier that the verdict ended with. */
    Set<String> fired(Facts facts, Verdict verdict) {
        Map<String, String> known = new LinkedHashMap<>();
        for (Fact fact : facts.vocabulary().all()) {
            if (facts.isKnown(fact)) {
                known.put(fact.name(), fact.type().token(facts.value(fact)));
            }
        }
        Set<String> fired = new TreeSet<>();
        rules.forEach((id, patterns) -> {
            boolean holds =
                    !patterns.containsKey("Dispute") || new Reading(patterns.get("Dispute"), facts, known).all();
            if (holds && reached(patterns.getOrDefault("Verdict", ""), verdict)) {
                fired.add(id);
            }
        });
        return fired;
    }

    private static boolean reached(String asked, Verdict verdict) {
        Matcher part = Pattern.compile("(level|tier)\\s*>=\\s*(\\w+)").matcher(asked);
        boolean reached = true;
        while (part.find()) {
            reached &= part.group(1).equals("level")
                    ? verdict.level().name().equals(part.group(2))
                            || Arrays.asList("GREEN", "BLUE", "YELLOW", "RED")
                                            .indexOf(verdict.level().name())
                                    > Arrays.asList("GREEN", "BLUE", "YELLOW", "RED")
                                            .indexOf(part.group(2))
                    : Arrays.asList("VILLAGE", "TOWN", "DISTRICT")
                                    .indexOf(verdict.tier().name())
                            >= Arrays.asList("VILLAGE", "TOWN", "DISTRICT").indexOf(part.group(2));
        }
        return reached;
    }

    /** A descent over one pattern's text: commas bind loosest, then ||, then &&. */
    private static final class Reading {
        private final Deque<String> tokens = new ArrayDeque<>();
        private final Facts facts;
        private final Map<String, String> known;

        Reading(String text, Facts facts, Map<String, String> known) {
            this.facts = facts;
            this.known = known;
            Matcher token = TOKEN.matcher(text);
            while (token.find()) {
                tokens.add(token.group());
            }
        }

        boolean all() {
            boolean holds = either();
            while (",".equals(tokens.peek())) {
                tokens.poll();
                holds &= either();
            }
            return holds;
        }

        private boolean either() {
            boolean holds = both();
            while ("||".equals(tokens.peek())) {
                tokens.poll();
                holds |= both();
            }
            return holds;
        }

        private boolean both() {
            boolean holds = one();
            while ("&&".equals(tokens.peek())) {
                tokens.poll();
                holds &= one();
            }
            return holds;
        }

        private boolean one() {
            String name = tokens.poll();
            if ("(".equals(name)) {
                boolean holds = either();
                tokens.poll();
                return holds;
            }
            String sign = tokens.poll();
            boolean negated = "not".equals(sign);
            if (negated || "in".equals(sign)) {
                return list(name, negated);
            }
            String value = tokens.poll();
            String actual = known.get(name);
            return actual != null && compare(name, actual, sign, value);
        }

        private boolean list(String name, boolean negated) {
            while (!"(".equals(tokens.poll())) {
                // past “in (”
            }
            boolean among = false;
            String token;
            while (!")".equals(token = tokens.poll())) {
                among |= token.equals(known.get(name));
            }
            return known.containsKey(name) && among != negated;
        }

        private boolean compare(String name, String actual, String sign, String value) {
            var allowed = facts.vocabulary().facts().get(name).type().allowed();
            boolean number = actual.matches("[0-9]+");
            long difference = number
                    ? Long.parseLong(actual) - Long.parseLong(value)
                    : allowed.indexOf(actual) - allowed.indexOf(value);
            return switch (sign) {
                case "==" -> difference == 0;
                case "!=" -> difference != 0;
                case ">=" -> difference >= 0;
                case "<=" -> difference <= 0;
                case ">" -> difference > 0;
                default -> difference < 0;
            };
        }
    }
}
