package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Uuids;
import org.ledhub.shared.WakingHours;

/** Keeps a time that is free for the first who waits for it. Runs in its callers' transaction, with the time locked. */
@ApplicationScoped
class FreedTimes {

    private final EntityManager database;
    private final Clock clock;
    private final Event<TimeOffered> offered;
    private final Event<OfferOfTimeLapsed> lapsed;

    FreedTimes(EntityManager database, Clock clock, Event<TimeOffered> offered, Event<OfferOfTimeLapsed> lapsed) {
        this.database = database;
        this.clock = clock;
        this.offered = offered;
        this.lapsed = lapsed;
    }

    /** Passes on an offer that is over. A time that is not offered stays as it is. */
    void moveOn(Slot slot) {
        if (slot.offeredUntil != null) {
            offer(slot);
        }
    }

    /** @return whether somebody who waits has it now */
    boolean offer(Slot slot) {
        Instant now = clock.instant();
        Instant until = offerEnds(slot, now);
        boolean isTaken = passOn(slot, now, until).stream()
                        .filter(each -> tell(each, until))
                        .count()
                > 0;
        database.refresh(slot);
        return isTaken;
    }

    /** Soonest first: who cannot come to one of these may be able to come to the next. */
    void offerInOrder(List<Slot> released) {
        Instant now = clock.instant();
        AppointmentSetting rules = AppointmentSetting.inForce();
        released.stream().filter(each -> rules.isBookable(each.startsAt, now)).forEach(this::offer);
    }

    private boolean tell(Tuple passedOn, Instant until) {
        UUID before = passedOn.get("lapsed_for", UUID.class);
        if (before != null) {
            lapsed.fire(new OfferOfTimeLapsed(Uuids.next(), before));
        }
        UUID next = passedOn.get("offered_to", UUID.class);
        if (next != null) {
            offered.fire(new TimeOffered(passedOn.get("offer_id", UUID.class), next, until));
        }
        return next != null;
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> passOn(Slot slot, Instant now, Instant until) {
        database.flush();
        return database.createNativeQuery(
                        "select lapsed_for, offer_id, offered_to from one_to_one.pass_on(:slot, :now, :until)",
                        Tuple.class)
                .setParameter("slot", slot.id)
                .setParameter("now", now)
                .setParameter("until", until)
                .getResultList();
    }

    /** In waking hours, and while the time can still be booked. */
    private static Instant offerEnds(Slot slot, Instant now) {
        AppointmentSetting rules = AppointmentSetting.inForce();
        WakingHours waking = new WakingHours(ZoneId.of(slot.zone));
        Instant end = waking.after(now, Duration.ofHours(rules.offerHours));
        Instant last = waking.notAfter(slot.startsAt.minus(Duration.ofHours(rules.noticeHours)));
        return end.isBefore(last) ? end : last;
    }
}
