package org.ledhub.appointments;

import java.util.UUID;

/**
 * A doctor did not answer in time and waits no more.
 *
 * @param id of the occasion; it leads nowhere
 */
public record OfferOfTimeLapsed(UUID id, UUID doctorId) {}
