package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.Named;
import org.ledhub.shared.Page;
import org.ledhub.shared.Sealing;

/** One to ones. What leaves here goes to the pair only. */
@ApplicationScoped
class Appointments {

    private final Actor actor;
    private final People people;
    private final Sealing sealing;
    private final FreedTimes freed;
    private final Event<AppointmentBooked> booked;
    private final Event<AppointmentCancelled> cancelled;
    private final Clock clock;

    Appointments(
            Actor actor,
            People people,
            Sealing sealing,
            FreedTimes freed,
            Event<AppointmentBooked> booked,
            Event<AppointmentCancelled> cancelled,
            Clock clock) {
        this.actor = actor;
        this.people = people;
        this.sealing = sealing;
        this.freed = freed;
        this.booked = booked;
        this.cancelled = cancelled;
        this.clock = clock;
    }

    /** {@code isNew} is false when the doctor had booked this time already. */
    record Booked(AppointmentResponse appointment, boolean isNew) {}

    @Transactional
    Booked book(UUID slotId, BookSlot request) {
        UUID kept = TimeOffer.slotOf(actor.personId()).orElse(slotId);
        Slot.lockAll(slotId, kept);
        Slot slot = Slot.offered(slotId);
        Optional<Appointment> existing = Appointment.booked(slotId, actor.personId());
        if (existing.isPresent()) {
            return new Booked(answer(existing.get()), false);
        }
        AppointmentResponse booked = answer(take(slot, request));
        freed.moveOn(Slot.reread(kept));
        return new Booked(booked, true);
    }

    /** @param slot locked */
    Appointment take(Slot slot, BookSlot request) {
        return take(slot, request, Appointment.of(slot, actor.personId(), clock.instant()));
    }

    /** The new time of a meeting that was given up for it: calendars move what they have. */
    Appointment move(Appointment old, Slot slot, BookSlot request) {
        Appointment appointment = Appointment.of(slot, actor.personId(), clock.instant());
        appointment.diaryId = old.inDiary();
        return take(slot, request, appointment);
    }

    private Appointment take(Slot slot, BookSlot request, Appointment appointment) {
        refuseUnlessFree(slot);
        appointment.sealedTopic = sealing.seal(request.topic(), appointment.boundTo(actor.trustId(), "topic"));
        appointment.chooseMode(request.mode(), slot);
        appointment.sealedMessage = sealing.seal(request.message(), appointment.boundTo(actor.trustId(), "message"));
        appointment.persist();
        record(appointment, Appointment.BOOKED);
        SlotHold.endOf(actor.personId(), slot.id);
        booked.fire(new AppointmentBooked(appointment.id, appointment.doctorId, appointment.tutorId));
        return appointment;
    }

    /** @param slot locked */
    void refuseUnlessFree(Slot slot) {
        Instant now = clock.instant();
        if (slot.hasStartedAt(now)) {
            throw new SlotPassed();
        }
        freed.moveOn(slot);
        UUID me = actor.personId();
        UUID held = SlotHold.live(me, now).map(each -> each.slotId).orElse(null);
        if (!slot.isFreeFor(me, held, TimeOffer.slotOf(me).orElse(null), now)) {
            throw new SlotTaken(nextFree(slot.tutorId));
        }
    }

    @Transactional
    AppointmentResponse cancel(UUID id) {
        Slot.lockAll(Appointment.ofPair(id, actor.personId()).slotId);
        Appointment appointment = Appointment.lockOfPair(id, actor.personId());
        if (!appointment.isCancelled()) {
            if (appointment.hasStartedAt(clock.instant())) {
                throw new SlotPassed();
            }
            giveUp(appointment, Appointment.CANCELLED);
            freed.offer(Slot.findById(appointment.slotId));
        }
        return answer(appointment);
    }

    /** The time is free again. Who gives it up close to its start is late. */
    void giveUp(Appointment appointment, String action) {
        Instant now = clock.instant();
        boolean late = AppointmentSetting.inForce().isLate(appointment.startsAt, now);
        appointment.cancel(actor.personId(), now, late);
        record(appointment, action);
        cancelled.fire(new AppointmentCancelled(appointment.id, appointment.doctorId, appointment.tutorId));
    }

    @Transactional
    AppointmentResponse get(UUID id) {
        return answer(Appointment.ofPair(id, actor.personId()));
    }

    @Transactional
    Page<AppointmentResponse> list(ListAppointments wanted) {
        Conditions where = new Conditions()
                .and(":me in (doctorId, tutorId)", "me", actor.personId())
                .startingBetween(wanted.from, wanted.to)
                .after(Cursor.parse(wanted.cursor), "startsAt", Cursor::instant, false);
        List<Appointment> rows = Appointment.<Appointment>find(where.by("startsAt, id"), where.values())
                .page(0, wanted.limit + 1)
                .list();
        Map<UUID, AppointmentResponse> answers =
                answers(rows).stream().collect(Collectors.toMap(AppointmentResponse::id, Function.identity()));
        return Page.of(
                rows, wanted.limit, last -> new Cursor(last.startsAt.toString(), last.id), row -> answers.get(row.id));
    }

    private void record(Appointment appointment, String action) {
        AppointmentEvent.add(appointment, action, clock.instant());
    }

    private List<SlotResponse> nextFree(UUID tutorId) {
        String tutor = people.namesOf(List.of(tutorId)).get(tutorId);
        List<Slot> next = Slot.nextFree(tutorId, clock.instant());
        Map<UUID, Ways> ways = Ways.of(next);
        return next.stream()
                .map(slot -> SlotResponse.of(slot, ways.get(slot.id).toldTo(actor.personId(), slot), tutor, true))
                .toList();
    }

    AppointmentResponse answer(Appointment appointment) {
        return answers(List.of(appointment)).getFirst();
    }

    /** What the doctor said when booking. */
    BookSlot answersGiven(Appointment appointment, String mode) {
        UUID trust = actor.trustId();
        return new BookSlot(
                sealing.open(appointment.sealedTopic, appointment.boundTo(trust, "topic")),
                sealing.open(appointment.sealedMessage, appointment.boundTo(trust, "message")),
                mode);
    }

    /** Three statements for a whole list: the slots, how to meet there, and the people. */
    private List<AppointmentResponse> answers(List<Appointment> appointments) {
        if (appointments.isEmpty()) {
            return List.of();
        }
        Map<UUID, Slot> slots =
                Slot.<Slot>list(
                                "id in ?1",
                                appointments.stream().map(each -> each.slotId).toList())
                        .stream()
                        .collect(Collectors.toMap(each -> each.id, Function.identity()));
        Map<UUID, Ways> ways = Ways.of(slots.values());
        Map<UUID, String> names = people.namesOf(appointments.stream()
                .flatMap(each -> Stream.of(each.doctorId, each.tutorId))
                .toList());
        return appointments.stream()
                .map(each -> answer(each, slots.get(each.slotId), ways.get(each.slotId), names))
                .toList();
    }

    private AppointmentResponse answer(Appointment appointment, Slot slot, Ways ways, Map<UUID, String> names) {
        Way chosen = ways.chosen(appointment.otherWay);
        BookSlot given = answersGiven(appointment, chosen.mode());
        return new AppointmentResponse(
                appointment.id,
                appointment.slotId,
                appointment.startsAt,
                appointment.endsAt,
                slot.zone,
                appointment.state,
                appointment.outcomeAt(clock.instant()),
                new Named(appointment.tutorId, names.get(appointment.tutorId)),
                new Named(appointment.doctorId, names.get(appointment.doctorId)),
                given.mode(),
                chosen.place(),
                ways.besides(chosen),
                given.topic(),
                given.message(),
                appointment.bookedAt,
                appointment.cancelledAt,
                appointment.givenUpBy(),
                appointment.late,
                appointment.detailsRemovedAt);
    }
}
