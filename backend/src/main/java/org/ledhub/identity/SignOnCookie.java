package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.shared.SealedRecords;

/** Binds a sign-on to the browser that started it. Lax, because the way back comes from the provider's site. */
@ApplicationScoped
class SignOnCookie {

    static final Duration LIFE = Duration.ofMinutes(10);

    private static final String BOUND_TO = "sign_on_cookie";

    private final SealedRecords sealing;
    private final Clock clock;
    private final boolean https;

    SignOnCookie(SealedRecords sealing, Clock clock, @ConfigProperty(name = "ledhub.base-url") String baseUrl) {
        this.sealing = sealing;
        this.clock = clock;
        this.https = baseUrl.startsWith("https://");
    }

    StartedSignOn start(String then) {
        return StartedSignOn.next(then, clock.instant().plus(LIFE));
    }

    NewCookie of(StartedSignOn started) {
        byte[] sealed = sealing.seal(started, BOUND_TO);
        return cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), (int) LIFE.toSeconds());
    }

    NewCookie none() {
        return cookie("", 0);
    }

    /** Empty unless this browser started the sign-on with this state, a short while ago. */
    Optional<StartedSignOn> read(Map<String, Cookie> cookies, String state) {
        return Optional.ofNullable(cookies.get(name()))
                .flatMap(cookie -> open(cookie.getValue()))
                .filter(started -> started.isOf(state, clock.instant()));
    }

    private Optional<StartedSignOn> open(String value) {
        try {
            return Optional.of(sealing.open(Base64.getUrlDecoder().decode(value), BOUND_TO, StartedSignOn.class));
        } catch (RuntimeException e) {
            // Whatever it is, it is not of this hub, or of a key that the hub no longer has.
            return Optional.empty();
        }
    }

    private String name() {
        return https ? "__Host-led-hub-sign-on" : "led-hub-sign-on";
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(name())
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(https)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
