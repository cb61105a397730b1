package org.maplebridge.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maplebridge.policy.Tier;

/** The accounts of a first run, each with its name as password; {@link SafeStart} keeps them off every network. */
@ApplicationScoped
class DemoAccounts implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private static final List<Account> ALL = List.of(
            Account.desk("desk", "421303", Tier.VILLAGE),
            Account.desk("desk2", "360502", Tier.TOWN),
            Account.desk("desk3", "421303", Tier.DISTRICT),
            Account.desk("desk4", "421303", Tier.TOWN),
            Account.of("policy", Role.POLICY),
            Account.of("policy2", Role.POLICY),
            Account.of("audit", Role.AUDIT),
            Account.of("admin", Role.ADMIN));

    @ConfigProperty(name = SafeStart.DEMO_ACCOUNTS)
    boolean on;

    @Inject
    FailedSignIns failed;

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String password = new String(request.getPassword().getPassword());
        Optional<Account> known = ALL.stream()
                .filter(account -> on && account.name().equals(request.getUsername()))
                .filter(account -> account.name().equals(password))
                .findFirst();
        return known.map(this::welcome).orElseGet(() -> refuse(request.getUsername()));
    }

    private Uni<SecurityIdentity> welcome(Account account) {
        failed.forget(account.name());
        return Uni.createFrom().item(identity(account));
    }

    private Uni<SecurityIdentity> refuse(String name) {
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(failed.count(name))
                .onItem()
                .transformToUni(waited -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    private static SecurityIdentity identity(Account account) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name()))
                .addRole(account.role());
        account.area().ifPresent(area -> identity.addAttribute(Caller.AREA, area));
        account.tier().ifPresent(tier -> identity.addAttribute(Caller.TIER, tier.name()));
        return identity.build();
    }
}
