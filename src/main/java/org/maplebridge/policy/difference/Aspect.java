package org.maplebridge.policy.difference;

import org.maplebridge.problem.Text;

/** One thing that can be said of a part of a policy. */
public enum Aspect {
    WORDS("说法", "words", false),
    SAYS("意思", "says", false),
    WRITTEN("写作", "written", true),
    BECAUSE("理由", "because", false),
    SOURCE("依据", "source", false),
    STAGE("阶段", "stage", true),
    QUESTION("问法", "question", false),
    PURPOSE("用途", "purpose", false),
    GROUP("分组", "group", false),
    READ_IN("可用于", "read in", true),
    VALUES("取值", "values", true),
    VALUE_WORDS("取值的说法", "values in words", false),
    PARTY("给当事人看", "shown to a party", false),
    CHANGEABLE("还能改变", "can still be changed", false),
    IMPLIES("蕴含", "implies", true),
    FACTS("事实", "facts", true),
    EXPECTED("应当", "expected", true),
    RULES("触发", "fires", true),
    NEARLY("差一点触发", "nearly fires", true),
    CITATION("条文", "citation", false),
    VALID("有效", "valid", true),
    SETTING("设置", "setting", true),
    KEPT("保存", "kept", false);

    private final Text text;
    private final boolean decides;

    Aspect(String zh, String en, boolean decides) {
        this.text = new Text(zh, en);
        this.decides = decides;
    }

    public Text text() {
        return text;
    }

    /** Whether a verdict, or what a case asks of one, can depend on it; the others are words for people. */
    public boolean decides() {
        return decides;
    }
}
