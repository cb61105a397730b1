package org.maplebridge.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.maplebridge.policy.Tier;

/** The account behind the present call. */
@RequestScoped
public class Caller {

    static final String AREA = "area";
    static final String TIER = "tier";

    @Inject
    SecurityIdentity identity;

    public String name() {
        return identity.getPrincipal().getName();
    }

    /** The first digits that its areas share; empty when it is bound to no area. */
    public Optional<String> area() {
        return Optional.ofNullable(identity.getAttribute(AREA));
    }

    /** The tier that it works at; empty when it works at none. */
    public Optional<Tier> tier() {
        return Optional.<String>ofNullable(identity.getAttribute(TIER)).map(Tier::valueOf);
    }

    /** Whether it may see and enter disputes of an area: a desk only its own and those below, audit all. */
    public boolean mayWorkIn(String division) {
        return !identity.hasRole(Role.DESK)
                || area().filter(division::startsWith).isPresent();
    }

    /** What every area that it may see begins with; a desk that was given no area sees nothing. */
    public Optional<String> boundTo() {
        return identity.hasRole(Role.DESK) ? Optional.of(area().orElse("none")) : Optional.empty();
    }
}
