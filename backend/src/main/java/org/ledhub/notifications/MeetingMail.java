package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.ledhub.appointments.AppointmentBooked;
import org.ledhub.appointments.AppointmentCancelled;
import org.ledhub.appointments.AppointmentChanged;
import org.ledhub.identity.People;

/** Queues mail about one to ones, in the transaction that changed them. The row says that there is something, and not what. */
@ApplicationScoped
class MeetingMail {

    private final Outbox outbox;
    private final People people;

    MeetingMail(Outbox outbox, People people) {
        this.outbox = outbox;
        this.people = people;
    }

    void on(@Observes AppointmentBooked event) {
        queue(MeetingNews.booked(event.appointmentId()), event.doctorId(), event.tutorId());
    }

    void on(@Observes AppointmentCancelled event) {
        queue(MeetingNews.cancelled(event.appointmentId()), event.doctorId(), event.tutorId());
    }

    void on(@Observes AppointmentChanged event) {
        queue(MeetingNews.changed(event.appointmentId(), event.id()), event.doctorId(), event.tutorId());
    }

    private void queue(MeetingNews news, UUID... pair) {
        people.colleagues(List.of(pair)).values().forEach(reader -> outbox.queueFor(reader, news));
    }
}
