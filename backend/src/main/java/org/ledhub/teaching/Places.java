package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.shared.NotFound;

/** Who has a place and who waits. Every decision is made while the session's row is locked. */
@ApplicationScoped
class Places {

    private final WaitingList waitingList;
    private final Actor actor;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<PlaceConfirmed> confirmed;
    private final Event<WaitingListJoined> joined;
    private final Event<PlaceReleased> released;

    Places(
            WaitingList waitingList,
            Actor actor,
            AuditTrail audit,
            Clock clock,
            Event<PlaceConfirmed> confirmed,
            Event<WaitingListJoined> joined,
            Event<PlaceReleased> released) {
        this.waitingList = waitingList;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        this.confirmed = confirmed;
        this.joined = joined;
        this.released = released;
    }

    /** {@code isNew} is false when the doctor had a place, or waited, already. */
    record SignedUp(Place place, boolean isNew) {}

    @Transactional
    SignedUp signUp(UUID sessionId) {
        TeachingSession session = lockOpen(sessionId);
        waitingList.moveOn(session);
        Optional<SignUp> existing = SignUp.live(sessionId, actor.personId());
        existing.filter(SignUp::isOffered).ifPresent(offer -> take(session, offer));
        if (existing.isEmpty()) {
            add(session);
        }
        return new SignedUp(myPlace(sessionId), existing.isEmpty());
    }

    @Transactional
    void leave(UUID sessionId) {
        giveUpPlace(lockOpen(sessionId), actor.personId());
    }

    /** Every place ahead of somebody who left the trust, the soonest first. */
    @Transactional
    void leaveAll(UUID personId) {
        for (UUID session : SignUp.sessionsAhead(personId, clock.instant())) {
            giveUpPlace(TeachingSession.lock(session), personId);
        }
    }

    /** Gives up a place that was held, and remembers why the doctor cannot come. */
    @Transactional
    void cannotCome(UUID sessionId, String reason) {
        TeachingSession session = lockOpen(sessionId);
        if (Attendance.live(sessionId, actor.personId()).isPresent()) {
            throw new CheckedInAlready();
        }
        giveUpPlace(session, actor.personId());
        Absence.takeBack(sessionId, actor.personId(), clock.instant());
        Absence.tell(sessionId, reason, clock.instant());
    }

    /** The doctor can come after all, or said it by mistake. Again by mistake changes nothing. */
    @Transactional
    void canCome(UUID sessionId) {
        lockOpen(sessionId);
        Absence.takeBack(sessionId, actor.personId(), clock.instant());
    }

    private void add(TeachingSession session) {
        Absence.takeBack(session.id, actor.personId(), clock.instant());
        SignUp added = SignUp.add(session, actor.personId(), clock.instant());
        if (added.isConfirmed()) {
            audit.record("session.place-taken", session.id);
            confirmed.fire(new PlaceConfirmed(session.id, added.personId));
        } else {
            audit.record("session.waiting-list-joined", session.id);
            joined.fire(new WaitingListJoined(session.id, added.personId));
        }
    }

    private void take(TeachingSession session, SignUp offer) {
        offer.confirm(clock.instant());
        audit.record("session.offer-taken", session.id);
        confirmed.fire(new PlaceConfirmed(session.id, offer.personId));
        SignUp.flush();
    }

    private void giveUpPlace(TeachingSession session, UUID personId) {
        Instant now = clock.instant();
        boolean isLate = now.isAfter(session.startsAt.minus(WaitingList.OFFERS_BEFORE_START));
        SignUp.live(session.id, personId).ifPresent(signUp -> {
            signUp.leave(now, isLate);
            audit.record("session.left", session.id);
            released.fire(new PlaceReleased(session.id, signUp.personId));
            SignUp.flush();
        });
        waitingList.moveOn(session);
    }

    private TeachingSession lockOpen(UUID sessionId) {
        TeachingSession session = TeachingSession.lock(sessionId);
        if (session.isDraft()) {
            throw new NotFound();
        }
        if (session.isCancelled()) {
            throw new SessionIsCancelled();
        }
        if (session.isOverAt(clock.instant())) {
            throw new SessionOver();
        }
        return session;
    }

    private Place myPlace(UUID sessionId) {
        return SignUp.placesOf(actor.personId(), List.of(sessionId)).get(sessionId);
    }
}
