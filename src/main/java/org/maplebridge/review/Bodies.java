package org.maplebridge.review;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.maplebridge.decision.JsonMembers;
import org.maplebridge.policy.Level;
import org.maplebridge.policy.Tier;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Language;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.problem.http.Spoken;

/** What people send with an act, read as strictly as an intake. What could not be read stands here as a first value, never used. */
final class Bodies {

    private static final List<String> LANGUAGES =
            Arrays.stream(Language.values()).map(Spoken::tag).toList();

    private Bodies() {}

    /** What an officer looked at and stands by. */
    record Confirmation(Level level, Tier tier) {}

    /** @param reviewed given with every lowering, and only then */
    record Override(Dimension dimension, String to, String reason, String words, Optional<Instant> reviewed) {}

    record Objection(OptionalInt party, String words) {}

    /** To which party, in which language. */
    record Release(OptionalInt party, Language language) {}

    /** @param upheld none if there is a change; then words are not needed */
    record Answer(Optional<UUID> change, Optional<String> upheld, Optional<String> words) {}

    static Confirmation confirmation(byte[] body) {
        return JsonMembers.read(
                body,
                (members, problems) -> new Confirmation(
                        Level.valueOf(step(members, Dimension.LEVEL)), Tier.valueOf(step(members, Dimension.TIER))));
    }

    static Override override(byte[] body, Clock clock) {
        return JsonMembers.read(body, (members, problems) -> {
            Dimension dimension = dimension(members, problems);
            return new Override(
                    dimension,
                    step(members, dimension),
                    members.text("reason", members.required("reason")).orElse(""),
                    words(members),
                    members.moment("reviewed", members.optional("reviewed"), clock)
                            .map(OffsetDateTime::toInstant));
        });
    }

    /** Whether another person agrees. */
    static boolean agrees(byte[] body) {
        return JsonMembers.read(body, (members, problems) -> members.yesNo("agrees", members.required("agrees"))
                .orElse(false));
    }

    static Objection objection(byte[] body) {
        return JsonMembers.read(
                body,
                (members, problems) ->
                        new Objection(members.count("party", members.optional("party")), words(members)));
    }

    static Release release(byte[] body) {
        return JsonMembers.read(body, (members, problems) -> {
            String language = members.oneOf("language", members.required("language"), LANGUAGES)
                    .orElse(LANGUAGES.get(0));
            return new Release(
                    members.count("party", members.optional("party")),
                    Language.valueOf(language.toUpperCase(Locale.ROOT)));
        });
    }

    static Answer answer(byte[] body) {
        return JsonMembers.read(body, (members, problems) -> {
            exactlyOne(members, "change", "upheld", problems);
            boolean upheld = members.has("upheld");
            return new Answer(
                    members.id("change", members.optional("change")),
                    members.text("upheld", members.optional("upheld")),
                    members.text("words", upheld ? members.required("words") : members.optional("words")));
        });
    }

    private static Dimension dimension(JsonMembers members, Problems problems) {
        exactlyOne(members, "level", "tier", problems);
        Dimension dimension = members.has("tier") ? Dimension.TIER : Dimension.LEVEL;
        Arrays.stream(Dimension.values()).forEach(other -> members.optional(other.member()));
        return dimension;
    }

    private static String step(JsonMembers members, Dimension dimension) {
        String member = dimension.member();
        return members.oneOf(member, members.required(member), dimension.steps())
                .orElse(dimension.steps().get(0));
    }

    private static String words(JsonMembers members) {
        return members.text("words", members.required("words")).orElse("");
    }

    private static void exactlyOne(JsonMembers members, String one, String other, Problems problems) {
        if (members.has(one) && members.has(other)) {
            problems.add(
                    members.at(other),
                    Code.NOT_ALLOWED,
                    new Text("%s 和 %s 只能写一个", "Only one of %s and %s can stand here").with(one, other),
                    new Text("一次只办一件", "Do one thing at a time"));
        } else if (!members.has(one) && !members.has(other)) {
            problems.add(
                    members.at(one),
                    Code.MISSING_MEMBER,
                    new Text("缺少 %s 或 %s", "%s or %s is missing").with(one, other),
                    new Text("请写其中一个", "Add one of them"));
        }
    }
}
