package org.ledhub.teaching;

import java.time.Instant;
import java.util.UUID;

/** A doctor who waited can have a place, when they take it before {@code until}. */
public record PlaceOffered(UUID sessionId, UUID personId, Instant until) {}
