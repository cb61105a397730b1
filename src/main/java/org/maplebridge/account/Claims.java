package org.maplebridge.account;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.maplebridge.policy.Tier;

/**
 * Takes an account's area and tier from the token that it signed in with. A claim that cannot be used counts as none: a desk
 * without an area sees nothing, rather than everything.
 */
final class Claims {

    private static final Pattern AREA = Pattern.compile("[0-9]{2,12}(-[0-9]{2})?");

    private Claims() {}

    /** The account with what its token says of it. */
    static SecurityIdentity with(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return identity;
        }
        QuarkusSecurityIdentity.Builder known = QuarkusSecurityIdentity.builder(identity);
        area(token.getClaim(Caller.AREA)).ifPresent(area -> known.addAttribute(Caller.AREA, area));
        tier(token.getClaim(Caller.TIER)).ifPresent(tier -> known.addAttribute(Caller.TIER, tier.name()));
        return known.build();
    }

    /** The first digits of the division codes that an account works in. */
    static Optional<String> area(Object claim) {
        return text(claim).filter(area -> AREA.matcher(area).matches());
    }

    static Optional<Tier> tier(Object claim) {
        return text(claim).flatMap(name -> Arrays.stream(Tier.values())
                .filter(tier -> tier.name().equals(name))
                .findFirst());
    }

    private static Optional<String> text(Object claim) {
        return claim instanceof String || claim instanceof jakarta.json.JsonString
                ? Optional.of(claim instanceof jakarta.json.JsonString json ? json.getString() : (String) claim)
                : Optional.empty();
    }
}
