package org.maplebridge.release;

import io.quarkus.panache.common.Sort;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was done with every policy, by whom and when, read at one moment; it says what state each is in.
 *
 * @param approvals the last of each policy
 */
record History(
        Instant now,
        List<InForce> periods,
        Map<String, PolicyApproval> approvals,
        Map<String, PolicyWithdrawal> withdrawals) {

    /** To be read in one transaction. */
    static History read(Instant now) {
        return new History(
                now,
                InForce.all(),
                byPolicy(PolicyApproval.streamAll(Sort.ascending("at")), approval -> approval.policyId),
                byPolicy(PolicyWithdrawal.streamAll(), withdrawal -> withdrawal.policyId));
    }

    State state(String policyId) {
        if (withdrawals.containsKey(policyId)) {
            return State.WITHDRAWN;
        }
        if (current().filter(row -> row.policyId.equals(policyId)).isPresent()) {
            return State.IN_FORCE;
        }
        if (wasInForce(policyId)) {
            return State.SUPERSEDED;
        }
        return approvals.containsKey(policyId) ? State.APPROVED : State.PROPOSED;
    }

    /** Whether its moment ever came. */
    boolean wasInForce(String policyId) {
        return of(policyId).anyMatch(row -> !row.since.isAfter(now));
    }

    /** Every time that it was put into force or is to be. */
    Stream<InForce> of(String policyId) {
        return periods.stream().filter(row -> row.policyId.equals(policyId));
    }

    /** The one that counts now. */
    Optional<InForce> current() {
        return periods.stream().filter(row -> !row.since.isAfter(now)).reduce((earlier, later) -> later);
    }

    Optional<String> currentId() {
        return current().map(row -> row.policyId);
    }

    /** Those whose moment is still to come. */
    List<InForce> coming() {
        return periods.stream().filter(row -> row.since.isAfter(now)).toList();
    }

    private static <T> Map<String, T> byPolicy(Stream<T> all, Function<T, String> id) {
        try (all) {
            return all.collect(Collectors.toMap(id, Function.identity(), (earlier, later) -> later));
        }
    }
}
