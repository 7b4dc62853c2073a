package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.ledhub.audit.AuditTrail;
import org.ledhub.shared.Time;

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
        ProgrammeParts parts = ProgrammeParts.of(programme);
        for (LocalDate date : dates) {
            if (leftOut.contains(date)) {
                continue;
            }
            DateFacts facts = parts.on(date);
            Instant startsAt = facts.timing().clock(programme.zone()).on(date);
            if (startsAt.isAfter(clock.instant())) {
                TeachingSession.occurrence(programme, date, startsAt, facts);
            }
        }
    }

    /**
     * To be called once the programme has changed.
     *
     * @param from the first date that is meant, or null for all that are to come
     * @return the ids of the sessions that doctors can see and that are different now
     */
    List<UUID> follow(ProgrammeParts before, LocalDate from, Collection<LocalDate> exceptions) {
        ProgrammeParts after = ProgrammeParts.of(before.programme());
        LocalDate first = from == null ? Time.today(clock) : from;
        List<UUID> visible = new ArrayList<>();
        for (TeachingSession session : OccurrenceFinder.lockThatFollow(before.programme().id, clock.instant())) {
            if (from != null && session.originalDate.isBefore(from)) {
                continue;
            }
            LocalDate date = session.originalDate.isBefore(first) ? first : session.originalDate;
            boolean keepsItsTime = exceptions.contains(session.originalDate);
            if (follow(session, before.on(date), after.on(date), keepsItsTime)) {
                visible.add(session.id);
            }
        }
        return visible;
    }

    private boolean follow(TeachingSession session, DateFacts had, DateFacts now, boolean keepsItsTime) {
        Instant startedAt = session.startsAt;
        boolean different = take(session, had, now) | (!keepsItsTime && keepTime(session, had.timing(), now.timing()));
        session.keepCpdWithinLength();
        if (!different) {
            return false;
        }
        audit.record("session.changed", session.id);
        TeachingSession.flush();
        if (!session.isScheduled()) {
            return false;
        }
        waitingList.follow(session, startedAt);
        changed.fire(new SessionChanged(session.id, startedAt, session.startsAt));
        return true;
    }

    private static boolean take(TeachingSession session, DateFacts had, DateFacts now) {
        return new Following<>(had.title(), now.title()).in(session, s -> s.title, (s, to) -> s.title = to)
                | new Following<>(had.theme(), now.theme()).in(session, s -> s.theme, (s, to) -> s.theme = to)
                | new Following<>(had.location(), now.location())
                        .in(session, s -> s.location, (s, to) -> s.location = to)
                | new Following<>(had.mode(), now.mode()).in(session, s -> s.mode, (s, to) -> s.mode = to)
                | new Following<>(had.cpdMinutes(), now.cpdMinutes())
                        .in(session, s -> s.cpdMinutes, (s, to) -> s.cpdMinutes = to)
                | new Following<>(had.capacity(), now.capacity())
                        .in(session, s -> s.capacity, (s, to) -> s.capacity = Math.max(to, s.confirmed));
    }

    private static boolean keepTime(TeachingSession session, DateTiming had, DateTiming now) {
        boolean sameTime = had.startTime().equals(now.startTime());
        Duration own = Duration.between(session.startsAt, session.endsAt);
        Duration length = own.equals(had.length()) ? now.length() : own;
        if (sameTime && length.equals(own)) {
            return false;
        }
        WallClock start = now.clock(ZoneId.of(session.zone));
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
