package org.maplebridge.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.maplebridge.policy.Citation;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Problem;

/** Ready when a policy is in force; tells which, and warns of what will need a person soon. */
@Readiness
@ApplicationScoped
class PolicyReadiness implements HealthCheck {

    /** Time to publish a policy with next year's holidays, which the State Council names in late autumn. */
    static final int CALENDAR_WARNING_DAYS = 60;

    @Inject
    PolicyInForce inForce;

    @Inject
    FollowedFolder folder;

    @Inject
    Clock clock;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("policy in force");
        Step step = inForce.step();
        if (step == null) {
            return answer.down().build();
        }
        Policy policy = step.policy().policy();
        answer.withData("id", policy.id())
                .withData("version", policy.header().version())
                .withData("rules", policy.rules().size())
                .withData("since", step.since().toString())
                .withData("by", step.by());
        warnOfFolder(answer);
        LocalDate today = LocalDate.ofInstant(clock.instant(), policy.header().zone());
        warnOfCalendar(policy, today, answer);
        warnOfLaws(policy.header(), today, answer);
        return answer.up().build();
    }

    /** The last good policy stays in force; health stays up, but whoever looks sees why the new one is not. */
    private void warnOfFolder(HealthCheckResponseBuilder answer) {
        List<Problem> problems = folder.problems();
        if (!problems.isEmpty()) {
            Problem first = problems.get(0);
            answer.withData(
                    "folder",
                    "文件夹有 %d 个问题，没有生效；第一个是 / the folder has %d problems and is not in force; the first is: %s %s"
                            .formatted(
                                    problems.size(),
                                    problems.size(),
                                    first.code().id(),
                                    first.place().label()));
        }
    }

    private static void warnOfCalendar(Policy policy, LocalDate today, HealthCheckResponseBuilder answer) {
        LocalDate until = policy.calendar().until();
        if (today.plusDays(CALENDAR_WARNING_DAYS).isAfter(until)) {
            answer.withData(
                    "calendar",
                    "节假日安排只到 %s，请尽快补上 calendar.yaml / the calendar ends on %s: extend calendar.yaml"
                            .formatted(until, until));
        }
    }

    private static void warnOfLaws(Header header, LocalDate today, HealthCheckResponseBuilder answer) {
        List<String> expired = expired(header, today);
        if (!expired.isEmpty()) {
            String ids = String.join(", ", expired);
            answer.withData("articles", "引用的条文已失效：%s / cited articles have expired: %s".formatted(ids, ids));
        }
    }

    /** Ids of the cited articles whose last day has passed. */
    static List<String> expired(Header header, LocalDate today) {
        return Stream.concat(header.laws().values().stream(), header.reasons().values().stream())
                .filter(citation -> citation.validUntil().filter(today::isAfter).isPresent())
                .map(Citation::id)
                .toList();
    }
}
