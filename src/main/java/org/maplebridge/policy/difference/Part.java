package org.maplebridge.policy.difference;

import org.maplebridge.problem.Text;

/** What a policy is made of, in the order in which people ask. */
public enum Part {
    RULE(new Text("规则", "rules")),
    FACT(new Text("事实", "facts")),
    CASE(new Text("案例", "cases")),
    PROMISE(new Text("承诺", "promises")),
    SETTING(new Text("设置", "settings")),
    CALENDAR(new Text("日历", "calendar"));

    private final Text text;

    Part(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
