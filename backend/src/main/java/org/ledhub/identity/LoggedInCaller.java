package org.ledhub.identity;

import io.quarkus.arc.Arc;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.ledhub.shared.Caller;
import org.ledhub.shared.Refusal;

/** Reads the caller from the verified token: of a person's session, or of a system. */
@ApplicationScoped
class LoggedInCaller implements Caller {

    private final SecurityIdentity security;
    private final RoutingContext request;

    LoggedInCaller(SecurityIdentity security, RoutingContext request) {
        this.security = security;
        this.request = request;
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

    @Override
    public Refusal notAllowed(List<String> whoMay) {
        Identity caller = current().orElse(null);
        if (caller instanceof Client) {
            return new ScopeMissing(whoMay);
        }
        if (security.hasRole(Role.CODE_ONLY)) {
            return new PasskeyNeeded();
        }
        return security.hasRole(Role.LEAVER) ? new ReadsOnly(lastDay()) : new NotAllowed();
    }

    private LocalDate lastDay() {
        return LocalDate.parse(((JsonWebToken) security.getPrincipal()).getClaim(SessionTokens.READS_UNTIL));
    }

    private Identity identity(JsonWebToken token) {
        return ClientTokens.isOfClient(token) ? client(token) : person(token);
    }

    private static Person person(JsonWebToken token) {
        return new Person(
                id(token, SessionTokens.TRUST), UUID.fromString(token.getSubject()), id(token, SessionTokens.SESSION));
    }

    private Client client(JsonWebToken token) {
        return new Client(
                id(token, SessionTokens.TRUST),
                id(token, ClientTokens.HOME),
                id(token, ClientTokens.CLIENT),
                id(token, ClientTokens.SECRET),
                token.getClaim(ClientTokens.SCOPE),
                request.request().remoteAddress().hostAddress());
    }

    private static UUID id(JsonWebToken token, String claim) {
        return UUID.fromString(token.getClaim(claim));
    }
}
