package org.ledhub.teaching;

import java.util.UUID;

/** A doctor who waited has a place now. */
public record PlacePromoted(UUID sessionId, UUID personId) {}
