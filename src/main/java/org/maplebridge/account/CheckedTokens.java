package org.maplebridge.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a minute which tokens were found genuine, and whom they name. A desk sends the same one with every call, and
 * checking its signature costs more than deciding its dispute. A token that has expired is checked again, and refused.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.oidc.enabled", stringValue = "true")
class CheckedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_TOKENS = 10_000;

    @Inject
    OidcIdentityProvider oidc;

    private final Cache<String, SecurityIdentity> genuine = Caffeine.newBuilder()
            .maximumSize(MOST_TOKENS)
            .expireAfterWrite(REMEMBERED)
            .build();

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before Quarkus' own, which has the usual one; between two of the same, each start would choose anew. */
    @Override
    public int priority() {
        return oidc.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        SecurityIdentity known = genuine.getIfPresent(token);
        if (known != null && !hasExpired(known)) {
            return Uni.createFrom().item(known);
        }
        return oidc.authenticate(request, context).map(Claims::with).invoke(identity -> genuine.put(token, identity));
    }

    private static boolean hasExpired(SecurityIdentity identity) {
        return !(identity.getPrincipal() instanceof JsonWebToken token)
                || token.getExpirationTime() <= Instant.now().getEpochSecond();
    }
}
