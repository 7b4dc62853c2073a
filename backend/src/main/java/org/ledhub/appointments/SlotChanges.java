package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Time;

/**
 * Changes a time, or what is ahead of its release. A time that a doctor counts on stays when it is; where and how they meet may change, and
 * they are told. A free one at another time is another time: what was booked and cancelled at the old one stays true.
 */
@ApplicationScoped
class SlotChanges {

    private final FreedTimes freed;
    private final Actor actor;
    private final AuditTrail audit;
    private final Event<AppointmentChanged> changed;
    private final Clock clock;

    SlotChanges(FreedTimes freed, Actor actor, AuditTrail audit, Event<AppointmentChanged> changed, Clock clock) {
        this.freed = freed;
        this.actor = actor;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    /** A time as it is, and when it would be. */
    private record Wanted(Slot slot, Timetable.Span span) {

        boolean isAtAnotherTime() {
            return !span.equals(new Timetable.Span(slot.startsAt, slot.endsAt));
        }
    }

    /** A meeting at a time whose ways to meet change: how it was to be, and how it will be. */
    private record Refitted(Appointment meeting, Way before, Way now, String other) {

        static Refitted of(Appointment meeting, Ways before, Ways wanted) {
            Way chosen = before.chosen(meeting.otherWay);
            String other = wanted.otherLike(chosen);
            return new Refitted(meeting, chosen, wanted.chosen(other), other);
        }

        boolean isAnother() {
            return !before.equals(now);
        }

        void keepMode() {
            meeting.otherWay = other;
        }
    }

    @Transactional
    ChangedSlots change(ChangeSlots request) {
        Instant now = clock.instant();
        List<Slot> release = Slot.lockRelease(request.slotId(), actor.personId(), now);
        Slot chosen = release.stream()
                .filter(each -> each.id.equals(request.slotId()))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<Slot> slots = release.stream()
                .filter(each -> isMeant(each, chosen, request.scope()))
                .toList();
        List<Wanted> other = slots.stream()
                .map(each -> new Wanted(each, span(each, chosen, request)))
                .filter(Wanted::isAtAnotherTime)
                .toList();
        List<Wanted> moving =
                other.stream().filter(each -> !each.slot().isCountedOn(now)).toList();
        Ways wanted = request.ways();
        Map<UUID, Ways> before = Ways.of(slots);
        List<Slot> refitted = slots.stream()
                .filter(each -> !before.get(each.id).equals(wanted))
                .filter(each -> moving.stream().noneMatch(moved -> moved.slot().equals(each)))
                .toList();
        List<Refitted> meetings = Appointment.standingAt(
                        refitted.stream().map(each -> each.id).toList())
                .stream()
                .map(each -> Refitted.of(each, before.get(each.slotId), wanted))
                .toList();
        List<Refitted> told = meetings.stream().filter(Refitted::isAnother).toList();
        ChangedSlots answer = new ChangedSlots(
                moving.size() + refitted.size(), other.size() - moving.size(), told.size(), overlaps(moving));
        if (!request.dryRun()) {
            wanted.offerAt(refitted);
            meetings.forEach(Refitted::keepMode);
            move(moving, chosen, wanted);
            told.forEach(each -> tell(each.meeting()));
            audit.record("slots.changed", chosen.id);
        }
        return answer;
    }

    private static boolean isMeant(Slot slot, Slot chosen, String scope) {
        return switch (scope) {
            case ChangeSlots.THIS -> slot.equals(chosen);
            case ChangeSlots.LATER -> !slot.startsAt.isBefore(chosen.startsAt);
            default -> true;
        };
    }

    private Timetable.Span span(Slot slot, Slot chosen, ChangeSlots request) {
        Duration later = Duration.between(local(chosen).toLocalTime(), LocalTime.parse(request.start()));
        LocalDateTime start = local(slot).plus(later);
        if (!start.toLocalDate().equals(local(slot).toLocalDate())) {
            throw new CheckYourAnswers("start", "another-day", "Enter a time that leaves every time on its own day");
        }
        Instant startsAt = start.atZone(Time.LONDON).toInstant();
        if (!startsAt.isAfter(clock.instant())) {
            throw new CheckYourAnswers("start", "in-the-past", "Enter a time in the future");
        }
        return new Timetable.Span(startsAt, startsAt.plus(Duration.ofMinutes(request.minutes())));
    }

    private static LocalDateTime local(Slot slot) {
        return LocalDateTime.ofInstant(slot.startsAt, Time.LONDON);
    }

    private int overlaps(List<Wanted> moving) {
        if (moving.isEmpty()) {
            return 0;
        }
        List<Slot> going = moving.stream().map(Wanted::slot).toList();
        Instant from = moving.stream()
                .map(each -> each.span().startsAt())
                .min(Instant::compareTo)
                .orElseThrow();
        Instant to = moving.stream()
                .map(each -> each.span().endsAt())
                .max(Instant::compareTo)
                .orElseThrow();
        List<Slot> staying = Slot.liveOf(actor.personId(), from, to).stream()
                .filter(each -> !going.contains(each))
                .toList();
        return (int) moving.stream()
                .filter(each -> staying.stream().anyMatch(slot -> slot.overlaps(each.span()))
                        || moving.stream().anyMatch(another -> another != each && overlap(another, each)))
                .count();
    }

    private static boolean overlap(Wanted one, Wanted another) {
        return one.span().startsAt().isBefore(another.span().endsAt())
                && one.span().endsAt().isAfter(another.span().startsAt());
    }

    private void move(List<Wanted> moving, Slot chosen, Ways ways) {
        Instant now = clock.instant();
        moving.forEach(each -> each.slot().withdrawnAt = now);
        Slot.flush();
        List<Slot> released = moving.stream()
                .map(each -> Slot.release(actor.personId(), chosen.seriesId, ways, each.span()))
                .toList();
        Slot.flush();
        freed.offerInOrder(released);
    }

    private void tell(Appointment meeting) {
        AppointmentEvent.add(meeting, AppointmentEvent.CHANGED, clock.instant());
        changed.fire(AppointmentChanged.of(meeting));
    }
}
