package org.ledhub.cpd;

import java.time.Instant;
import java.util.UUID;

/**
 * @param bytes its length
 * @param state {@code waiting} until the virus scanner has looked at it, then {@code checked}, or {@code infected}
 */
record EvidenceResponse(UUID id, String name, String mediaType, long bytes, String state, Instant addedAt) {

    static EvidenceResponse of(Evidence evidence) {
        return new EvidenceResponse(
                evidence.id, evidence.name, evidence.mediaType, evidence.bytes, evidence.state, evidence.addedAt);
    }
}
