package org.ledhub.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * An account of the trust no longer logs somebody in.
 *
 * @param account the address that it had
 */
public record WorkAccountUnlinked(UUID personId, String email, String account, Instant at) {}
