package org.ledhub.cpd;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Uuids;

/** A part of a doctor's CPD that whoever has the link may read until it expires or is ended. */
@Entity
@Table(name = "cpd_share")
@DynamicUpdate
class CpdShare extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "trust_id", insertable = false, updatable = false)
    UUID trustId;

    @Column(name = "person_id", insertable = false, updatable = false)
    UUID personId;

    @Column(name = "secret_hash")
    byte[] secretHash;

    String recipient;

    @Column(name = "from_on")
    LocalDate fromOn;

    @Column(name = "to_on")
    LocalDate toOn;

    boolean certificates;
    boolean evidence;
    boolean reflections;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "ended_at")
    Instant endedAt;

    static CpdShare from(ShareCpd wanted, Period period, byte[] secretHash, Instant now) {
        CpdShare share = new CpdShare();
        share.id = Uuids.next();
        share.secretHash = secretHash;
        share.recipient = wanted.recipient();
        share.fromOn = period.from();
        share.toOn = period.to();
        share.certificates = wanted.certificates();
        share.evidence = wanted.evidence();
        share.reflections = wanted.reflections();
        share.madeAt = now;
        share.expiresAt = now.plus(Duration.ofDays(wanted.days()));
        share.persistAndFlush();
        return share;
    }

    static CpdShare of(UUID id, UUID personId) {
        return CpdShare.<CpdShare>find("id = ?1 and personId = ?2", id, personId)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** One more than the limit, latest first. */
    static List<CpdShare> find(UUID personId, ListCpdShares wanted) {
        Conditions where = new Conditions()
                .and("personId = :person", "person", personId)
                .after(Cursor.parse(wanted.cursor), "madeAt", Cursor::instant, true);
        return CpdShare.<CpdShare>find(where.by("madeAt desc, id desc"), where.values())
                .page(0, wanted.limit + 1)
                .list();
    }

    /** The one that the database shows to whoever has its secret. */
    static Optional<CpdShare> bySecretHash(byte[] hash) {
        return find("secretHash", hash).firstResultOptional();
    }

    Period period() {
        return new Period(fromOn, toOn);
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    String stateAt(Instant now) {
        if (endedAt != null) {
            return "ended";
        }
        return expiresAt.isAfter(now) ? "open" : "expired";
    }
}
