package org.ledhub.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;
import org.ledhub.identity.Role;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.Named;
import org.ledhub.shared.Page;

/** What readers tell the editors. A reader sees their own and what became of it; editors see all. */
@ApplicationScoped
class LibraryReports {

    /** As many open ones as one reader can have. */
    private static final int MOST = 20;

    private final Actor actor;
    private final People people;
    private final AuditTrail audit;
    private final Event<ResourceReported> reported;
    private final Clock clock;

    LibraryReports(Actor actor, People people, AuditTrail audit, Event<ResourceReported> reported, Clock clock) {
        this.actor = actor;
        this.people = people;
        this.audit = audit;
        this.reported = reported;
        this.clock = clock;
    }

    @Transactional
    LibraryReportResponse tell(WriteLibraryReport request) {
        request.check();
        if (request.resourceId() != null) {
            Resource.visible(request.resourceId());
        }
        if (LibraryReport.openOf(actor.personId()) >= MOST) {
            throw new TooManyReports();
        }
        LibraryReport report = LibraryReport.tell(actor.personId(), request, clock.instant());
        audit.record("library-report.made", report.id);
        if (report.resourceId != null) {
            reported.fire(new ResourceReported(report.id, report.resourceId));
        }
        return answers(List.of(report)).getFirst();
    }

    @Transactional
    Page<LibraryReportResponse> list(ListLibraryReports wanted) {
        boolean isAll = actor.is(Role.ADMIN) && !wanted.mine;
        List<LibraryReport> rows = LibraryReport.page(wanted, isAll ? null : actor.personId());
        Map<UUID, LibraryReportResponse> answers = new HashMap<>();
        answers(rows).forEach(each -> answers.put(each.id(), each));
        return Page.of(
                rows,
                wanted.limit,
                last -> new Cursor(last.reportedAt.toString(), last.id),
                row -> answers.get(row.id));
    }

    /** Also once more: the editors may have been wrong. */
    @Transactional
    LibraryReportResponse answer(UUID id, AnswerLibraryReport request) {
        LibraryReport report = LibraryReport.lock(id);
        report.answer(actor.personId(), request, clock.instant());
        LibraryReport.flush();
        audit.record("library-report." + request.state(), id);
        return answers(List.of(report)).getFirst();
    }

    /** With the names, in two statements however many they are. */
    private List<LibraryReportResponse> answers(List<LibraryReport> reports) {
        Map<UUID, String> names = new HashMap<>(people.namesOf(reports.stream()
                .flatMap(each -> Stream.of(each.reporterId, each.answeredBy))
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
        Resource.byId(reports.stream()
                        .map(each -> each.resourceId)
                        .filter(Objects::nonNull)
                        .toList())
                .forEach((id, resource) -> names.put(id, resource.title));
        return reports.stream()
                .map(each -> new LibraryReportResponse(
                        each.id,
                        each.kind,
                        Named.of(each.resourceId, names),
                        each.words,
                        Named.of(each.reporterId, names),
                        each.reportedAt,
                        each.state,
                        each.answer,
                        Named.of(each.answeredBy, names),
                        each.answeredAt))
                .toList();
    }
}
