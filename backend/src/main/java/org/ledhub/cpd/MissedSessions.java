package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.Page;

/** What the caller can catch up with: sessions of the last year that they were not at, and that have something to watch or read. */
@ApplicationScoped
class MissedSessions {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final EntityManager database;
    private final Clock clock;

    MissedSessions(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The latest first, those that were recorded among them. */
    @Transactional
    Page<MissedSession> list(ListMissedSessions wanted) {
        Instant now = clock.instant();
        Conditions where = new Conditions()
                .and("ends_at <= :now", "now", now)
                .and("ends_at > :since", "since", now.minus(A_YEAR))
                .and("id = :session", "session", wanted.session)
                .after(Cursor.parse(wanted.cursor), "ends_at", Cursor::instant, true);
        Query query = database.createNativeQuery(
                "select * from missed_session where " + where.by("ends_at desc, id desc"), Tuple.class);
        where.values().forEach(query::setParameter);
        List<Tuple> rows = tuples(query.setMaxResults(wanted.limit + 1)).toList();
        Map<UUID, List<MissedSession.Material>> materials = materialsOf(rows);
        return Page.of(
                rows,
                wanted.limit,
                last -> new Cursor(last.get("ends_at", Instant.class).toString(), last.get("id", UUID.class)),
                row -> MissedSession.of(row, materials.getOrDefault(row.get("id", UUID.class), List.of())));
    }

    /** By session, the recordings first. */
    private Map<UUID, List<MissedSession.Material>> materialsOf(List<Tuple> sessions) {
        return tuples(database.createNativeQuery("""
                        select session_id, id, title, kind from material_of_session where session_id in (:sessions)
                         order by kind <> 'recording', title, id
                        """, Tuple.class)
                        .setParameter(
                                "sessions",
                                sessions.stream()
                                        .map(each -> each.get("id", UUID.class))
                                        .toList()))
                .collect(Collectors.groupingBy(
                        row -> row.get("session_id", UUID.class),
                        Collectors.mapping(MissedSession.Material::of, Collectors.toList())));
    }

    private static Stream<Tuple> tuples(Query query) {
        return ((List<?>) query.getResultList()).stream().map(Tuple.class::cast);
    }
}
