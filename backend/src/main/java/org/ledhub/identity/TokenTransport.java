package org.ledhub.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.ledhub.shared.Uuids;

/**
 * People's tokens come in the cookie, systems' in Authorization: neither is taken the other's way, and neither unless it says all that
 * the hub reads from it. A system's scopes are its roles.
 */
@ApplicationScoped
class TokenTransport implements SecurityIdentityAugmentor {

    private final String cookie;

    TokenTransport(@ConfigProperty(name = "ledhub.cookie") String cookie) {
        this.cookie = cookie;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? augment(identity, token, HttpSecurityUtils.getRoutingContextAttribute(attributes))
                : Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    private Uni<SecurityIdentity> augment(SecurityIdentity identity, JsonWebToken token, RoutingContext request) {
        boolean ofClient = ClientTokens.isOfClient(token);
        if (ofClient == (request.request().getCookie(cookie) != null) || isOver(token) || !isWhole(token)) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return Uni.createFrom().item(ofClient ? withRoles(identity, ClientTokens.scopesOf(token)) : identity);
    }

    /** To the second, by the clock that SmallRye reads: it takes a skew of 0 for its own of 60 seconds, and the smallest that it takes is 1. */
    private static boolean isOver(JsonWebToken token) {
        return token.getExpirationTime() <= Instant.now().getEpochSecond();
    }

    private static boolean isWhole(JsonWebToken token) {
        return ClientTokens.isOfClient(token)
                ? token.<Object>getClaim(ClientTokens.SCOPE) instanceof String
                        && namesIds(
                                token, SessionTokens.TRUST, ClientTokens.HOME, ClientTokens.CLIENT, ClientTokens.SECRET)
                : namesIds(token, Claims.sub.name(), SessionTokens.TRUST, SessionTokens.SESSION);
    }

    private static boolean namesIds(JsonWebToken token, String... claims) {
        return Stream.of(claims)
                .allMatch(claim -> token.<Object>getClaim(claim) instanceof String id && Uuids.isOne(id));
    }

    private static SecurityIdentity withRoles(SecurityIdentity identity, Set<String> scopes) {
        return QuarkusSecurityIdentity.builder(identity).addRoles(scopes).build();
    }
}
