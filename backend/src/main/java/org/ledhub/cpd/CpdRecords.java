package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.IfMatch;
import org.ledhub.shared.Page;
import org.ledhub.shared.Time;

/** The caller's own CPD. */
@ApplicationScoped
class CpdRecords {

    /** Where a doctor has not said when the appraisal year starts: the calendar year. */
    private static final int JANUARY = 1;

    private final Actor actor;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    CpdRecords(Actor actor, People people, AuditTrail audit, Clock clock) {
        this.actor = actor;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Page<CpdRecordResponse> list(ListCpdRecords wanted) {
        Conditions where = new Conditions()
                .and("deletedAt is null")
                .and("personId = :me", "me", actor.personId())
                .and("doneOn >= :from", "from", wanted.from)
                .and("doneOn <= :to", "to", wanted.to)
                .and("scope = :scope", "scope", wanted.scope)
                .and("array_contains(domains, :domain)", "domain", wanted.domain)
                .after(Cursor.parse(wanted.cursor), "doneOn", Cursor::date, true);
        List<CpdRecord> rows = CpdRecord.<CpdRecord>find(where.by("doneOn desc, id desc"), where.values())
                .page(0, wanted.limit + 1)
                .list();
        Map<UUID, UUID> certificates = certificatesOf(rows);
        return Page.of(
                rows,
                wanted.limit,
                last -> new Cursor(last.doneOn.toString(), last.id),
                each -> CpdRecordResponse.of(each, certificates.get(each.sourceId)));
    }

    @Transactional
    CpdRecordResponse get(UUID id) {
        CpdRecord record = CpdRecord.of(id, actor.personId());
        return CpdRecordResponse.of(record, certificatesOf(List.of(record)).get(record.sourceId));
    }

    @Transactional
    CpdRecordResponse add(LogCpd facts) {
        check(facts);
        CpdRecord record = CpdRecord.from(facts);
        audit.record("cpd-record.added", record.id);
        CpdRecord.flush();
        return CpdRecordResponse.of(record, null);
    }

    @Transactional
    CpdRecordResponse change(UUID id, LogCpd facts, String ifMatch) {
        check(facts);
        CpdRecord record = CpdRecord.ownWordsOf(id, actor.personId());
        IfMatch.check(ifMatch, record.version);
        record.take(facts);
        audit.record("cpd-record.changed", id);
        CpdRecord.flush();
        return CpdRecordResponse.of(record, null);
    }

    @Transactional
    void delete(UUID id) {
        CpdRecord.ownWordsOf(id, actor.personId()).deletedAt = clock.instant();
        audit.record("cpd-record.deleted", id);
    }

    @Transactional
    CpdSummary summary(LocalDate from, LocalDate to) {
        AppraisalYear year =
                AppraisalYear.around(today(), people.appraisalMonthOfCaller().orElse(JANUARY));
        LocalDate first = from == null ? year.from() : from;
        LocalDate last = to == null ? (from == null ? year.to() : today()) : to;
        if (last.isBefore(first)) {
            throw new CheckYourAnswers("to", "before-start", "Enter a last date that is not before the first");
        }
        return CpdSummary.of(
                first,
                last,
                CpdRecord.list(
                        "personId = ?1 and doneOn between ?2 and ?3 and deletedAt is null",
                        actor.personId(),
                        first,
                        last));
    }

    /** By session. */
    private Map<UUID, UUID> certificatesOf(List<CpdRecord> rows) {
        List<UUID> sessions = rows.stream()
                .map(each -> each.sourceId)
                .filter(Objects::nonNull)
                .toList();
        return new HashMap<>(Certificate.inForceBySession(actor.personId(), sessions));
    }

    private void check(LogCpd facts) {
        if (facts.date().isAfter(today())) {
            throw new CheckYourAnswers("date", "in-the-future", "Enter a date that is not in the future");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.LONDON);
    }
}
