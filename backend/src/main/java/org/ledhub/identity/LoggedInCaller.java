package org.ledhub.identity;

import io.quarkus.arc.Arc;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.ledhub.shared.Caller;

/** Reads the caller from the verified session token. */
@ApplicationScoped
class LoggedInCaller implements Caller {

    private final SecurityIdentity security;

    LoggedInCaller(SecurityIdentity security) {
        this.security = security;
    }

    @Override
    public Optional<Identity> current() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        try {
            return security.getPrincipal() instanceof JsonWebToken token
                    ? Optional.of(identity(token))
                    : Optional.empty();
        } catch (AuthenticationFailedException e) {
            return Optional.empty();
        }
    }

    private static Identity identity(JsonWebToken token) {
        return new Identity(
                UUID.fromString(token.getClaim(SessionTokens.TRUST)),
                UUID.fromString(token.getSubject()),
                UUID.fromString(token.getClaim(SessionTokens.SESSION)));
    }
}
