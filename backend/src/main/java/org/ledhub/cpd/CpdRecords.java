package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.IfMatch;
import org.ledhub.shared.Page;

/** The caller's own CPD. */
@ApplicationScoped
class CpdRecords {

    private final Actor actor;
    private final Periods periods;
    private final AuditTrail audit;
    private final Clock clock;

    CpdRecords(Actor actor, Periods periods, AuditTrail audit, Clock clock) {
        this.actor = actor;
        this.periods = periods;
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
        if (!facts.again() && CpdRecord.like(facts, actor.personId()).isPresent()) {
            throw new LoggedAlready();
        }
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

    /** With its reflection and its evidence. */
    @Transactional
    CpdRecordResponse restore(UUID id) {
        CpdRecord record = CpdRecord.restorable(id, actor.personId(), clock.instant());
        record.deletedAt = null;
        audit.record("cpd-record.restored", id);
        CpdRecord.flush();
        return CpdRecordResponse.of(record, null);
    }

    @Transactional
    CpdSummary summary(LocalDate from, LocalDate to, String view) {
        Period period = periods.wanted(from, to, view);
        return CpdSummary.of(period, CpdRecord.during(period, actor.personId()));
    }

    /** By session. */
    private Map<UUID, UUID> certificatesOf(List<CpdRecord> rows) {
        Map<UUID, UUID> bySession = new HashMap<>();
        Certificate.inForce(actor.personId(), CpdRecord.sessionsOf(rows))
                .forEach(each -> bySession.put(each.sessionId, each.id));
        return bySession;
    }

    private void check(LogCpd facts) {
        if (facts.date().isAfter(periods.today())) {
            throw new CheckYourAnswers("date", "in-the-future", "Enter a date that is not in the future");
        }
    }
}
