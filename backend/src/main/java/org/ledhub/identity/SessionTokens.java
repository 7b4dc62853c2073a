package org.ledhub.identity;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.LogIns.LogIn;

/** The short ES256 token and the two cookies that carry a log-in. Nothing of it can be read by scripts. */
@ApplicationScoped
class SessionTokens {

    static final String TRUST = "trust";
    static final String SESSION = "sid";

    /** The last day, for who has left. */
    static final String READS_UNTIL = "reads_until";

    static final Duration LIFE = Duration.ofMinutes(10);
    private static final String RENEWAL_PATH = "/api/v1/log-in/session";

    private final String cookie;
    private final boolean https;
    private final Clock clock;

    SessionTokens(
            @ConfigProperty(name = "ledhub.cookie") String cookie,
            @ConfigProperty(name = "ledhub.base-url") String baseUrl,
            Clock clock) {
        this.cookie = cookie;
        this.https = baseUrl.startsWith("https://");
        this.clock = clock;
    }

    Instant expiry() {
        return clock.instant().plus(LIFE);
    }

    NewCookie[] cookiesFor(LogIn logIn, Instant expiry) {
        List<NewCookie> cookies = new ArrayList<>();
        cookies.add(sessionCookie(token(logIn, expiry), (int) LIFE.toSeconds()));
        if (logIn.renewal() != null) {
            cookies.add(renewalCookie(logIn.renewal().toString(), NewCookie.DEFAULT_MAX_AGE));
        }
        return cookies.toArray(NewCookie[]::new);
    }

    NewCookie[] noCookies() {
        return new NewCookie[] {sessionCookie("", 0), renewalCookie("", 0)};
    }

    /** __Host- needs the path /, which the renewal cookie is too shy for. */
    String renewalCookieName() {
        return https ? "__Secure-led-hub-renewal" : "led-hub-renewal";
    }

    private String token(LogIn logIn, Instant expiry) {
        JwtClaimsBuilder token = Jwt.subject(logIn.person().id.toString())
                .claim(TRUST, logIn.person().trustId.toString())
                .claim(SESSION, logIn.sessionId().toString())
                .groups(Set.copyOf(logIn.roles()));
        logIn.person().readsUntil().ifPresent(last -> token.claim(READS_UNTIL, last.toString()));
        return token.issuedAt(clock.instant()).expiresAt(expiry).sign();
    }

    private NewCookie sessionCookie(String value, int maxAge) {
        return cookie(cookie, value, "/", maxAge);
    }

    private NewCookie renewalCookie(String value, int maxAge) {
        return cookie(renewalCookieName(), value, RENEWAL_PATH, maxAge);
    }

    private NewCookie cookie(String name, String value, String path, int maxAge) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(https)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
