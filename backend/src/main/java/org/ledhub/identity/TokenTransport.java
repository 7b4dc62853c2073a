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
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** People's tokens come in the cookie, systems' in Authorization: neither is taken the other's way. A system's scopes are its roles. */
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
        if (ofClient == (request.request().getCookie(cookie) != null)) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return Uni.createFrom().item(ofClient ? withRoles(identity, ClientTokens.scopesOf(token)) : identity);
    }

    private static SecurityIdentity withRoles(SecurityIdentity identity, Set<String> scopes) {
        return QuarkusSecurityIdentity.builder(identity).addRoles(scopes).build();
    }
}
