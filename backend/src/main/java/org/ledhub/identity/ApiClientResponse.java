package org.ledhub.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Versioned;

/** A system as admins see it, with the secrets that work now. */
record ApiClientResponse(
        UUID id,
        String name,
        String kind,
        List<String> scopes,
        List<String> allowedFrom,
        boolean disabled,
        Instant createdAt,
        Instant lastUsedAt,
        List<Secret> secrets,
        @JsonIgnore long version)
        implements Versioned {

    record Secret(UUID id, String prefix, Instant madeAt, Instant expiresAt, Instant lastUsedAt) {

        static Secret of(ApiClientSecret row) {
            return new Secret(row.id, row.prefix, row.madeAt, row.expiresAt, row.lastUsedAt);
        }
    }

    static ApiClientResponse of(ApiClient client, List<ApiClientSecret> live, Instant lastUsedAt) {
        return new ApiClientResponse(
                client.id,
                client.name,
                client.kind,
                client.scopes,
                client.allowedFrom,
                client.isDisabled(),
                client.createdAt,
                lastUsedAt,
                live.stream().map(Secret::of).toList(),
                client.version);
    }
}
