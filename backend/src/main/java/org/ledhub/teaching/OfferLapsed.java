package org.ledhub.teaching;

import java.util.UUID;

/** A doctor did not take an offered place in time, so it went to the next who waits. */
public record OfferLapsed(UUID sessionId, UUID personId) {}
