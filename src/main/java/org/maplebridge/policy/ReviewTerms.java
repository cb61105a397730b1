package org.maplebridge.policy;

import java.util.Map;
import org.maplebridge.problem.Text;

/**
 * What a policy lays down for what people do about a decision: records hold these codes, never a person's own words.
 *
 * @param answerWithin how soon an objection must be answered
 * @param raise why a person may raise a level or a tier, by code
 * @param lower why two persons may lower one, by code
 * @param upheld why an objection changes nothing, by code
 */
public record ReviewTerms(
        Span answerWithin, Map<String, Text> raise, Map<String, Text> lower, Map<String, Text> upheld) {}
