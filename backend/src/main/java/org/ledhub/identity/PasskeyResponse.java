package org.ledhub.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.ledhub.shared.Versioned;

/** @param stopped whether it works no more, because a copy of the device seemed to be in use */
record PasskeyResponse(
        UUID id,
        String name,
        Instant addedAt,
        Instant lastUsedAt,
        boolean stopped,
        @JsonIgnore long version) implements Versioned {

    static PasskeyResponse of(Passkey passkey) {
        return new PasskeyResponse(
                passkey.id,
                passkey.name,
                passkey.addedAt,
                passkey.lastUsedAt,
                passkey.stoppedAt != null,
                passkey.version);
    }
}
