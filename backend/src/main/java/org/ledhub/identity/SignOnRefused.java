package org.ledhub.identity;

import java.util.Locale;

/** Why a single sign-on ended without a log-in. The log-in page has words for each. */
final class SignOnRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    enum Reason {
        EXPIRED,
        PROVIDER_AWAY,
        PROVIDER_REFUSED,
        EMAIL_NOT_VERIFIED,
        NOT_INVITED,
        LEFT,
        NO_ROLE,
        OTHER_ACCOUNT,
        WRONG_TRUST;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    SignOnRefused(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
