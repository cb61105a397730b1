package org.maplebridge.account;

import java.util.Optional;
import org.maplebridge.policy.Tier;

/**
 * Someone who can sign in.
 *
 * @param role one of {@link Role}
 * @param area first digits of the division codes it works in; empty when it is bound to none
 * @param tier the tier it works at
 */
record Account(String name, String role, Optional<String> area, Optional<Tier> tier) {

    static Account desk(String name, String area, Tier tier) {
        return new Account(name, Role.DESK, Optional.of(area), Optional.of(tier));
    }

    static Account of(String name, String role) {
        return new Account(name, role, Optional.empty(), Optional.empty());
    }
}
