package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Uuids;
import org.ledhub.teaching.RegisterLocked;

/** Makes the records of a locked register, and has them follow when it is locked again: one for each person present. */
@ApplicationScoped
class AttendanceRecords {

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
        Set<UUID> certified = event.external() ? Set.of() : event.present().keySet();
        certified.forEach(person -> record(person, event));
        takeBackFromOthers(event.sessionId(), certified);
        rows.actFor("");
    }

    private void record(UUID person, RegisterLocked event) {
        database.createNativeQuery("""
                        insert into cpd_record (id, person_id, title, done_on, minutes, scope, nature, domains, cips, source, source_id)
                        values (:id, :person, :title, :date, :minutes, 'internal', :nature, :domains, :cips, 'attendance', :session)
                        on conflict on constraint one_cpd_record_per_source do update
                            set title = excluded.title, done_on = excluded.done_on, minutes = excluded.minutes,
                                nature = excluded.nature, domains = excluded.domains, cips = excluded.cips, deleted_at = null,
                                version = cpd_record.version + 1
                        """)
                .setParameter("id", Uuids.next())
                .setParameter("person", person)
                .setParameter("title", event.title())
                .setParameter("date", event.date())
                .setParameter("minutes", event.minutes())
                .setParameter("nature", event.clinical() ? "clinical" : "non-clinical")
                .setParameter("domains", event.domains().toArray(Integer[]::new))
                .setParameter("cips", event.cips().toArray(Integer[]::new))
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
