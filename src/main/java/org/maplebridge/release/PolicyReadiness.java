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
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.policy.Citation;
import org.maplebridge.policy.Header;
import org.maplebridge.policy.Policy;

/** Ready when a policy is in force; tells which, and warns of what will need a person soon. */
@Readiness
@ApplicationScoped
class PolicyReadiness implements HealthCheck {

    /** Time to publish a policy with next year's holidays, which the State Council names in late autumn. */
    static final int CALENDAR_WARNING_DAYS = 60;

    @Inject
    PolicyInForce inForce;

    @Inject
    Clock clock;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("policy in force");
        CompiledPolicy now = inForce.now();
        if (now == null) {
            return answer.down().build();
        }
        Policy policy = now.policy();
        answer.withData("id", policy.id())
                .withData("version", policy.header().version())
                .withData("rules", policy.rules().size());
        LocalDate today = LocalDate.ofInstant(clock.instant(), policy.header().zone());
        warnOfCalendar(policy, today, answer);
        warnOfLaws(policy.header(), today, answer);
        return answer.up().build();
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
