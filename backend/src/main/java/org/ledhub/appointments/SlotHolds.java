package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ledhub.identity.Actor;

/** Keeps a time for a doctor who is about to book it. */
@ApplicationScoped
class SlotHolds {

    private final Appointments appointments;
    private final Actor actor;
    private final Clock clock;

    SlotHolds(Appointments appointments, Actor actor, Clock clock) {
        this.appointments = appointments;
        this.actor = actor;
        this.clock = clock;
    }

    /** A hold of another time ends. One of this time goes on as it is: nobody keeps a time by asking again. */
    @Transactional
    HoldResponse hold(UUID slotId) {
        UUID me = actor.personId();
        Slot.lockAll(slotId, SlotHold.slotOf(me).orElse(slotId));
        Instant now = clock.instant();
        appointments.refuseUnlessFree(Slot.offered(slotId));
        Optional<SlotHold> same = SlotHold.live(me, now).filter(each -> each.isOf(slotId));
        if (same.isPresent()) {
            return HoldResponse.of(same.get());
        }
        SlotHold.endOf(me);
        return HoldResponse.of(SlotHold.begin(slotId, me, now));
    }
}
