package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.files.KeptFile;
import org.ledhub.files.NotChecked;
import org.ledhub.files.Quota;
import org.ledhub.files.ReceivedFile;
import org.ledhub.identity.Actor;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Page;

/** What the database has to know of the caller's own evidence, a short transaction at a time. */
@ApplicationScoped
class EvidenceFiling {

    private final Actor actor;
    private final Quota quota;
    private final AuditTrail audit;
    private final Clock clock;

    EvidenceFiling(Actor actor, Quota quota, AuditTrail audit, Clock clock) {
        this.actor = actor;
        this.quota = quota;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is to be given out, and under which name it is kept. */
    record Found(KeptFile file, String storedAs) {}

    /** Refuses what could not be put on the record anyway, before it is sent. */
    @Transactional
    void expect(UUID recordId) {
        own(recordId);
    }

    /** Sent twice, it is there once. */
    @Transactional
    Evidence note(UUID recordId, ReceivedFile received) {
        own(recordId);
        return Evidence.like(recordId, received).orElseGet(() -> {
            quota.findRoomFor(received);
            return Evidence.arriving(recordId, received, actor.trustId(), clock.instant());
        });
    }

    @Transactional
    EvidenceResponse give(UUID recordId, UUID arrived, boolean isScanned) {
        own(recordId);
        Evidence evidence = Evidence.lock(arrived).orElseThrow(NotFound::new);
        if (evidence.isArriving()) {
            evidence.arrived(isScanned);
            audit.record("cpd-evidence.added", recordId);
        }
        return EvidenceResponse.of(evidence);
    }

    @Transactional
    Page<EvidenceResponse> list(UUID recordId) {
        own(recordId);
        return Page.whole(
                Evidence.of(recordId).stream().map(EvidenceResponse::of).toList());
    }

    @Transactional
    Found find(UUID recordId, UUID id) {
        own(recordId);
        Evidence evidence = Evidence.of(recordId, id);
        if (!evidence.isChecked()) {
            throw new NotChecked();
        }
        return new Found(evidence.asKept(), evidence.storedAs());
    }

    @Transactional
    void delete(UUID recordId, UUID id) {
        own(recordId);
        Evidence.of(recordId, id).delete(clock.instant());
        audit.record("cpd-evidence.deleted", recordId);
    }

    @Transactional
    EvidenceResponse restore(UUID recordId, UUID id) {
        own(recordId);
        Evidence evidence = Evidence.restorable(recordId, id, CpdRecord.goneIfDeletedBefore(clock.instant()));
        evidence.restore();
        audit.record("cpd-evidence.restored", recordId);
        return EvidenceResponse.of(evidence);
    }

    private void own(UUID recordId) {
        CpdRecord.of(recordId, actor.personId());
    }
}
