package org.maplebridge.policy;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.problem.Text;

/**
 * What {@code policy.yaml} says of the policy as a whole.
 *
 * @param notice whose rules these are; the shipped ones are local practice, not a national standard
 * @param zone in which days begin and end
 * @param completeWithin how soon the facts that leave a level unsettled must be asked
 * @param units who can be told or asked to help, by id
 * @param laws that demand a report, by id
 * @param reasons why a dispute may not be mediated, by id
 * @param review by which words a person changes a level and an objection is answered; none in policies from before there were
 *     such words
 */
public record Header(
        Text title,
        Text authority,
        String version,
        Text notice,
        ZoneId zone,
        Span completeWithin,
        Map<String, Text> units,
        Map<String, Citation> laws,
        Map<String, Citation> reasons,
        Optional<ReviewTerms> review) {}
