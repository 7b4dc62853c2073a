package org.ledhub.teaching;

import java.util.UUID;

/** A doctor took a place, or one that was offered. */
public record PlaceConfirmed(UUID sessionId, UUID personId) {}
