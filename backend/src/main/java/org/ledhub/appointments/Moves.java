package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.ledhub.identity.Actor;

/** Changes an appointment for another time, of the same tutor or of another. The old one is given up only with the new one held. */
@ApplicationScoped
class Moves {

    private final Appointments appointments;
    private final FreedTimes freed;
    private final Actor actor;
    private final Clock clock;

    Moves(Appointments appointments, FreedTimes freed, Actor actor, Clock clock) {
        this.appointments = appointments;
        this.freed = freed;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    AppointmentResponse move(UUID id, MoveAppointment request) {
        UUID from = Appointment.ofDoctor(id, actor.personId()).slotId;
        Slot.lockAll(from, request.slotId());
        Optional<Appointment> held = Appointment.booked(request.slotId(), actor.personId());
        if (held.isPresent()) {
            return appointments.answer(held.get());
        }
        Slot to = Slot.offered(request.slotId());
        Appointment old = Appointment.lockOfPair(id, actor.personId());
        if (old.isCancelled()) {
            throw new AppointmentGivenUp();
        }
        if (old.hasStartedAt(clock.instant())) {
            throw new SlotPassed();
        }
        appointments.giveUp(old, AppointmentEvent.MOVED);
        boolean isTold = request.tellTopic() || to.tutorId.equals(old.tutorId);
        BookSlot sameAnswers = isTold ? appointments.answersGiven(old) : new BookSlot(null, null);
        AppointmentResponse moved = appointments.answer(appointments.move(old, to, sameAnswers));
        freed.offer(Slot.findById(from));
        return moved;
    }
}
