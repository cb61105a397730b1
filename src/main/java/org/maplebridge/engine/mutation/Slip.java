package org.maplebridge.engine.mutation;

import org.maplebridge.problem.Text;

/** The slips that are tried, one at a time, each at every spot of a policy where it can be made. */
public enum Slip {
    /** A number in a comparison, the level or tier of {@code Verdict}, the length of a clock: one more and one less. */
    BOUND_BY_ONE(new Text("界线差一", "a bound by one")),
    /** A value of a scale to the one above and below, of a choice to the next listed, yes to no. */
    NEIGHBOURING_VALUE(new Text("换成相邻的值", "a value to its neighbour")),
    /** {@code >=} to {@code <}, {@code >} to {@code <=}, {@code ==} to {@code !=}, {@code in} to {@code not in}, and back. */
    COMPARISON_FLIPPED(new Text("比较反了", "a comparison flipped")),
    /** One part of an “and” or an “or”, one listed value, or what {@code Verdict} asks; never the last thing asked. */
    CONDITION_DROPPED(new Text("少写一个条件", "a condition dropped")),
    AND_OR_SWAPPED(new Text("“并且”与“或者”写反", "&& and || swapped")),
    /** One level or tier less, one unit fewer, a clock one longer; what would leave nothing is a rule removed. */
    EFFECT_LOWERED(new Text("效果降低", "an effect lowered")),
    RULE_REMOVED(new Text("删掉规则", "a rule removed"));

    private final Text text;

    Slip(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
