package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.identity.Colleague;
import org.ledhub.identity.People;
import org.ledhub.shared.Named;

/** Marks everybody whom the report of an online meeting names; who is present already stays as they are. */
@ApplicationScoped
class MeetingReports {

    private final Registers registers;
    private final People people;
    private final Actor actor;
    private final AuditTrail audit;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    MeetingReports(
            Registers registers,
            People people,
            Actor actor,
            AuditTrail audit,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.registers = registers;
        this.people = people;
        this.actor = actor;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A dry run does everything and then takes it back, so that what it shows is what would happen. */
    @Transactional
    ImportedReport take(UUID sessionId, String csv, boolean dryRun) {
        TeachingSession session = registers.lockForMarks(sessionId);
        List<MeetingReport.Participant> participants = MeetingReport.read(csv).participants();
        Found found = new Found(people.everyone());
        Set<UUID> present = new HashSet<>();
        Attendance.allLive(sessionId).forEach(mark -> present.add(mark.personId));
        List<ImportedReport.Row> rows = new ArrayList<>();
        int marked = 0;
        for (MeetingReport.Participant participant : participants) {
            List<Colleague> who = found.by(participant);
            String result = result(who, present);
            if (result.equals("marked")) {
                Attendance.fromReport(sessionId, who.getFirst().id(), actor.personId(), clock.instant());
                marked++;
            }
            Named person = who.size() == 1
                    ? new Named(who.getFirst().id(), who.getFirst().name())
                    : null;
            rows.add(
                    new ImportedReport.Row(participant.row(), participant.name(), participant.email(), result, person));
        }
        audit.record("register.report-imported", sessionId);
        ImportedReport report = new ImportedReport(marked, rows, registers.answer(session));
        if (dryRun) {
            transaction.setRollbackOnly();
        }
        return report;
    }

    private static String result(List<Colleague> who, Set<UUID> present) {
        return switch (who.size()) {
            case 0 -> "unknown";
            case 1 -> present.add(who.getFirst().id()) ? "marked" : "present-already";
            default -> "ambiguous";
        };
    }

    /** By email where there is one, else by the whole name; titles are not part of a name. */
    private record Found(List<Colleague> everyone) {

        List<Colleague> by(MeetingReport.Participant participant) {
            if (!participant.email().isEmpty()) {
                String email = People.asKept(participant.email());
                List<Colleague> found = everyone.stream()
                        .filter(each -> each.email().equals(email))
                        .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
            String name = plain(participant.name());
            return name.isEmpty()
                    ? List.of()
                    : everyone.stream()
                            .filter(each -> plain(each.name()).equals(name))
                            .toList();
        }

        private static String plain(String name) {
            return name.toLowerCase(Locale.ROOT)
                    .replaceAll("\\(.*\\)", "")
                    .replaceAll("^(dr|mr|mrs|ms|miss|prof|professor)\\.? ", "")
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }
}
