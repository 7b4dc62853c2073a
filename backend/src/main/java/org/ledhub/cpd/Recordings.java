package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.Time;

/** Makes personal records of what the caller watched or read afterwards, each with a reflection. */
@ApplicationScoped
class Recordings {

    private final EntityManager database;
    private final Reflections reflections;
    private final AuditTrail audit;
    private final Clock clock;

    Recordings(EntityManager database, Reflections reflections, AuditTrail audit, Clock clock) {
        this.database = database;
        this.reflections = reflections;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    CpdRecordResponse reflectOn(ReflectOnRecording said) {
        CpdRecord record = CpdRecord.from(learned(said), said.minutes(), Time.today(clock));
        CpdRecord.flush();
        audit.record("cpd-record.added", record.id);
        reflections.begin(record.id, said.reflection());
        return CpdRecordResponse.of(record, null);
    }

    /** A recording of a session that the doctor missed is of that session, whichever way they came to it. */
    private Learned learned(ReflectOnRecording said) {
        Optional<Learned> missed = missed(said.resourceId(), said.sessionId());
        if (said.sessionId() != null) {
            return missed.orElseThrow(() -> new CheckYourAnswers(
                    "sessionId",
                    "not-missed",
                    "Choose a session that you were not at, and something of it that you can open"));
        }
        return missed.or(() -> inLibrary(said.resourceId()))
                .orElseThrow(() -> new CheckYourAnswers(
                        "resourceId", "unknown", "Choose a recording that you can open in the library"));
    }

    private Optional<Learned> missed(UUID resourceId, UUID sessionId) {
        return first(database.createNativeQuery("""
                        select s.* from missed_session s
                          join material_of_session m on m.trust_id = s.trust_id and m.session_id = s.id
                         where m.id = :resource and s.ends_at <= :now
                           and (s.id = :session or cast(:session as uuid) is null and m.kind = 'recording')
                         order by s.ends_at desc, s.id limit 1
                        """, Tuple.class)
                        .setParameter("resource", resourceId)
                        .setParameter("now", clock.instant())
                        .setParameter("session", sessionId))
                .map(row -> Learned.atHome(row, resourceId));
    }

    private Optional<Learned> inLibrary(UUID resourceId) {
        return first(database.createNativeQuery(
                                "select id, title from recording_in_library where id = :resource", Tuple.class)
                        .setParameter("resource", resourceId))
                .map(Learned::fromLibrary);
    }

    private static Optional<Tuple> first(Query query) {
        return ((List<?>) query.getResultList()).stream().findFirst().map(Tuple.class::cast);
    }
}
