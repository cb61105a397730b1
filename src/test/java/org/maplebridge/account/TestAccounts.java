package org.maplebridge.account;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import org.maplebridge.OwnPostgres;

/** The demo accounts again for the tests on PostgreSQL, where the service itself would not have them. */
@ApplicationScoped
class TestAccounts extends DemoAccounts {

    @PostConstruct
    void turnOn() {
        on = true;
    }

    @Override
    public int priority() {
        return super.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return OwnPostgres.isAsked()
                ? super.authenticate(request, context)
                : Uni.createFrom().nullItem();
    }
}
