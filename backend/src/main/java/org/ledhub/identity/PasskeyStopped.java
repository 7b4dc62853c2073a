package org.ledhub.identity;

import java.time.Instant;
import java.util.UUID;

/** A passkey works no more: its signature count went back. */
public record PasskeyStopped(UUID personId, String email, UUID passkeyId, String name, Instant at) {}
