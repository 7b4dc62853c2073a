package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.ledhub.identity.Actor;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Page;
import org.ledhub.shared.SealedRecords;

/** The limits of confidentiality, when they are reached: the tutor records that others were told, and the doctor reads it. */
@ApplicationScoped
class PassingOn {

    private final Actor actor;
    private final SealedRecords sealing;
    private final Clock clock;

    PassingOn(Actor actor, SealedRecords sealing, Clock clock) {
        this.actor = actor;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Transactional
    PassedOnResponse record(UUID appointmentId, PassOn facts) {
        Appointment appointment = Appointment.lockOfPair(appointmentId, actor.personId());
        if (!appointment.tutorId.equals(actor.personId())) {
            throw new NotFound();
        }
        if (facts.on()
                .isAfter(LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(1))) {
            throw new CheckYourAnswers("on", "in-the-future", "Enter a date that has come");
        }
        PassedOn row = PassedOn.of(appointment, clock.instant());
        row.sealedFacts = sealing.seal(facts, row.boundTo(appointment, actor.trustId()));
        row.persistAndFlush();
        AppointmentEvent.add(appointment, "passed-on", clock.instant());
        return PassedOnResponse.of(row, facts);
    }

    @Transactional
    Page<PassedOnResponse> list(UUID appointmentId) {
        Appointment appointment = Appointment.ofPair(appointmentId, actor.personId());
        return Page.whole(PassedOn.ofAppointment(appointmentId).stream()
                .map(row -> PassedOnResponse.of(
                        row, sealing.open(row.sealedFacts, row.boundTo(appointment, actor.trustId()), PassOn.class)))
                .toList());
    }
}
