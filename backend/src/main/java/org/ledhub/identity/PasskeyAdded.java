package org.ledhub.identity;

import java.time.Instant;
import java.util.UUID;

/** A passkey was added to somebody's account. */
public record PasskeyAdded(UUID personId, String email, UUID passkeyId, String name, Instant at) {}
