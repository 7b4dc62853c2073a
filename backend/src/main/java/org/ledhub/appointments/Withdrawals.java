package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.Time;

/** A tutor who cannot be there gives up what is left of a date: free times, held times, and those that doctors have booked. */
@ApplicationScoped
class Withdrawals {

    private final Appointments appointments;
    private final FreedTimes freed;
    private final Actor actor;
    private final AuditTrail audit;
    private final Clock clock;

    Withdrawals(Appointments appointments, FreedTimes freed, Actor actor, AuditTrail audit, Clock clock) {
        this.appointments = appointments;
        this.freed = freed;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    WithdrawnDate withdraw(LocalDate date) {
        Instant now = clock.instant();
        List<Slot> slots = Slot.lockLeftOf(actor.personId(), after(now, startOf(date)), startOf(date.plusDays(1)));
        if (slots.isEmpty()) {
            throw new CheckYourAnswers("date", "no-times", "You have no times left on this date");
        }
        List<UUID> booked =
                Appointment.bookedAt(slots.stream().map(each -> each.id).toList());
        booked.forEach(this::callOff);
        slots.forEach(each -> each.withdrawnAt = now);
        Slot.flush();
        slots.forEach(freed::moveOn);
        audit.record("slots.withdrawn", slots.getFirst().id);
        return new WithdrawnDate(slots.size(), booked.size());
    }

    private void callOff(UUID id) {
        Appointment appointment = Appointment.lockOfPair(id, actor.personId());
        appointments.giveUp(appointment, AppointmentEvent.WITHDRAWN);
    }

    private static Instant startOf(LocalDate date) {
        return date.atStartOfDay(Time.LONDON).toInstant();
    }

    private static Instant after(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
