package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.shared.Digests;
import org.ledhub.shared.Sealing;
import org.ledhub.shared.Secrets;

/**
 * What a device is asked to sign. It waits, sealed, in a cookie of the browser that asked: strangers fill no table, and any replica can open it.
 * Those that were used are kept, so that each works once.
 */
@ApplicationScoped
class PasskeyChallenges {

    static final Duration LIFE = Duration.ofMinutes(5);
    private static final int BYTES = 32;
    private static final String NOBODY = "nobody";

    private final Sealing sealing;
    private final EntityManager database;
    private final Clock clock;
    private final boolean https;

    PasskeyChallenges(
            Sealing sealing,
            EntityManager database,
            Clock clock,
            @ConfigProperty(name = "ledhub.base-url") String baseUrl) {
        this.sealing = sealing;
        this.database = database;
        this.clock = clock;
        this.https = baseUrl.startsWith("https://");
    }

    /** @param text as the browser gets it */
    record Challenge(String text, NewCookie cookie) {}

    Challenge toLogIn() {
        return next(NOBODY);
    }

    Challenge toAddFor(UUID personId) {
        return next(personId.toString());
    }

    /** Empty when the browser has none, or it is too old. */
    Optional<byte[]> toLogIn(HttpHeaders headers) {
        return open(headers, NOBODY);
    }

    Optional<byte[]> toAddFor(UUID personId, HttpHeaders headers) {
        return open(headers, personId.toString());
    }

    /** False for one that was used before. In the transaction of what it was used for. */
    boolean spend(byte[] challenge) {
        database.createNativeQuery("delete from spent_challenge where spent_at < :limit")
                .setParameter("limit", clock.instant().minus(LIFE.multipliedBy(2)))
                .executeUpdate();
        return database.createNativeQuery("""
                        insert into spent_challenge (challenge_hash, spent_at) values (:hash, :now) on conflict do nothing
                        """)
                        .setParameter("hash", Digests.sha256(challenge))
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private Challenge next(String whom) {
        String challenge = Secrets.next(BYTES);
        String waiting = challenge + " " + clock.instant().plus(LIFE).getEpochSecond();
        return new Challenge(
                challenge,
                cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(sealing.seal(waiting, boundTo(whom)))));
    }

    private Optional<byte[]> open(HttpHeaders headers, String whom) {
        Cookie cookie = headers.getCookies().get(name());
        return bytes(cookie == null ? "" : cookie.getValue())
                .flatMap(given -> sealing.openIfOurs(given, boundTo(whom)))
                .map(waiting -> waiting.split(" "))
                .filter(parts -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1]))))
                .map(parts -> Base64.getUrlDecoder().decode(parts[0]));
    }

    private static Optional<byte[]> bytes(String base64Url) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(base64Url));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String boundTo(String whom) {
        return "passkey_challenge|" + whom;
    }

    private String name() {
        return https ? "__Host-led-hub-passkey" : "led-hub-passkey";
    }

    private NewCookie cookie(String value) {
        return new NewCookie.Builder(name())
                .value(value)
                .path("/")
                .maxAge((int) LIFE.toSeconds())
                .httpOnly(true)
                .secure(https)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
