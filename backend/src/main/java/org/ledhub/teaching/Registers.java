package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.identity.Colleague;
import org.ledhub.identity.People;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.Named;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.RowIdentity;

/** Who was present. */
@ApplicationScoped
class Registers {

    private final Actor actor;
    private final People people;
    private final LockedRegisters lockedRegisters;
    private final RowIdentity rows;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<SessionAttended> attended;
    private final Event<RegisterLocked> locked;
    private final Event<RegisterReopened> reopened;

    Registers(
            Actor actor,
            People people,
            LockedRegisters lockedRegisters,
            RowIdentity rows,
            AuditTrail audit,
            Clock clock,
            Event<SessionAttended> attended,
            Event<RegisterLocked> locked,
            Event<RegisterReopened> reopened) {
        this.attended = attended;
        this.reopened = reopened;
        this.actor = actor;
        this.people = people;
        this.lockedRegisters = lockedRegisters;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.locked = locked;
    }

    @Transactional
    RegisterResponse get(UUID sessionId) {
        return answer(TeachingSession.visible(sessionId, true));
    }

    @Transactional
    RegisterResponse mark(UUID sessionId, UUID personId, MarkRegister request) {
        TeachingSession session = lockForMarks(sessionId);
        if (people.colleagues(Set.of(personId)).isEmpty()) {
            throw new NotFound();
        }
        Attendance current = Attendance.live(sessionId, personId).orElse(null);
        boolean same = current == null ? request.presence() == null : current.saysAlready(request);
        if (!same) {
            needReason(session, request.reason());
            refuseOtherwise(session, request.presence());
            replace(current, sessionId, personId, request);
        }
        return answer(session);
    }

    @Transactional
    RegisterResponse lock(UUID sessionId) {
        TeachingSession session = TeachingSession.lock(sessionId);
        if (session.isDraft()) {
            throw new SessionIsDraft();
        }
        if (session.isCancelled()) {
            throw new SessionIsCancelled();
        }
        if (!session.isOverAt(clock.instant())) {
            throw new SessionNotOver();
        }
        if (!session.isRegisterLocked()) {
            session.lockRegister(clock.instant());
            audit.record("register.locked", sessionId);
            TeachingSession.flush();
            locked.fire(lockedRegisters.of(session));
        }
        return answer(session);
    }

    @Transactional
    RegisterResponse reopen(UUID sessionId) {
        TeachingSession session = TeachingSession.lock(sessionId);
        if (session.isRegisterLocked()) {
            session.registerLockedAt = null;
            audit.record("register.reopened", sessionId);
            reopened.fire(new RegisterReopened(sessionId));
        }
        return answer(session);
    }

    TeachingSession lockForMarks(UUID sessionId) {
        TeachingSession session = TeachingSession.lock(sessionId);
        CheckIns.refuseMarks(session, clock.instant());
        return session;
    }

    /** Once a register has been locked, others have built on it. */
    static void needReason(TeachingSession session, String reason) {
        if (session.registerFirstLockedAt != null && (reason == null || reason.isBlank())) {
            throw new CheckYourAnswers("reason", "reason-needed", "Enter why the register is corrected");
        }
    }

    /** Whoever was not there was there in no way. */
    static void refuseOtherwise(TeachingSession session, String presence) {
        if (presence != null && !session.isHeld(presence)) {
            throw CheckInRefused.markedOtherwise(session.mode);
        }
    }

    private void replace(Attendance current, UUID sessionId, UUID personId, MarkRegister request) {
        if (current != null) {
            current.end(Marker.of(actor), request.reason(), clock.instant());
            Attendance.flush();
        }
        if (request.presence() != null) {
            Attendance.byHand(sessionId, personId, request, Marker.of(actor), clock.instant());
            attended.fire(new SessionAttended(sessionId, personId));
        }
        audit.record(request.presence() == null ? "register.unmarked" : "register.marked", personId);
    }

    /** A fixed number of statements, however many people. */
    RegisterResponse answer(TeachingSession session) {
        Set<UUID> withPlace = SignUp.confirmedPeople(session.id);
        Map<UUID, Attendance> marks = Attendance.allLive(session.id).stream()
                .collect(Collectors.toMap(each -> each.personId, Function.identity()));
        Set<UUID> listed = new HashSet<>(withPlace);
        listed.addAll(marks.keySet());
        CheckInBursts bursts = CheckInBursts.among(marks.values());
        Map<UUID, Instant> leftLate = SignUp.leftLate(session.id);
        leftLate.keySet().removeAll(marks.keySet());
        Set<UUID> named = new HashSet<>(listed);
        named.addAll(leftLate.keySet());
        marks.values().stream()
                .map(each -> each.markedBy)
                .filter(Objects::nonNull)
                .forEach(named::add);
        List<SessionGuest> guests = SessionGuest.allOf(session.id);
        guests.stream()
                .flatMap(each -> Stream.of(each.addedBy, each.endedBy))
                .filter(Objects::nonNull)
                .forEach(named::add);
        Map<UUID, Colleague> names = people.colleagues(named);
        List<RegisterResponse.Entry> items = listed.stream()
                .map(person -> entry(names.get(person), withPlace.contains(person), marks.get(person), names, bursts))
                .sorted(Comparator.comparing(entry -> entry.person().name()))
                .toList();
        return new RegisterResponse(
                session.id,
                session.registerLockedAt,
                session.registerFirstLockedAt != null,
                marks.size(),
                Attendance.inRoom(marks.values()),
                AttendanceRate.of(marks.size(), listed.size() - marks.size(), excused(session.id)),
                items,
                leftLate.entrySet().stream()
                        .map(each -> new RegisterResponse.Left(named(each.getKey(), names), each.getValue()))
                        .sorted(Comparator.comparing(left -> left.person().name()))
                        .toList(),
                guests.stream().map(each -> guest(each, names)).toList());
    }

    private static RegisterResponse.Guest guest(SessionGuest guest, Map<UUID, Colleague> names) {
        return new RegisterResponse.Guest(
                guest.id,
                guest.name,
                guest.profession,
                guest.presence,
                guest.at,
                named(guest.addedBy, names),
                guest.reason,
                guest.endedAt,
                named(guest.endedBy, names),
                guest.endReason);
    }

    private static Named named(UUID person, Map<UUID, Colleague> names) {
        Colleague colleague = person == null ? null : names.get(person);
        return colleague == null ? null : new Named(colleague.id(), colleague.name());
    }

    private int excused(UUID sessionId) {
        rows.actFor("absence-counts");
        long excused = Absence.countLive(sessionId);
        rows.actFor("");
        return (int) excused;
    }

    private static RegisterResponse.Entry entry(
            Colleague person, boolean hasPlace, Attendance mark, Map<UUID, Colleague> names, CheckInBursts bursts) {
        Named who = new Named(person.id(), person.name());
        if (mark == null) {
            return new RegisterResponse.Entry(who, person.specialty(), hasPlace, null, null, null, null, null, 0);
        }
        return new RegisterResponse.Entry(
                who,
                person.specialty(),
                hasPlace,
                mark.presence,
                mark.source,
                mark.at,
                named(mark.markedBy, names),
                mark.reason,
                bursts.of(mark));
    }
}
