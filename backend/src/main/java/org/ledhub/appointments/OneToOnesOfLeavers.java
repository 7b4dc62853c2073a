package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ledhub.identity.PersonChanged;
import org.ledhub.identity.PersonLeft;

/**
 * Ends the one to ones ahead of whoever left, is suspended or lost a role, and tells the other side. Runs in the transaction of an admin,
 * who learns nothing of it: the database does it, and answers to nobody but this.
 */
@ApplicationScoped
class OneToOnesOfLeavers {

    private final EntityManager database;
    private final FreedTimes freed;
    private final Event<AppointmentCancelled> cancelled;
    private final Clock clock;

    OneToOnesOfLeavers(EntityManager database, FreedTimes freed, Event<AppointmentCancelled> cancelled, Clock clock) {
        this.database = database;
        this.freed = freed;
        this.cancelled = cancelled;
        this.clock = clock;
    }

    void on(@Observes PersonChanged event) {
        endFor(event.personId());
    }

    void on(@Observes PersonLeft event) {
        endFor(event.personId());
    }

    @SuppressWarnings("unchecked")
    private void endFor(UUID personId) {
        database.flush();
        List<Tuple> ended = database.createNativeQuery(
                        "select appointment_id, doctor_id, tutor_id, slot_id from one_to_one.end_for(:person, :now)",
                        Tuple.class)
                .setParameter("person", personId)
                .setParameter("now", clock.instant())
                .getResultList();
        ended.stream()
                .filter(each -> each.get("appointment_id") != null)
                .forEach(each -> cancelled.fire(new AppointmentCancelled(
                        each.get("appointment_id", UUID.class),
                        each.get("doctor_id", UUID.class),
                        each.get("tutor_id", UUID.class))));
        ended.stream().map(each -> each.get("slot_id", UUID.class)).sorted().forEach(this::offer);
    }

    private void offer(UUID slotId) {
        Slot slot = Slot.reread(slotId);
        if (!slot.isWithdrawn()) {
            freed.offer(slot);
        }
    }
}
