package org.ledhub.identity;

import java.time.Instant;
import java.util.UUID;

/** A passkey was taken off somebody's account. */
public record PasskeyRemoved(UUID personId, String email, UUID passkeyId, String name, Instant at) {}
