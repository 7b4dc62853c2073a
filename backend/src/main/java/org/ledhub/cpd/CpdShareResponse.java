package org.ledhub.cpd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * @param state {@code open}, {@code expired} or {@code ended}
 * @param opens how often the pack was opened
 * @param lastOpenedAt null when it never was
 */
record CpdShareResponse(
        UUID id,
        String recipient,
        LocalDate from,
        LocalDate to,
        boolean certificates,
        boolean evidence,
        boolean reflections,
        Instant madeAt,
        Instant expiresAt,
        Instant endedAt,
        String state,
        long opens,
        Instant lastOpenedAt) {

    /** @param count null when it was never opened */
    static CpdShareResponse of(CpdShare share, CpdShareOpening.Count count, Instant now) {
        return new CpdShareResponse(
                share.id,
                share.recipient,
                share.fromOn,
                share.toOn,
                share.certificates,
                share.evidence,
                share.reflections,
                share.madeAt,
                share.expiresAt,
                share.endedAt,
                share.stateAt(now),
                count == null ? 0 : count.opens(),
                count == null ? null : count.last());
    }
}
