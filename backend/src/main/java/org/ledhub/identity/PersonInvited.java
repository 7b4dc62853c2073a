package org.ledhub.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * Someone is to be told how they log in.
 *
 * @param trust its name
 */
public record PersonInvited(UUID personId, String email, String trust, Instant at) {}
