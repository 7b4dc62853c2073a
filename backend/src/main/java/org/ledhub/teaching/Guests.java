package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.shared.NotFound;

/** Other professions in a register. They have no account here, so no place, no record and no certificate. */
@ApplicationScoped
class Guests {

    private final Actor actor;
    private final Registers registers;
    private final TrustLists lists;
    private final AuditTrail audit;
    private final Clock clock;

    Guests(Actor actor, Registers registers, TrustLists lists, AuditTrail audit, Clock clock) {
        this.actor = actor;
        this.registers = registers;
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    RegisterResponse add(UUID sessionId, AddGuest request) {
        TeachingSession session = registers.lockForMarks(sessionId);
        lists.checkProfession(request.profession(), session.professions);
        Registers.needReason(session, request.reason());
        Registers.refuseOtherwise(session, request.presence());
        SessionGuest.add(sessionId, request, actor.personId(), clock.instant());
        audit.record("register.guest-added", sessionId);
        return registers.answer(session);
    }

    /** Twice is once. */
    @Transactional
    RegisterResponse takeOff(UUID sessionId, UUID guestId, String reason) {
        TeachingSession session = registers.lockForMarks(sessionId);
        SessionGuest guest = SessionGuest.of(sessionId, guestId).orElseThrow(NotFound::new);
        if (guest.isThere()) {
            Registers.needReason(session, reason);
            guest.end(actor.personId(), reason, clock.instant());
            audit.record("register.guest-taken-off", sessionId);
        }
        return registers.answer(session);
    }
}
