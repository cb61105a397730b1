package org.maplebridge.policy;

import java.time.Duration;
import org.maplebridge.problem.Text;

/** What a clock counts in. */
public enum ClockUnit {
    MINUTES(Duration.ofMinutes(1), new Text("分钟", "minutes")),
    HOURS(Duration.ofHours(1), new Text("小时", "hours")),
    DAYS(Duration.ofDays(1), new Text("天", "days")),
    /** Days on which offices work, by the policy's calendar; only ever compared with its own kind. */
    WORKING_DAYS(Duration.ofDays(1), new Text("个工作日", "working days"));

    private final Duration length;
    private final Text text;

    ClockUnit(Duration length, Text text) {
        this.length = length;
        this.text = text;
    }

    public Duration length() {
        return length;
    }

    public Text text() {
        return text;
    }
}
