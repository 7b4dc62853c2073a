package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Page;
import org.ledhub.shared.Turns;
import org.ledhub.shared.Uuids;

/** The times that tutors release. */
@ApplicationScoped
class Slots {

    /** As {@link Slot#isFreeFor} says it, for the database. */
    private static final String FREE =
            "(not taken and (tutorId = :me or ((heldUntil is null or heldUntil <= :now or id = :held)"
                    + " and (offeredUntil is null or id = :offered))))";

    private static final UUID NONE = new UUID(0, 0);

    private final Actor actor;
    private final People people;
    private final FreedTimes freed;
    private final AuditTrail audit;
    private final Turns turns;
    private final Clock clock;

    Slots(Actor actor, People people, FreedTimes freed, AuditTrail audit, Turns turns, Clock clock) {
        this.actor = actor;
        this.people = people;
        this.freed = freed;
        this.audit = audit;
        this.turns = turns;
        this.clock = clock;
    }

    @Transactional
    Page<SlotResponse> list(ListSlots wanted) {
        UUID me = actor.personId();
        Instant now = clock.instant();
        UUID held = SlotHold.live(me, now).map(each -> each.slotId).orElse(NONE);
        UUID offered = TimeOffer.slotOf(me).orElse(NONE);
        Conditions where = new Conditions()
                .and("withdrawnAt is null")
                .startingBetween(wanted.from, wanted.to)
                .and("tutorId = :tutor", "tutor", wanted.tutorId)
                .after(Cursor.parse(wanted.cursor), "startsAt", Cursor::instant, false);
        if (wanted.free != null) {
            where.and(wanted.free ? FREE : "not " + FREE, "me", me);
            where.values().put("now", now);
            where.values().put("held", held);
            where.values().put("offered", offered);
        }
        List<Slot> rows = Slot.<Slot>find(where.by("startsAt, id"), where.values())
                .page(0, wanted.limit + 1)
                .list();
        Map<UUID, String> tutors =
                people.namesOf(rows.stream().map(each -> each.tutorId).toList());
        Map<UUID, Ways> ways = Ways.of(rows);
        return Page.of(
                rows,
                wanted.limit,
                last -> new Cursor(last.startsAt.toString(), last.id),
                row -> SlotResponse.of(
                        row,
                        ways.get(row.id).toldTo(me, row),
                        tutors.get(row.tutorId),
                        row.isFreeFor(me, held, offered, now)));
    }

    /** All of the times or none: the database refuses the release when one would overlap. */
    @Transactional
    List<SlotResponse> release(ReleaseSlots request) {
        UUID tutor = actor.personId();
        // Two releases that overlap in several times would wait for each other until the database ends one of them.
        turns.take("slots-release " + tutor);
        String name = people.namesOf(List.of(tutor)).get(tutor);
        UUID series = Uuids.next();
        Ways ways = request.ways();
        List<Slot> released = new Timetable(request)
                .spans(clock).stream()
                        .map(span -> Slot.release(tutor, series, ways, span))
                        .toList();
        audit.record("slots.released", released.getFirst().id);
        Slot.flush();
        freed.offerInOrder(released);
        return released.stream()
                .map(slot -> SlotResponse.of(slot, ways, name, true))
                .toList();
    }

    @Transactional
    void withdraw(UUID id) {
        Slot slot = Slot.lock(id);
        if (!slot.tutorId.equals(actor.personId())) {
            throw new NotFound();
        }
        if (slot.taken) {
            throw new SlotBooked();
        }
        slot.withdrawnAt = clock.instant();
        freed.moveOn(slot);
        audit.record("slot.withdrawn", id);
    }
}
