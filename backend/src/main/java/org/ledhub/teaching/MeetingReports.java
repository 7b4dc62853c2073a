package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;
import org.ledhub.shared.Named;

/** Marks everybody whom the report of an online meeting names; who is present already stays as they are. */
@ApplicationScoped
class MeetingReports {

    private static final String REHEARSAL = "Rehearsal";

    private final Registers registers;
    private final People people;
    private final Actor actor;
    private final AuditTrail audit;
    private final Event<SessionAttended> attended;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    MeetingReports(
            Registers registers,
            People people,
            Actor actor,
            AuditTrail audit,
            Event<SessionAttended> attended,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.registers = registers;
        this.people = people;
        this.actor = actor;
        this.audit = audit;
        this.attended = attended;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A dry run does everything and then takes it back, so that what it shows is what would happen. */
    @Transactional
    ImportedReport take(UUID sessionId, ImportMeetingReport request, boolean dryRun) {
        TeachingSession session = registers.lockForMarks(sessionId);
        if (!session.isHeld(Attendance.REMOTE)) {
            throw CheckInRefused.notOnline();
        }
        // What a rehearsal marks is taken back, but even then the database wants to know why.
        String reason = dryRun ? Objects.requireNonNullElse(request.reason(), REHEARSAL) : request.reason();
        Registers.needReason(session, reason);
        List<ParticipantFound> found =
                ParticipantFound.among(MeetingReport.read(request.csv()).participants(), people.everyone());
        Map<UUID, Integer> minutes = minutesOf(found);
        Set<UUID> present = new HashSet<>();
        Attendance.allLive(sessionId).forEach(mark -> present.add(mark.personId));
        List<ImportedReport.Row> rows = new ArrayList<>();
        int marked = 0;
        for (ParticipantFound each : found) {
            Integer there =
                    each.isOne() ? minutes.get(each.person().id()) : each.said().minutes();
            String result = result(each, there, request.minimumMinutes(), present);
            if (result.equals("marked")) {
                mark(sessionId, each.person(), reason);
                marked++;
            }
            rows.add(new ImportedReport.Row(
                    each.said().row(),
                    each.said().name(),
                    each.said().email(),
                    there,
                    result,
                    each.matchedBy(),
                    each.person()));
        }
        audit.record("register.report-imported", sessionId);
        ImportedReport report = new ImportedReport(marked, rows, registers.answer(session));
        if (dryRun) {
            transaction.setRollbackOnly();
        }
        return report;
    }

    private void mark(UUID sessionId, Named person, String reason) {
        Attendance.fromReport(sessionId, person.id(), reason, Marker.of(actor), clock.instant());
        attended.fire(new SessionAttended(sessionId, person.id()));
    }

    /** Who left and came back stands in a report more than once. */
    private static Map<UUID, Integer> minutesOf(List<ParticipantFound> found) {
        Map<UUID, Integer> minutes = new HashMap<>();
        found.stream()
                .filter(each -> each.isOne() && each.said().minutes() != null)
                .forEach(each -> minutes.merge(each.person().id(), each.said().minutes(), Integer::sum));
        return minutes;
    }

    private static String result(ParticipantFound found, Integer minutes, int minimum, Set<UUID> present) {
        if (!found.isOne()) {
            return found.people().isEmpty() ? "unknown" : "ambiguous";
        }
        if (minutes != null && minutes < minimum) {
            return "too-short";
        }
        return present.add(found.person().id()) ? "marked" : "present-already";
    }
}
