package org.maplebridge.audit;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.maplebridge.problem.Problem;

/**
 * Well while what is written is soon signed and nothing stored has changed. Not a matter of being ready: a desk is answered
 * even while the log is not well, for disputes do not wait.
 */
@Wellness
@ApplicationScoped
class LogHealth implements HealthCheck {

    /** Older than this, and what was answered cannot be proven for too long. */
    static final int MOST_SECONDS = 60;

    @Inject
    LogState state;

    @Inject
    Clock clock;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("log");
        Head head = state.head();
        long oldest = state.waiting().seconds(clock.millis());
        answer.withData("key", String.valueOf(state.key()))
                .withData("size", head.size())
                .withData("waiting", state.waiting().count())
                .withData("oldestWaitingSeconds", oldest);
        if (!head.isNone()) {
            answer.withData("checkpoint", head.at().toString());
        }
        state.found().ifPresent(found -> answer.withData("problem", said(found)));
        if (state.isFailing()) {
            answer.withData(
                    "failing",
                    "上一轮编号和签名没有成功，正在重试；原因见服务的日志 / the last turn at numbering and signing failed and is tried again; the service's own log says why");
        }
        if (oldest > MOST_SECONDS) {
            answer.withData(
                    "late", "最早的条目已等了 %d 秒 / the oldest entry has waited for %d seconds".formatted(oldest, oldest));
        }
        return answer.status(state.found().isEmpty() && !state.isFailing() && oldest <= MOST_SECONDS)
                .build();
    }

    private static String said(Problem damage) {
        return "%s %s / %s"
                .formatted(
                        damage.code().id(), damage.cause().zh(), damage.cause().en());
    }
}
