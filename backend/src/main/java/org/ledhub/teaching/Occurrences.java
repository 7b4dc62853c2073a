package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.ledhub.audit.AuditTrail;

/** The sessions of a programme: makes them, and lets them follow when the programme changes. Runs inside a transaction of its callers. */
@ApplicationScoped
class Occurrences {

    private final WaitingList waitingList;
    private final AuditTrail audit;
    private final Event<SessionChanged> changed;
    private final Clock clock;

    Occurrences(WaitingList waitingList, AuditTrail audit, Event<SessionChanged> changed, Clock clock) {
        this.waitingList = waitingList;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    /** Drafts for these dates, but for those left out and those already past. */
    void make(Programme programme, List<LocalDate> dates, Collection<LocalDate> leftOut) {
        ProgrammeTimes times = ProgrammeTimes.of(programme);
        for (LocalDate date : dates) {
            if (leftOut.contains(date)) {
                continue;
            }
            DateTiming timing = times.on(date);
            Instant startsAt = timing.clock(programme.zone()).on(date);
            if (startsAt.isAfter(clock.instant())) {
                TeachingSession.occurrence(programme, date, startsAt, Duration.ofMinutes(timing.minutes()));
            }
        }
    }

    /** @return the ids of the sessions that doctors can see and that are different now */
    List<UUID> follow(
            Programme programme, ProgrammeFacts before, ChangeProgramme request, Collection<LocalDate> exceptions) {
        List<UUID> visible = new ArrayList<>();
        for (TeachingSession session : OccurrenceFinder.lockAheadOfProgramme(programme.id, clock.instant())) {
            boolean isMeant = request.from == null || !session.originalDate.isBefore(request.from);
            if (isMeant && follow(session, programme, before, exceptions)) {
                visible.add(session.id);
            }
        }
        return visible;
    }

    private boolean follow(
            TeachingSession session, Programme programme, ProgrammeFacts before, Collection<LocalDate> exceptions) {
        Instant startedAt = session.startsAt;
        boolean different = new Following<>(before.title, programme.title)
                        .in(session, s -> s.title, (s, to) -> s.title = to)
                | new Following<>(before.theme, programme.theme).in(session, s -> s.theme, (s, to) -> s.theme = to)
                | new Following<>(before.location, programme.location)
                        .in(session, s -> s.location, (s, to) -> s.location = to)
                | new Following<>(before.mode, programme.mode).in(session, s -> s.mode, (s, to) -> s.mode = to)
                | new Following<>(before.cpdMinutes, programme.cpdMinutes)
                        .in(session, s -> s.cpdMinutes, (s, to) -> s.cpdMinutes = to)
                | new Following<>(before.capacity, programme.capacity)
                        .in(session, s -> s.capacity, (s, to) -> s.capacity = Math.max(to, s.confirmed));
        if (!exceptions.contains(session.originalDate)) {
            different |= keepTime(session, programme, before);
        }
        session.keepCpdWithinLength();
        if (!different) {
            return false;
        }
        audit.record("session.changed", session.id);
        TeachingSession.flush();
        if (!session.isScheduled()) {
            return false;
        }
        waitingList.moveOn(session);
        changed.fire(new SessionChanged(session.id, startedAt, session.startsAt));
        return true;
    }

    private boolean keepTime(TeachingSession session, Programme programme, ProgrammeFacts before) {
        boolean sameTime = before.startTime.equals(programme.startTime.toString());
        Duration own = Duration.between(session.startsAt, session.endsAt);
        boolean hasOwnLength = !own.equals(Duration.ofMinutes(before.minutes));
        Duration length = hasOwnLength ? own : Duration.ofMinutes(programme.minutes);
        if (sameTime && length.equals(own)) {
            return false;
        }
        WallClock start = programme.timing().clock(programme.zone());
        session.moveTo(sameTime ? session.startsAt : start.on(session.originalDate), length);
        return true;
    }

    /** A fact that a session has from its programme, as long as nobody gave it another. */
    private record Following<T>(T before, T now) {

        boolean in(TeachingSession session, Function<TeachingSession, T> read, BiConsumer<TeachingSession, T> write) {
            T own = read.apply(session);
            if (Objects.equals(before, now) || !Objects.equals(own, before)) {
                return false;
            }
            write.accept(session, now);
            return true;
        }
    }
}
