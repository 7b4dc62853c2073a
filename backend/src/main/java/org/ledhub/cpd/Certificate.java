package org.ledhub.cpd;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.NotFound;

/** Proof of one attendance. Its content never changes; it ends by being superseded or revoked. */
@Entity
@DynamicUpdate
class Certificate extends PanacheEntityBase {

    static final String VALID = "valid";
    static final String SUPERSEDED = "superseded";
    static final String REVOKED = "revoked";

    @Id
    UUID id;

    @Column(name = "person_id", updatable = false)
    UUID personId;

    @Column(name = "session_id", updatable = false)
    UUID sessionId;

    @Column(updatable = false)
    String number;

    @Column(updatable = false)
    String code;

    @Column(updatable = false)
    byte[] content;

    @Column(updatable = false)
    byte[] hash;

    @Column(name = "issued_at", updatable = false)
    Instant issuedAt;

    /** Its place in the public list of what has ended. */
    @Column(name = "status_index", insertable = false, updatable = false)
    long statusIndex;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "end_kind")
    String endKind;

    @Column(name = "end_reason")
    String endReason;

    @Column(name = "superseded_by")
    UUID supersededBy;

    static Certificate of(UUID id, UUID personId) {
        return Certificate.<Certificate>find("id = ?1 and personId = ?2", id, personId)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    static Certificate byCode(String code) {
        return Certificate.<Certificate>find("code", code).firstResultOptional().orElseThrow(NotFound::new);
    }

    /** One more than the limit, latest first. */
    static List<Certificate> find(UUID personId, ListCertificates wanted) {
        Conditions where = new Conditions()
                .and("personId = :person", "person", personId)
                .after(Cursor.parse(wanted.cursor), "issuedAt", Cursor::instant, true);
        return Certificate.<Certificate>find(where.by("issuedAt desc, id desc"), where.values())
                .page(0, wanted.limit + 1)
                .list();
    }

    static Map<UUID, Certificate> inForceByPerson(UUID sessionId) {
        List<Certificate> found = list("sessionId = ?1 and endedAt is null", sessionId);
        return found.stream().collect(Collectors.toMap(each -> each.personId, each -> each));
    }

    /** One statement for a whole list. */
    static List<Certificate> inForce(UUID personId, Collection<UUID> sessionIds) {
        return sessionIds.isEmpty()
                ? List.of()
                : list("personId = ?1 and sessionId in ?2 and endedAt is null", personId, sessionIds);
    }

    String status() {
        return endKind == null ? VALID : endKind;
    }

    void supersede(UUID next, Instant now) {
        end(SUPERSEDED, "The register was corrected", now);
        supersededBy = next;
        flush();
    }

    void revoke(String reason, Instant now) {
        end(REVOKED, reason, now);
        flush();
    }

    private void end(String kind, String reason, Instant now) {
        endedAt = now;
        endKind = kind;
        endReason = reason;
    }
}
