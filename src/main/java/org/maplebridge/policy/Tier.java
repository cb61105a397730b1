package org.maplebridge.policy;

import org.maplebridge.problem.Text;

/** Who leads, ascending. The middle tier is a town (镇) or a work bureau (工作局). */
public enum Tier {
    VILLAGE(new Text("村（社区）", "village or community")),
    TOWN(new Text("镇（工作局）", "town or work bureau")),
    DISTRICT(new Text("区", "district"));

    private final Text text;

    Tier(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }

    public Tier max(Tier other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
