package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.shared.NotFound;

/** Checking in with the code on the screen. */
@ApplicationScoped
class CheckIns {

    static final Duration OPENS_BEFORE_START = Duration.ofMinutes(15);
    static final Duration CLOSES_AFTER_END = Duration.ofMinutes(30);
    private static final Duration SEATS_ARE_KEPT = Duration.ofMinutes(10);

    private final Actor actor;
    private final AuditTrail audit;
    private final Clock clock;
    private final WaitingList waitingList;
    private final Event<SessionAttended> attended;
    private final String hubAddress;

    CheckIns(
            Actor actor,
            AuditTrail audit,
            Clock clock,
            WaitingList waitingList,
            Event<SessionAttended> attended,
            @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.attended = attended;
        this.waitingList = waitingList;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        this.hubAddress = hubAddress;
    }

    @Transactional
    CodeOnScreen codeNow(UUID sessionId) {
        Viewer viewer = Viewer.of(actor);
        if (!viewer.mayPresent(TeachingSession.visible(sessionId, viewer.isAdmin()))) {
            throw new NotFound();
        }
        TeachingSession session = lockOpen(sessionId);
        if (session.checkInSecret == null) {
            session.checkInSecret = CheckInCode.newSecret();
        }
        CheckInCode code = CheckInCode.at(clock.instant(), session.checkInSecret);
        String url = hubAddress + "/c/" + code.letters() + "?session=" + sessionId;
        return new CodeOnScreen(code.letters(), code.validUntil(), url, Attendance.countLive(sessionId));
    }

    @Transactional
    CheckedIn checkIn(UUID sessionId, CheckIn request) {
        TeachingSession session = lockOpen(sessionId);
        Optional<Attendance> already = Attendance.live(sessionId, actor.personId());
        Attendance attendance = already.orElseGet(() -> add(session, request));
        return new CheckedIn(attendance.presence, attendance.at);
    }

    private Attendance add(TeachingSession session, CheckIn request) {
        long turn = turnOf(request.code(), session);
        if (!session.isHeld(request.mode())) {
            throw CheckInRefused.notHeldThatWay(session.mode);
        }
        refuseWithoutRoom(session, request.mode());
        Absence.takeBack(session.id, actor.personId(), clock.instant());
        audit.record("session.checked-in", session.id);
        attended.fire(new SessionAttended(session.id, actor.personId()));
        Attendance attendance = Attendance.byCode(session.id, actor.personId(), request.mode(), turn, clock.instant());
        if (session.isHeld(Attendance.IN_PERSON) && request.mode().equals(Attendance.REMOTE)) {
            freeSeat(session);
        }
        return attendance;
    }

    /** Who takes part from elsewhere needs no seat in the room: the next who waits for one has it. */
    private void freeSeat(TeachingSession session) {
        SignUp.live(session.id, actor.personId()).ifPresent(signUp -> {
            signUp.leave(clock.instant(), false);
            audit.record("session.left", session.id);
            SignUp.flush();
            waitingList.moveOn(session);
        });
    }

    private long turnOf(String typed, TeachingSession session) {
        if (session.checkInSecret == null) {
            throw CheckInRefused.wrong();
        }
        Instant now = clock.instant();
        long turn = CheckInCode.turnOf(typed, now, session.checkInSecret).orElseThrow(CheckInRefused::wrong);
        if (!CheckInCode.isGoodAt(now, turn)) {
            throw CheckInRefused.expired();
        }
        return turn;
    }

    /** Who holds a place has room; who walks in has a seat that nobody else has, or that was kept long enough. */
    private void refuseWithoutRoom(TeachingSession session, String presence) {
        boolean hasPlace = SignUp.live(session.id, actor.personId())
                .filter(SignUp::takesAPlace)
                .isPresent();
        if (hasPlace || !presence.equals(Attendance.IN_PERSON)) {
            return;
        }
        long free = session.capacity - Attendance.countInRoom(session.id);
        if (free <= 0) {
            throw CheckInRefused.full();
        }
        Instant keptUntil = session.startsAt.plus(SEATS_ARE_KEPT);
        if (clock.instant().isBefore(keptUntil) && free <= SignUp.countStillToCome(session.id)) {
            throw CheckInRefused.seatsKept(keptUntil, session.zone);
        }
    }

    /** For the code and the register alike. */
    static void refuseMarks(TeachingSession session, Instant now) {
        Instant opens = session.startsAt.minus(OPENS_BEFORE_START);
        if (session.isDraft()) {
            throw new SessionIsDraft();
        }
        if (session.isCancelled()) {
            throw new SessionIsCancelled();
        }
        if (session.isRegisterLocked()) {
            throw CheckInRefused.locked();
        }
        if (now.isBefore(opens)) {
            throw CheckInRefused.notOpenYet(opens, session.zone);
        }
    }

    private TeachingSession lockOpen(UUID sessionId) {
        TeachingSession session = TeachingSession.lock(sessionId);
        Instant now = clock.instant();
        if (session.isDraft()) {
            throw new NotFound();
        }
        refuseMarks(session, now);
        if (now.isAfter(session.endsAt.plus(CLOSES_AFTER_END))) {
            throw CheckInRefused.over();
        }
        return session;
    }
}
