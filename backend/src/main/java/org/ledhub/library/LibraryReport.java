package org.ledhub.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Uuids;

/** What a reader told the editors about a resource, or about one that is missing; and what became of it. */
@Entity
@Table(name = "library_report")
class LibraryReport extends PanacheEntityBase {

    static final String MISSING = "missing";
    static final String OPEN = "open";
    static final String DONE = "done";
    static final String DECLINED = "declined";

    @Id
    UUID id;

    @Column(name = "reporter_id", updatable = false)
    UUID reporterId;

    @Column(updatable = false)
    String kind;

    @Column(name = "resource_id", updatable = false)
    UUID resourceId;

    @Column(updatable = false)
    String words;

    @Column(name = "reported_at", updatable = false)
    Instant reportedAt;

    String state;
    String answer;

    @Column(name = "answered_by")
    UUID answeredBy;

    @Column(name = "answered_at")
    Instant answeredAt;

    static LibraryReport tell(UUID reporter, WriteLibraryReport request, Instant now) {
        LibraryReport report = new LibraryReport();
        report.id = Uuids.next();
        report.reporterId = reporter;
        report.kind = request.kind();
        report.resourceId = request.resourceId();
        report.words = saidOrNull(request.words());
        report.reportedAt = now;
        report.state = OPEN;
        report.persistAndFlush();
        return report;
    }

    static long openOf(UUID reporter) {
        return count("reporterId = ?1 and state = 'open'", reporter);
    }

    static LibraryReport lock(UUID id) {
        return LibraryReport.<LibraryReport>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(NotFound::new);
    }

    /** The latest first, and one more than the limit. */
    static List<LibraryReport> page(ListLibraryReports wanted, UUID reporter) {
        Conditions where = new Conditions()
                .and(wanted.state.equals(OPEN) ? "state = 'open'" : "state <> 'open'")
                .and("reporterId = :reporter", "reporter", reporter)
                .after(Cursor.parse(wanted.cursor), "reportedAt", Cursor::instant, true);
        return LibraryReport.<LibraryReport>find(where.by("reportedAt desc, id desc"), where.values())
                .page(0, wanted.limit + 1)
                .list();
    }

    void answer(UUID editor, AnswerLibraryReport request, Instant now) {
        state = request.state();
        answer = saidOrNull(request.answer());
        answeredBy = editor;
        answeredAt = now;
    }

    private static String saidOrNull(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
