package org.maplebridge.review;

import java.util.Map;
import org.maplebridge.policy.ReviewTerms;
import org.maplebridge.problem.Text;

/** Which way a person changes a level or a tier. */
public enum Direction {
    /** One person may, at once. */
    RAISE,
    /** One step, after a review, once another person agrees. */
    LOWER;

    Map<String, Text> reasons(ReviewTerms terms) {
        return this == RAISE ? terms.raise() : terms.lower();
    }
}
