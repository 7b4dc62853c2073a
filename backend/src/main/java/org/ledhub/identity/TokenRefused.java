package org.ledhub.identity;

import java.util.Locale;

/** Why a system gets no token, in the words of OAuth 2 (RFC 6749, 5.2). */
final class TokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    enum Reason {
        INVALID_REQUEST(400),
        INVALID_CLIENT(401),
        INVALID_SCOPE(400),
        UNAUTHORIZED_CLIENT(400),
        UNSUPPORTED_GRANT_TYPE(400);

        final int status;

        Reason(int status) {
            this.status = status;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    TokenRefused(Reason reason, String description) {
        super(description, null, false, false);
        this.reason = reason;
    }

    /** Unknown, wrong, too old, revoked or switched off: the answer is the same. */
    static TokenRefused unknownClient() {
        return new TokenRefused(
                Reason.INVALID_CLIENT,
                "There is no such client, or its secret does not work. Ask your education team.");
    }

    Reason reason() {
        return reason;
    }
}
