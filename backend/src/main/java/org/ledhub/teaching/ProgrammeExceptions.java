package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.NotFound;

/** One date of a programme that is skipped, moved or added; undone by taking the exception away again. */
@ApplicationScoped
class ProgrammeExceptions {

    private static final String SKIPPED = "There is no session on this date.";

    private final Programmes programmes;
    private final WaitingList waitingList;
    private final AuditTrail audit;
    private final Event<SessionChanged> changed;
    private final Event<SessionCancelled> cancelled;
    private final Clock clock;

    ProgrammeExceptions(
            Programmes programmes,
            WaitingList waitingList,
            AuditTrail audit,
            Event<SessionChanged> changed,
            Event<SessionCancelled> cancelled,
            Clock clock) {
        this.programmes = programmes;
        this.waitingList = waitingList;
        this.audit = audit;
        this.changed = changed;
        this.cancelled = cancelled;
        this.clock = clock;
    }

    @Transactional
    ProgrammeEffect put(UUID id, LocalDate date, MakeException request, boolean dryRun) {
        Programme programme = Programme.lock(id);
        check(programme, date, request);
        ProgrammeException exception =
                Optional.ofNullable(ProgrammeException.of(id, date)).orElseGet(() -> ProgrammeException.skip(id, date));
        exception.take(request);
        ProgrammeParts parts = ProgrammeParts.of(programme);
        List<UUID> visible = request.kind().equals(ProgrammeException.SKIP)
                ? giveUp(programme, date, request.reason())
                : hold(parts, date, startOf(parts, date, request));
        audit.record("programme.exception-made", id);
        return effect(programme, visible, dryRun);
    }

    /** As if the date had never been different. */
    @Transactional
    ProgrammeEffect remove(UUID id, LocalDate date, boolean dryRun) {
        Programme programme = Programme.lock(id);
        ProgrammeException exception = ProgrammeException.of(id, date);
        if (exception == null) {
            throw new NotFound();
        }
        ProgrammeParts parts = ProgrammeParts.of(programme);
        List<UUID> visible = exception.is(ProgrammeException.EXTRA)
                ? giveUp(programme, date, exception.reason)
                : hold(
                        parts,
                        date,
                        parts.on(date)
                                .timing()
                                .decided()
                                .clock(programme.zone())
                                .on(date));
        exception.delete();
        audit.record("programme.exception-removed", id);
        return effect(programme, visible, dryRun);
    }

    private ProgrammeEffect effect(Programme programme, List<UUID> visible, boolean dryRun) {
        ProgrammeException.flush();
        return programmes.effect(programme, visible, dryRun);
    }

    private void check(Programme programme, LocalDate date, MakeException request) {
        boolean isExtra = request.kind().equals(ProgrammeException.EXTRA);
        boolean isInRhythm = programme.recurrence().includes(date);
        boolean isBeyond = date.isAfter(programme.plannedUntil);
        if (isExtra && isInRhythm && isBeyond) {
            throw new CheckYourAnswers(
                    "date", "beyond-the-end", "The programme gets this date when you give it a later last date");
        }
        if (isExtra == (isInRhythm && !isBeyond)) {
            throw new CheckYourAnswers(
                    "date",
                    isExtra ? "has-that-date" : "not-a-date",
                    isExtra ? "The programme has this date already" : "The programme does not have this date");
        }
        if (request.kind().equals(ProgrammeException.MOVE) != (request.movedTo() != null)) {
            throw new CheckYourAnswers(
                    "movedTo", "belongs-to-a-move", "Enter the new date when it moves, and only then");
        }
    }

    private static Instant startOf(ProgrammeParts parts, LocalDate date, MakeException request) {
        DateTiming usual = parts.on(date).timing();
        LocalTime time = request.startTime() == null ? usual.startTime() : LocalTime.parse(request.startTime());
        LocalDate day = request.movedTo() == null ? date : request.movedTo();
        return new WallClock(time, parts.programme().zone(), request.whenTwice()).on(day);
    }

    /** The date has no session: a draft is withdrawn, and what doctors could see is cancelled. */
    private List<UUID> giveUp(Programme programme, LocalDate date, String reason) {
        TeachingSession session = OccurrenceFinder.lockOccurrence(programme.id, date);
        if (session == null || session.isCancelled()) {
            return List.of();
        }
        if (!session.startsAt.isAfter(clock.instant())) {
            throw new SessionOver();
        }
        boolean wasVisible = session.isScheduled();
        session.giveUp(reason == null ? SKIPPED : reason.strip());
        if (wasVisible) {
            waitingList.suspend(session);
            cancelled.fire(new SessionCancelled(session.id));
        }
        return wasVisible ? List.of(session.id) : List.of();
    }

    /** The date has a session at this time: the one it had, back again if it was given up, or a new draft. */
    private List<UUID> hold(ProgrammeParts parts, LocalDate date, Instant start) {
        if (!start.isAfter(clock.instant())) {
            throw new CheckYourAnswers("date", "in-the-past", "Choose a date in the future");
        }
        TeachingSession session = OccurrenceFinder.lockOccurrence(parts.programme().id, date);
        if (session == null) {
            TeachingSession.occurrence(parts.programme(), date, start, parts.on(date));
            return List.of();
        }
        if (!session.isCancelled() && !session.startsAt.isAfter(clock.instant())) {
            throw new SessionOver();
        }
        Instant startedAt = session.startsAt;
        boolean returns = session.takeBack();
        session.moveTo(start, parts.lengthOn(date, Duration.between(session.startsAt, session.endsAt)));
        if (!session.isScheduled() || (!returns && startedAt.equals(start))) {
            return List.of();
        }
        TeachingSession.flush();
        waitingList.follow(session, startedAt);
        changed.fire(new SessionChanged(session.id, startedAt, start));
        return List.of(session.id);
    }
}
