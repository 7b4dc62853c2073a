package org.ledhub.identity;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.ledhub.identity.TokenRefused.Reason;
import org.ledhub.shared.Digests;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.WithoutLogIn;

/** Gives a system that proves itself a short token for what it may do. */
@ApplicationScoped
@WithoutLogIn
class ClientTokens {

    static final String CLIENT = "client_id";
    static final String HOME = "home";
    static final String SECRET = "secret";
    static final String SCOPE = "scope";
    static final Duration LIFE = Duration.ofMinutes(10);

    record Granted(String token, List<String> scopes) {}

    private final RowIdentity rows;
    private final Clock clock;

    ClientTokens(RowIdentity rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    static boolean isOfClient(JsonWebToken token) {
        return token.containsClaim(CLIENT);
    }

    static Set<String> scopesOf(JsonWebToken token) {
        return Set.of(token.<String>getClaim(SCOPE).split(" "));
    }

    /** @param wanted some of the client's scopes; none named is all of them */
    @Transactional
    Granted grant(ClientCredentials given, Set<String> wanted, String address) {
        byte[] hash = Digests.sha256(given.secret());
        rows.seekByClientSecret(hash);
        ApiClientSecret secret = ApiClientSecret.byHash(hash)
                .filter(each -> each.clientId.equals(given.clientId()) && each.isLiveAt(clock.instant()))
                .orElseThrow(TokenRefused::unknownClient);
        rows.actAs(secret.trustId, null);
        ApiClient client = ApiClient.get(secret.clientId);
        if (client.isDisabled()) {
            throw TokenRefused.unknownClient();
        }
        if (!client.isAllowedFrom(address)) {
            throw new TokenRefused(
                    Reason.UNAUTHORIZED_CLIENT,
                    "This client may not be used from your address. Ask your education team.");
        }
        if (!client.scopes.containsAll(wanted)) {
            throw new TokenRefused(
                    Reason.INVALID_SCOPE, "This client may have: " + String.join(" ", client.scopes) + ".");
        }
        secret.lastUsedAt = clock.instant();
        List<String> scopes =
                wanted.isEmpty() ? client.scopes : wanted.stream().sorted().toList();
        return new Granted(token(client, secret, scopes), scopes);
    }

    private static UUID trustWhere(ApiClient client) {
        return client.kind.equals(ApiClient.TEST) ? Trust.practice().id : client.trustId;
    }

    private String token(ApiClient client, ApiClientSecret secret, List<String> scopes) {
        Instant now = clock.instant();
        return Jwt.subject(client.id.toString())
                .claim(CLIENT, client.id.toString())
                .claim(SessionTokens.TRUST, trustWhere(client).toString())
                .claim(HOME, client.trustId.toString())
                .claim(SECRET, secret.id.toString())
                .claim(SCOPE, String.join(" ", scopes))
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .sign();
    }
}
