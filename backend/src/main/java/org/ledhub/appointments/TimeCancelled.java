package org.ledhub.appointments;

import java.util.UUID;

/**
 * A tutor gave up a time that this doctor had booked. Says nothing else, so that nothing else can be passed on.
 *
 * @param id of the occasion; it leads nowhere
 */
public record TimeCancelled(UUID id, UUID doctorId) {}
