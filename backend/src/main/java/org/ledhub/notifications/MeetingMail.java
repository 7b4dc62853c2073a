package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.ledhub.appointments.AppointmentBooked;
import org.ledhub.appointments.AppointmentCancelled;
import org.ledhub.appointments.AppointmentChanged;
import org.ledhub.identity.Colleague;
import org.ledhub.identity.People;
import org.ledhub.shared.Digests;

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
        queue(new MeetingNews(event.appointmentId(), MeetingNews.BOOKED), event.doctorId(), event.tutorId());
    }

    void on(@Observes AppointmentCancelled event) {
        queue(new MeetingNews(event.appointmentId(), MeetingNews.CANCELLED), event.doctorId(), event.tutorId());
    }

    void on(@Observes AppointmentChanged event) {
        queue(MeetingNews.changed(event.appointmentId(), event.id()), event.doctorId(), event.tutorId());
    }

    private void queue(MeetingNews news, UUID... pair) {
        people.colleagues(List.of(pair))
                .values()
                .forEach(reader -> outbox.queueFor(reader, businessKey(news, reader), news));
    }

    /** Told once, and told to nobody who only reads the key. */
    private static String businessKey(MeetingNews news, Colleague reader) {
        return OutgoingMail.MEETING + "|" + HexFormat.of().formatHex(Digests.sha256(news + "|" + reader.id()));
    }
}
