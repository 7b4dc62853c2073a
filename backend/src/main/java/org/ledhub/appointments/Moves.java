package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ledhub.identity.Actor;

/**
 * Changes an appointment for another time, of the same tutor or of another, or for another way to meet. The old time is given up only with
 * the new one held.
 */
@ApplicationScoped
class Moves {

    private final Appointments appointments;
    private final FreedTimes freed;
    private final Actor actor;
    private final Event<AppointmentChanged> changed;
    private final Clock clock;

    Moves(Appointments appointments, FreedTimes freed, Actor actor, Event<AppointmentChanged> changed, Clock clock) {
        this.appointments = appointments;
        this.freed = freed;
        this.actor = actor;
        this.changed = changed;
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
        Appointment old = lockAhead(id);
        Way before = Ways.of(Slot.<Slot>findById(from)).chosen(old.otherWay);
        String mode = request.mode() == null ? Ways.of(to).otherLike(before) : request.mode();
        appointments.giveUp(old, AppointmentEvent.MOVED);
        boolean isTold = request.tellTopic() || to.tutorId.equals(old.tutorId);
        BookSlot sameAnswers = isTold ? appointments.answersGiven(old, mode) : new BookSlot(null, null, mode);
        AppointmentResponse moved = appointments.answer(appointments.move(old, to, sameAnswers));
        freed.offer(Slot.findById(from));
        return moved;
    }

    @Transactional
    AppointmentResponse chooseMode(UUID id, ChooseMode request) {
        Slot slot = Slot.lock(Appointment.ofDoctor(id, actor.personId()).slotId);
        Appointment appointment = lockAhead(id);
        String before = appointment.otherWay;
        appointment.chooseMode(request.mode(), slot);
        if (!Objects.equals(before, appointment.otherWay)) {
            AppointmentEvent.add(appointment, AppointmentEvent.CHANGED, clock.instant());
            changed.fire(AppointmentChanged.of(appointment));
        }
        return appointments.answer(appointment);
    }

    private Appointment lockAhead(UUID id) {
        Appointment appointment = Appointment.lockOfPair(id, actor.personId());
        if (appointment.isCancelled()) {
            throw new AppointmentGivenUp();
        }
        if (appointment.hasStartedAt(clock.instant())) {
            throw new SlotPassed();
        }
        return appointment;
    }
}
