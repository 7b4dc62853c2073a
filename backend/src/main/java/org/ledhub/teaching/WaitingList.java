package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.shared.WakingHours;

/**
 * Gives freed places to those who wait, strictly first come, first served. Close to the start it offers them for a while instead: who
 * has been called onto a shift must not be surprised by a place. Runs in its callers' transaction, with the session locked.
 */
@ApplicationScoped
class WaitingList {

    static final Duration OFFERS_BEFORE_START = Duration.ofHours(48);
    private final EntityManager database;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<PlacePromoted> promoted;
    private final Event<PlaceOffered> offered;
    private final Event<OfferLapsed> lapsed;

    WaitingList(
            EntityManager database,
            AuditTrail audit,
            Clock clock,
            Event<PlacePromoted> promoted,
            Event<PlaceOffered> offered,
            Event<OfferLapsed> lapsed) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.promoted = promoted;
        this.offered = offered;
        this.lapsed = lapsed;
    }

    /** Takes back the offers that nobody took in time, then gives every free place to the next. */
    void moveOn(TeachingSession session) {
        Instant now = clock.instant();
        SignUp.lapsedOffers(session.id, now).forEach(offer -> {
            offer.lapse(now);
            audit.record("session.offer-lapsed", session.id);
            lapsed.fire(new OfferLapsed(session.id, offer.personId));
        });
        SignUp.flush();
        database.refresh(session);
        if (session.placesLeft() > 0 && session.waiting > 0) {
            SignUp.firstWaiting(session.id, session.placesLeft()).forEach(next -> give(session, next, now));
            SignUp.flush();
            database.refresh(session);
        }
    }

    private void give(TeachingSession session, SignUp next, Instant now) {
        UUID person = next.personId;
        if (now.isBefore(session.startsAt.minus(OFFERS_BEFORE_START))) {
            next.confirm(now);
            audit.record("session.waiting-list-promoted", session.id);
            promoted.fire(new PlacePromoted(session.id, person));
        } else {
            next.offer(offerEnds(session, now));
            audit.record("session.place-offered", session.id);
            offered.fire(new PlaceOffered(session.id, person, next.offeredUntil));
        }
    }

    private Instant offerEnds(TeachingSession session, Instant now) {
        Duration offer = Duration.ofHours(TeachingSetting.inForce().offerHours);
        Instant end = new WakingHours(ZoneId.of(session.zone)).after(now, offer);
        return end.isBefore(session.startsAt) ? end : session.startsAt;
    }
}
