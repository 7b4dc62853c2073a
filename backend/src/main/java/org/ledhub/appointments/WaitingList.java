package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;
import org.ledhub.shared.Named;
import org.ledhub.shared.NotFound;

/** Doctors ask for a time, and answer when one is offered. */
@ApplicationScoped
class WaitingList {

    private final Actor actor;
    private final People people;
    private final FreedTimes freed;
    private final Clock clock;

    WaitingList(Actor actor, People people, FreedTimes freed, Clock clock) {
        this.actor = actor;
        this.people = people;
        this.freed = freed;
        this.clock = clock;
    }

    /** {@code isNew} is false when the doctor had asked already. */
    record Asked(MyWaiting mine, boolean isNew) {}

    @Transactional
    MyWaiting mine() {
        UUID me = actor.personId();
        List<Waiting> waiting = Waiting.of(me);
        TimeOffer offer = TimeOffer.openTo(me)
                .filter(each -> each.offeredUntil.isAfter(clock.instant()))
                .orElse(null);
        Slot slot = offer == null ? null : Slot.findById(offer.slotId);
        List<UUID> tutors = Slot.tutors();
        List<UUID> named = new ArrayList<>(tutors);
        waiting.stream().map(each -> each.tutorId).filter(each -> each != null).forEach(named::add);
        if (slot != null) {
            named.add(slot.tutorId);
        }
        Map<UUID, String> names = people.namesOf(named);
        return new MyWaiting(
                waiting.stream()
                        .map(each -> new MyWaiting.For(
                                each.tutorId == null ? null : new Named(each.tutorId, names.get(each.tutorId)),
                                each.askedAt))
                        .toList(),
                slot == null
                        ? null
                        : new MyWaiting.Offer(
                                SlotResponse.of(slot, Ways.of(slot).toldTo(me, slot), names.get(slot.tutorId), true),
                                offer.offeredUntil),
                waiting.isEmpty() ? Waiting.lapsedLast(me).orElse(null) : null,
                tutors.stream().map(each -> new Named(each, names.get(each))).toList());
    }

    @Transactional
    Asked ask(UUID tutorId) {
        if (tutorId != null && !Slot.tutors().contains(tutorId)) {
            throw new NotFound();
        }
        boolean isNew = Waiting.of(actor.personId(), tutorId).isEmpty();
        if (isNew) {
            Waiting.begin(tutorId, clock.instant());
        }
        return new Asked(mine(), isNew);
    }

    /** Waits for nobody any more; what is offered goes to the next. */
    @Transactional
    void leave() {
        Instant now = clock.instant();
        Optional<Slot> slot = lockOffered();
        Waiting.of(actor.personId()).forEach(each -> each.leave(now));
        TimeOffer.openTo(actor.personId()).ifPresent(each -> each.decline(now));
        Waiting.flush();
        slot.ifPresent(freed::moveOn);
    }

    /** The doctor stays on the list, and is not offered this time again. */
    @Transactional
    void decline() {
        Slot slot = lockOffered().orElseThrow(NotFound::new);
        TimeOffer.openTo(actor.personId()).orElseThrow(NotFound::new).decline(clock.instant());
        freed.moveOn(slot);
    }

    private Optional<Slot> lockOffered() {
        return TimeOffer.slotOf(actor.personId()).map(id -> {
            Slot.lockAll(id);
            return Slot.findById(id);
        });
    }
}
