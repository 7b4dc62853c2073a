package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.Named;
import org.ledhub.shared.Page;

/** What comes after a booking: how it went, and everything that happened to it. For the pair only. */
@ApplicationScoped
class Meetings {

    private final Actor actor;
    private final Appointments appointments;
    private final People people;
    private final Clock clock;

    Meetings(Actor actor, Appointments appointments, People people, Clock clock) {
        this.actor = actor;
        this.appointments = appointments;
        this.people = people;
        this.clock = clock;
    }

    /** The latest word holds; every word stays in the history with who said it. */
    @Transactional
    AppointmentResponse record(UUID id, RecordOutcome request) {
        Appointment appointment = Appointment.lockOfPair(id, actor.personId());
        if (appointment.isCancelled()) {
            throw new MeetingCancelled();
        }
        if (!appointment.hasStartedAt(clock.instant())) {
            throw new MeetingNotStarted();
        }
        if (!request.outcome().equals(appointment.outcome)) {
            appointment.outcome = request.outcome();
            AppointmentEvent.add(appointment, "said-" + request.outcome(), clock.instant());
        }
        return appointments.answer(appointment);
    }

    /** Two statements, however many events. */
    @Transactional
    Page<AppointmentEventResponse> history(UUID id, ListAppointmentEvents wanted) {
        Appointment appointment = Appointment.ofPair(id, actor.personId());
        Map<UUID, String> names = people.namesOf(List.of(appointment.doctorId, appointment.tutorId));
        return Page.of(
                AppointmentEvent.find(id, wanted),
                wanted.limit,
                last -> new Cursor(last.at.toString(), last.id),
                event ->
                        new AppointmentEventResponse(event.id, event.at, Named.of(event.actorId, names), event.action));
    }
}
