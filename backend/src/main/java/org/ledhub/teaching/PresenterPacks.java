package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.TimeWords;

/** What someone who taught takes away as evidence: certificate, feedback, programme and a letter of their role. */
@ApplicationScoped
class PresenterPacks {

    /** A programme is shown from half a year before the session to half a year after it. */
    private static final Duration AROUND = Duration.ofDays(183);

    private final Actor actor;
    private final People people;
    private final Feedback feedback;
    private final AuditTrail audit;
    private final Clock clock;

    PresenterPacks(Actor actor, People people, Feedback feedback, AuditTrail audit, Clock clock) {
        this.actor = actor;
        this.people = people;
        this.feedback = feedback;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param number which of the session's speakers, from 1; null for the caller */
    @Transactional
    PresenterPack of(UUID sessionId, Integer number) {
        Viewer viewer = Viewer.of(actor);
        TeachingSession session = TeachingSession.visible(sessionId, viewer.isAdmin());
        Speaker speaker = speaker(session, number, viewer);
        Instant now = clock.instant();
        if (session.isCancelled()) {
            throw new SessionIsCancelled();
        }
        if (!session.isScheduled() || !session.isOverAt(now)) {
            throw new SessionNotOver();
        }
        audit.record("session.presenter-pack-made", sessionId);
        ZoneId zone = ZoneId.of(session.zone);
        return new PresenterPack(
                people.trustOfCaller(),
                speaker,
                PresenterPack.Hour.of(session),
                session.theme().name,
                session.summary,
                session.outcomes,
                Duration.between(session.startsAt, session.endsAt).toMinutes(),
                Attendance.countLive(sessionId) + SessionGuest.countThere(sessionId),
                feedback.summary(sessionId),
                programmeAround(session),
                TimeWords.day(now, zone));
    }

    private static Speaker speaker(TeachingSession session, Integer number, Viewer viewer) {
        return IntStream.rangeClosed(1, session.speakers.size())
                .filter(each -> number == null || number == each)
                .mapToObj(each -> session.speakers.get(each - 1))
                .filter(each -> viewer.personId().equals(each.personId()) || (viewer.isAdmin() && number != null))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static List<PresenterPack.Hour> programmeAround(TeachingSession session) {
        return TeachingSession.scheduledBetween(session.startsAt.minus(AROUND), session.startsAt.plus(AROUND)).stream()
                .filter(each -> each.id.equals(session.id)
                        || (session.programmeId != null && session.programmeId.equals(each.programmeId)))
                .map(PresenterPack.Hour::of)
                .toList();
    }
}
