package org.ledhub.teaching;

import java.util.UUID;

/** A doctor no longer has a place, or no longer waits. */
public record PlaceReleased(UUID sessionId, UUID personId) {}
