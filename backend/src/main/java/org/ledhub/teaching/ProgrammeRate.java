package org.ledhub.teaching;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How many came to the sessions of a programme whose register is locked, of those who could. A count from 1 to 4 is not told, and
 * neither is the one that would give it away.
 *
 * @param programmeId null for sessions of no programme
 * @param sessions whose register is locked
 * @param open that are over and whose register is not, so that they are not counted
 * @param excused who had told that they cannot come
 */
record ProgrammeRate(
        UUID programmeId,
        String title,
        int sessions,
        int open,
        Integer percent,
        Integer present,
        Integer missed,
        Integer excused) {

    private static final int FEWEST = 5;

    private static final String BY_PROGRAMME = """
            with counted as (
                select t.programme_id, t.register_locked_at is not null as locked,
                       (select count(*) from attendance a
                         where a.trust_id = t.trust_id and a.session_id = t.id and a.ended_at is null) as present,
                       (select count(*) from sign_up u
                         where u.trust_id = t.trust_id and u.session_id = t.id and u.state = 'confirmed'
                           and not exists (select 1 from attendance a where a.trust_id = u.trust_id
                               and a.session_id = u.session_id and a.person_id = u.person_id and a.ended_at is null)) as missed,
                       (select count(*) from absence b
                         where b.trust_id = t.trust_id and b.session_id = t.id and b.taken_back_at is null
                           and not exists (select 1 from attendance a where a.trust_id = b.trust_id
                               and a.session_id = b.session_id and a.person_id = b.person_id and a.ended_at is null)) as excused
                  from teaching_session t
                 where t.status = 'scheduled' and t.ends_at <= :now and t.starts_at >= :from and t.starts_at < :until
            )
            select c.programme_id, p.title,
                   cast(count(*) filter (where c.locked) as integer) as sessions,
                   cast(count(*) filter (where not c.locked) as integer) as open,
                   cast(coalesce(sum(c.present) filter (where c.locked), 0) as integer) as present,
                   cast(coalesce(sum(c.missed) filter (where c.locked), 0) as integer) as missed,
                   cast(coalesce(sum(c.excused) filter (where c.locked), 0) as integer) as excused
              from counted c left join programme p on p.id = c.programme_id
             group by c.programme_id, p.title
             order by p.title nulls last, c.programme_id
            """;

    @SuppressWarnings("unchecked")
    static List<ProgrammeRate> between(EntityManager database, Instant from, Instant until, Instant now) {
        return ((List<Tuple>) database.createNativeQuery(BY_PROGRAMME, Tuple.class)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .setParameter("now", now)
                        .getResultList())
                .stream().map(ProgrammeRate::of).toList();
    }

    private static ProgrammeRate of(Tuple row) {
        int present = row.get("present", Integer.class);
        int missed = row.get("missed", Integer.class);
        int excused = row.get("excused", Integer.class);
        boolean tells = isFew(present) || isFew(missed);
        return new ProgrammeRate(
                row.get("programme_id", UUID.class),
                row.get("title", String.class),
                row.get("sessions", Integer.class),
                row.get("open", Integer.class),
                present + missed < FEWEST
                        ? null
                        : AttendanceRate.of(present, missed, excused).percent(),
                tells ? null : present,
                tells ? null : missed,
                isFew(excused) ? null : excused);
    }

    private static boolean isFew(int count) {
        return count > 0 && count < FEWEST;
    }
}
