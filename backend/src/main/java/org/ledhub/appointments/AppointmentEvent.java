package org.ledhub.appointments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.Uuids;

/** What happened to an appointment. Beside it and as private as it, so not in the audit trail that admins read. */
@Entity
@Table(schema = "one_to_one", name = "appointment_event")
class AppointmentEvent extends PanacheEntityBase {

    /** Given up for another time. */
    static final String MOVED = "moved";

    /** Given up by the tutor with the whole date. */
    static final String WITHDRAWN = "withdrawn";

    /** They meet elsewhere, or in another way. */
    static final String CHANGED = "changed";

    @Id
    UUID id;

    @Column(name = "appointment_id")
    UUID appointmentId;

    @Column(name = "doctor_id")
    UUID doctorId;

    @Column(name = "tutor_id")
    UUID tutorId;

    Instant at;

    @Column(name = "actor_id", insertable = false, updatable = false)
    UUID actorId;

    String action;

    private static AppointmentEvent of(Appointment appointment, String action, Instant now) {
        AppointmentEvent event = new AppointmentEvent();
        event.id = Uuids.next();
        event.appointmentId = appointment.id;
        event.doctorId = appointment.doctorId;
        event.tutorId = appointment.tutorId;
        event.at = now;
        event.action = action;
        return event;
    }

    static void add(Appointment appointment, String action, Instant now) {
        of(appointment, action, now).persistAndFlush();
    }

    /** For who is not of the pair, and may read what it wrote. */
    static void add(ActionNote note, String action, Instant now) {
        AppointmentEvent event = new AppointmentEvent();
        event.id = Uuids.next();
        event.appointmentId = note.appointmentId;
        event.doctorId = note.doctorId;
        event.tutorId = note.tutorId;
        event.at = now;
        event.action = action;
        event.persistAndFlush();
    }

    /** One more than the limit, latest first. */
    static List<AppointmentEvent> find(UUID appointmentId, ListAppointmentEvents wanted) {
        Conditions where = new Conditions()
                .and("appointmentId = :appointment", "appointment", appointmentId)
                .and("action = :action", "action", wanted.action)
                .after(Cursor.parse(wanted.cursor), "at", Cursor::instant, true);
        return AppointmentEvent.<AppointmentEvent>find(where.by("at desc, id desc"), where.values())
                .page(0, wanted.limit + 1)
                .list();
    }

    static boolean isLatest(UUID appointmentId, UUID actorId, String action) {
        return AppointmentEvent.<AppointmentEvent>find("appointmentId = ?1 order by at desc, id desc", appointmentId)
                .firstResultOptional()
                .filter(last -> last.actorId.equals(actorId) && last.action.equals(action))
                .isPresent();
    }
}
