package org.ledhub.appointments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ledhub.shared.Uuids;

/** A doctor lets another tutor read the notes of an earlier one. The database shows those notes to nobody without it. */
@Entity
@Table(schema = "one_to_one", name = "note_consent")
class NoteConsent extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "doctor_id", insertable = false, updatable = false)
    UUID doctorId;

    @Column(name = "former_tutor_id", updatable = false)
    UUID formerTutorId;

    @Column(name = "successor_id", updatable = false)
    UUID successorId;

    @Column(name = "given_at", updatable = false)
    Instant givenAt;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    static NoteConsent give(UUID formerTutorId, UUID successorId, Instant now) {
        NoteConsent consent = new NoteConsent();
        consent.id = Uuids.next();
        consent.formerTutorId = formerTutorId;
        consent.successorId = successorId;
        consent.givenAt = now;
        consent.persistAndFlush();
        return consent;
    }

    static List<NoteConsent> standingOf(UUID doctorId) {
        return list("doctorId = ?1 and withdrawnAt is null order by givenAt, id", doctorId);
    }

    static Optional<NoteConsent> standing(UUID doctorId, UUID formerTutorId) {
        return find("doctorId = ?1 and formerTutorId = ?2 and withdrawnAt is null", doctorId, formerTutorId)
                .firstResultOptional();
    }
}
