package org.ledhub.audit;

import java.time.Instant;
import java.util.HexFormat;

/**
 * What reading the whole chain of a trust found.
 *
 * @param firstWrong number of the first event that is not as it was written, or is missing; null when all are
 * @param head hash of the last event, in hexadecimal: kept elsewhere, it shows later that nothing before it was rewritten
 */
record AuditVerification(Instant checkedAt, long events, boolean intact, Long firstWrong, String head) {

    static AuditVerification of(AuditChainState state, Instant now) {
        return new AuditVerification(
                now,
                state.events,
                state.firstWrong == null,
                state.firstWrong,
                HexFormat.of().formatHex(state.lastHash));
    }

    static AuditVerification ofNothing(Instant now) {
        return new AuditVerification(now, 0, true, null, "");
    }
}
