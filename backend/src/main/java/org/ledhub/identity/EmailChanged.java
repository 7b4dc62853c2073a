package org.ledhub.identity;

import java.time.Instant;
import java.util.UUID;

/** Somebody has moved to another address; this is the one that they had. */
public record EmailChanged(UUID personId, String before, Instant at) {}
