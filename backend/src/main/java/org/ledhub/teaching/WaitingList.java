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
    private static final Duration LEAST_OFFER = Duration.ofHours(1);

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

    /** Takes back the offers that nobody took in time, then gives every free place to the next. Of what is called off nobody gets any. */
    void moveOn(TeachingSession session) {
        Instant now = clock.instant();
        takeBackLapsed(session, now);
        giveFree(session, now);
    }

    /** After a change. What was offered for another start is given, or offered, anew to the same people. */
    void follow(TeachingSession session, Instant startedAt) {
        Instant now = clock.instant();
        takeBackLapsed(session, now);
        if (!session.startsAt.equals(startedAt)) {
            suspend(session);
        }
        giveFree(session, now);
    }

    private void takeBackLapsed(TeachingSession session, Instant now) {
        SignUp.lapsedOffers(session.id, now).forEach(offer -> {
            offer.lapse(now);
            audit.record("session.offer-lapsed", session.id);
            lapsed.fire(new OfferLapsed(session.id, offer.personId));
        });
        SignUp.flush();
        database.refresh(session);
    }

    private void giveFree(TeachingSession session, Instant now) {
        boolean isAhead = session.isScheduled() && now.isBefore(session.startsAt);
        if (isAhead && session.placesLeft() > 0 && session.waiting > 0) {
            SignUp.firstWaiting(session.id, session.placesLeft()).forEach(next -> give(session, next, now));
            SignUp.flush();
            database.refresh(session);
        }
    }

    /** No offer of a session that is called off, or moved, can be taken: whoever has one waits again, where they stood. */
    void suspend(TeachingSession session) {
        SignUp.offered(session.id).forEach(SignUp::waitAgain);
        SignUp.flush();
        database.refresh(session);
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

    /** At the latest at the start. Where the night leaves nobody the time to answer before it, not before the session is over. */
    private static Instant offerEnds(TeachingSession session, Instant now) {
        WakingHours waking = new WakingHours(ZoneId.of(session.zone));
        Instant last = waking.notAfter(session.startsAt);
        boolean isBySameDaylight = waking.includes(now) && session.startsAt.isBefore(now.plus(LEAST_OFFER));
        if (waking.after(now, LEAST_OFFER).isAfter(last) && !(isBySameDaylight && last.equals(session.startsAt))) {
            return waking.notBefore(session.endsAt);
        }
        Instant end = waking.after(now, Duration.ofHours(TeachingSetting.inForce().offerHours));
        return end.isBefore(last) ? end : last;
    }
}
