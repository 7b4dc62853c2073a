package org.ledhub.appointments;

import java.time.Instant;
import java.util.UUID;

/**
 * A doctor who asked for a time can have one, when they book it before {@code until}. Says nothing else, so that nothing else can be
 * passed on.
 *
 * @param id of the offer
 */
public record TimeOffered(UUID id, UUID doctorId, Instant until) {}
