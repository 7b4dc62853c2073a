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

/** A doctor asked for a time, with a tutor or with any. */
@Entity
@Table(schema = "one_to_one", name = "waiting")
class Waiting extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "doctor_id", insertable = false, updatable = false)
    UUID doctorId;

    /** Null for any tutor. */
    @Column(name = "tutor_id", updatable = false)
    UUID tutorId;

    @Column(name = "asked_at", updatable = false)
    Instant askedAt;

    String state;

    @Column(name = "ended_at")
    Instant endedAt;

    static Waiting begin(UUID tutorId, Instant now) {
        Waiting waiting = new Waiting();
        waiting.id = Uuids.next();
        waiting.tutorId = tutorId;
        waiting.askedAt = now;
        waiting.state = "waiting";
        waiting.persistAndFlush();
        return waiting;
    }

    static List<Waiting> of(UUID doctorId) {
        return list("doctorId = ?1 and state = 'waiting' order by askedAt, id", doctorId);
    }

    static Optional<Waiting> of(UUID doctorId, UUID tutorId) {
        return of(doctorId).stream()
                .filter(each -> tutorId == null ? each.tutorId == null : tutorId.equals(each.tutorId))
                .findFirst();
    }

    /** When, if the last thing that this doctor waited for ended because they did not answer. */
    static Optional<Instant> lapsedLast(UUID doctorId) {
        return Waiting.<Waiting>find("doctorId = ?1 and endedAt is not null order by endedAt desc, id", doctorId)
                .firstResultOptional()
                .filter(each -> each.state.equals("lapsed"))
                .map(each -> each.endedAt);
    }

    void leave(Instant now) {
        state = "left";
        endedAt = now;
    }
}
