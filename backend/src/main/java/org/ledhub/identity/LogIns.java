package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.NotLoggedIn;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;
import org.ledhub.shared.Uuids;
import org.ledhub.shared.WithoutLogIn;

/** Starts, renews and ends log-ins. */
@ApplicationScoped
@WithoutLogIn
class LogIns {

    /** {@code renewal} is null when the browser already holds the newest handle. */
    record LogIn(UUID sessionId, Person person, List<String> roles, RenewalHandle renewal) {}

    private final LogInCodes codes;
    private final StrongLogIn strength;
    private final RowIdentity rows;
    private final Clock clock;

    LogIns(LogInCodes codes, StrongLogIn strength, RowIdentity rows, Clock clock) {
        this.codes = codes;
        this.strength = strength;
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(dontRollbackOn = CodeWrong.class)
    LogIn logIn(LogInWithCode request, String address, String device) {
        return start(codes.redeem(request.email(), request.code(), address), new Proof(LogInWay.CODE, device));
    }

    /** For somebody who has proved who they are, in the transaction that saw the proof. */
    LogIn start(Person person, Proof proof) {
        RenewalHandle handle = RenewalHandle.next(Uuids.next());
        LogInSession session = LogInSession.start(handle.sessionId(), person, proof, handle.hash(), clock.instant());
        return logIn(session, person, handle);
    }

    /** A handle used a second time ends the session: one of its two users is a thief. */
    @Transactional(dontRollbackOn = NotLoggedIn.class)
    LogIn renew(String cookie) {
        RenewalHandle given = RenewalHandle.parse(cookie).orElseThrow(NotLoggedIn::new);
        LogInSession session = lock(given.sessionId());
        Person person = Person.findById(session.personId);
        Instant now = clock.instant();
        if (!session.isLiveAt(now) || !mayGoOn(session, person)) {
            throw new NotLoggedIn();
        }
        if (session.wasJustRenewedBy(given.hash(), now)) {
            return logIn(session, person, null);
        }
        if (!session.isRenewedBy(given.hash())) {
            session.endedAt = now;
            throw new NotLoggedIn();
        }
        RenewalHandle next = RenewalHandle.next(session.id);
        session.rotateTo(next.hash(), now);
        return logIn(session, person, next);
    }

    private LogIn logIn(LogInSession session, Person person, RenewalHandle handle) {
        return new LogIn(session.id, person, strength.rolesOf(person, session), handle);
    }

    @Transactional
    void end(UUID sessionId) {
        LogInSession session = lock(sessionId);
        if (session.endedAt == null) {
            session.endedAt = clock.instant();
        }
    }

    private boolean mayGoOn(LogInSession session, Person person) {
        return person.isActive() || (session.forReading && person.mayLogInOn(Time.today(clock)));
    }

    private LogInSession lock(UUID sessionId) {
        rows.seekBySession(sessionId);
        LogInSession session = LogInSession.findById(sessionId);
        if (session == null) {
            throw new NotLoggedIn();
        }
        rows.actAs(session.trustId, session.personId);
        LogInSession.getEntityManager().refresh(session, LockModeType.PESSIMISTIC_WRITE);
        return session;
    }
}
