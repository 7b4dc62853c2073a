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

    /** Few statements, however many events. Who is not of the pair read the note with the doctor's consent. */
    @Transactional
    Page<AppointmentEventResponse> history(UUID id, ListAppointmentEvents wanted) {
        Appointment.ofPair(id, actor.personId());
        List<AppointmentEvent> events = AppointmentEvent.find(id, wanted);
        Map<UUID, String> names =
                people.namesOf(events.stream().map(each -> each.actorId).toList());
        return Page.of(
                events,
                wanted.limit,
                last -> new Cursor(last.at.toString(), last.id),
                event ->
                        new AppointmentEventResponse(event.id, event.at, Named.of(event.actorId, names), event.action));
    }
}
