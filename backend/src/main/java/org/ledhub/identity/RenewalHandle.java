package org.ledhub.identity;

import java.util.Optional;
import java.util.UUID;
import org.ledhub.shared.Digests;
import org.ledhub.shared.Secrets;

/** What the renewal cookie holds: which session, and a secret that works once. */
record RenewalHandle(UUID sessionId, String secret) {

    private static final int SECRET_BYTES = 32;

    static RenewalHandle next(UUID sessionId) {
        return new RenewalHandle(sessionId, Secrets.next(SECRET_BYTES));
    }

    static Optional<RenewalHandle> parse(String cookie) {
        int cut = cookie == null ? -1 : cookie.indexOf('.');
        try {
            return cut < 0
                    ? Optional.empty()
                    : Optional.of(
                            new RenewalHandle(UUID.fromString(cookie.substring(0, cut)), cookie.substring(cut + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    byte[] hash() {
        return Digests.sha256(secret);
    }

    @Override
    public String toString() {
        return sessionId + "." + secret;
    }
}
