package org.ledhub.teaching;

import java.util.UUID;

/** A locked register was opened for corrections; it is locked again after them. */
public record RegisterReopened(UUID sessionId) {}
