package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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

    private final EntityManager database;
    private final Actor actor;
    private final AuditTrail audit;
    private final Clock clock;

    Places(EntityManager database, Actor actor, AuditTrail audit, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code isNew} is false when the doctor had a place, or waited, already. */
    record SignedUp(Place place, boolean isNew) {}

    @Transactional
    SignedUp signUp(UUID sessionId) {
        TeachingSession session = lockOpen(sessionId);
        Optional<SignUp> existing = SignUp.live(sessionId, actor.personId());
        if (existing.isEmpty()) {
            Absence.takeBack(sessionId, actor.personId(), clock.instant());
            SignUp added = SignUp.add(session, actor.personId(), clock.instant());
            audit.record(added.isConfirmed() ? "session.place-taken" : "session.waiting-list-joined", sessionId);
        }
        return new SignedUp(myPlace(sessionId), existing.isEmpty());
    }

    @Transactional
    void leave(UUID sessionId) {
        giveUpPlace(lockOpen(sessionId));
    }

    /** Gives up a place that was held, and remembers why the doctor cannot come. */
    @Transactional
    void cannotCome(UUID sessionId, String reason) {
        giveUpPlace(lockOpen(sessionId));
        Absence.takeBack(sessionId, actor.personId(), clock.instant());
        Absence.tell(sessionId, reason, clock.instant());
    }

    private void giveUpPlace(TeachingSession session) {
        SignUp.live(session.id, actor.personId()).ifPresent(signUp -> {
            signUp.leave(clock.instant());
            audit.record("session.left", session.id);
            SignUp.flush();
            fill(session);
        });
    }

    /** Gives every free place to those who wait, first come first served. The session must be locked. */
    void fill(TeachingSession session) {
        database.refresh(session);
        Instant now = clock.instant();
        if (session.placesLeft() > 0 && session.waiting > 0) {
            List<SignUp> promoted = SignUp.firstWaiting(session.id, session.placesLeft());
            promoted.forEach(signUp -> signUp.confirm(now));
            audit.record("session.waiting-list-promoted", session.id);
            SignUp.flush();
            database.refresh(session);
        }
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
