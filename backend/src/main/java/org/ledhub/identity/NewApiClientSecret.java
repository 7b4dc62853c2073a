package org.ledhub.identity;

import java.time.Instant;
import java.util.UUID;

/** The only answer that holds a secret. */
record NewApiClientSecret(UUID id, String secret, String prefix, Instant expiresAt) {

    static NewApiClientSecret of(ApiClientSecret.Fresh fresh) {
        return new NewApiClientSecret(fresh.row().id, fresh.secret(), fresh.row().prefix, fresh.row().expiresAt);
    }
}
