package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Uuids;
import org.ledhub.teaching.RegisterLocked;

/**
 * Makes the records of a locked register, and has them follow when it is locked again: one for each person who taught or was present. Who
 * did both has the record of teaching, since it is one hour.
 */
@ApplicationScoped
class AttendanceRecords {

    /** Generic CiP 6, clinical teacher and supervisor. */
    private static final int TEACHER = 6;

    private final EntityManager database;
    private final RowIdentity rows;
    private final Clock clock;

    AttendanceRecords(EntityManager database, RowIdentity rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    void on(@Observes RegisterLocked event) {
        rows.actFor("attendance");
        Map<UUID, String> sources = event.external() ? Map.of() : sources(event);
        sources.forEach((person, source) -> record(person, source, event));
        takeBackFromOthers(event.sessionId(), sources.keySet());
        rows.actFor("");
    }

    /** By person. */
    private static Map<UUID, String> sources(RegisterLocked event) {
        Map<UUID, String> sources = new HashMap<>();
        event.present().keySet().forEach(person -> sources.put(person, CpdRecord.ATTENDANCE));
        event.taughtBy().forEach(person -> sources.put(person, CpdRecord.TEACHING));
        return sources;
    }

    /** Teaching is evidence of the capability to teach, whatever the session is about. */
    private static List<Integer> cips(String source, RegisterLocked event) {
        return source.equals(CpdRecord.TEACHING)
                ? Stream.concat(event.cips().stream(), Stream.of(TEACHER))
                        .distinct()
                        .sorted()
                        .toList()
                : event.cips();
    }

    private void record(UUID person, String source, RegisterLocked event) {
        database.createNativeQuery("""
                        insert into cpd_record (id, person_id, title, done_on, minutes, scope, nature, domains, cips, source, source_id)
                        values (:id, :person, :title, :date, :minutes, 'internal', :nature, :domains, :cips, :source, :session)
                        on conflict on constraint one_cpd_record_per_source do update
                            set title = excluded.title, done_on = excluded.done_on, minutes = excluded.minutes,
                                nature = excluded.nature, domains = excluded.domains, cips = excluded.cips,
                                source = excluded.source, deleted_at = null,
                                version = cpd_record.version + 1
                        """)
                .setParameter("id", Uuids.next())
                .setParameter("person", person)
                .setParameter("title", event.title())
                .setParameter("date", event.date())
                .setParameter("minutes", event.minutes())
                .setParameter("nature", event.clinical() ? "clinical" : "non-clinical")
                .setParameter("domains", event.domains().toArray(Integer[]::new))
                .setParameter("cips", cips(source, event).toArray(Integer[]::new))
                .setParameter("source", source)
                .setParameter("session", event.sessionId())
                .executeUpdate();
    }

    private void takeBackFromOthers(UUID sessionId, Set<UUID> present) {
        database.createNativeQuery("""
                        update cpd_record set deleted_at = :now, version = version + 1
                        where source_id = :session and deleted_at is null and person_id <> all (:present)
                        """)
                .setParameter("now", clock.instant())
                .setParameter("session", sessionId)
                .setParameter("present", present.toArray(UUID[]::new))
                .executeUpdate();
    }
}
