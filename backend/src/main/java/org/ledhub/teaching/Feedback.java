package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.ledhub.identity.Actor;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.SealedRecords;

/**
 * What doctors say of a session. Nothing leads from an answer to its doctor: no key, no time, no order, and no audit row, since its time
 * would be one.
 */
@ApplicationScoped
class Feedback {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Actor actor;
    private final SealedRecords sealing;
    private final Clock clock;
    private final Event<FeedbackReceived> received;

    Feedback(Actor actor, SealedRecords sealing, Clock clock, Event<FeedbackReceived> received) {
        this.actor = actor;
        this.sealing = sealing;
        this.clock = clock;
        this.received = received;
    }

    /** The same answers again change nothing; others are refused, since nobody can find the first ones. */
    @Transactional
    GiveFeedback give(UUID sessionId, GiveFeedback answer) {
        TeachingSession session = TeachingSession.lock(sessionId);
        FeedbackCopy earlier = FeedbackCopy.of(sessionId, actor.personId());
        if (earlier != null) {
            if (!copy(earlier).equals(answer)) {
                throw FeedbackRefused.given();
            }
            return answer;
        }
        refuseUnlessOpen(session);
        keepCopy(sessionId, answer);
        putIntoBox(sessionId, answer);
        received.fire(new FeedbackReceived(sessionId, actor.personId()));
        return answer;
    }

    @Transactional
    GiveFeedback mine(UUID sessionId) {
        FeedbackCopy copy = FeedbackCopy.of(sessionId, actor.personId());
        if (copy == null) {
            throw new NotFound();
        }
        return copy(copy);
    }

    @Transactional
    FeedbackSummary summary(UUID sessionId) {
        Viewer viewer = Viewer.of(actor);
        TeachingSession session = TeachingSession.visible(sessionId, viewer.isAdmin());
        if (!viewer.mayPresent(session)) {
            throw new NotFound();
        }
        Instant until = TeachingSetting.ofTrust(actor.trustId()).feedbackUntil(session);
        return FeedbackSummary.of(box(sessionId).shown(), until);
    }

    private void refuseUnlessOpen(TeachingSession session) {
        if (!session.isScheduled()) {
            throw new NotFound();
        }
        if (!session.isOverAt(clock.instant())) {
            throw FeedbackRefused.notOver();
        }
        if (!clock.instant().isBefore(TeachingSetting.ofTrust(actor.trustId()).feedbackUntil(session))) {
            throw FeedbackRefused.closed();
        }
        if (Attendance.live(session.id, actor.personId()).isEmpty()) {
            throw FeedbackRefused.notPresent();
        }
    }

    private void keepCopy(UUID sessionId, GiveFeedback answer) {
        FeedbackCopy copy = new FeedbackCopy();
        copy.sessionId = sessionId;
        copy.personId = actor.personId();
        copy.sealedCopy = sealing.seal(answer, FeedbackCopy.boundTo(sessionId, copy.personId));
        copy.persist();
    }

    private void putIntoBox(UUID sessionId, GiveFeedback answer) {
        FeedbackAnswers answers = box(sessionId).with(answer, RANDOM);
        FeedbackBox box = FeedbackBox.of(sessionId);
        if (box == null) {
            box = new FeedbackBox();
            box.sessionId = sessionId;
        }
        box.sealedAnswers = sealing.seal(answers, FeedbackBox.boundTo(sessionId));
        box.persistAndFlush();
    }

    private FeedbackAnswers box(UUID sessionId) {
        FeedbackBox box = FeedbackBox.of(sessionId);
        return box == null
                ? FeedbackAnswers.none()
                : sealing.open(box.sealedAnswers, FeedbackBox.boundTo(sessionId), FeedbackAnswers.class);
    }

    private GiveFeedback copy(FeedbackCopy copy) {
        return sealing.open(copy.sealedCopy, FeedbackCopy.boundTo(copy.sessionId, copy.personId), GiveFeedback.class);
    }
}
