package org.ledhub.library;

import java.time.Instant;
import java.util.UUID;

/** A link of a published resource failed for the third time. */
public record LinkFailed(UUID resourceId, Instant at) {}
