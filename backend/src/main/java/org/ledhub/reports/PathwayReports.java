package org.ledhub.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ledhub.reports.PathwayReport.PathwayRow;
import org.ledhub.shared.Time;

/** What doctors tick is theirs alone: the database tells how many did, once that tells of nobody. */
@ApplicationScoped
class PathwayReports {

    private final EntityManager database;
    private final Clock clock;

    PathwayReports(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    @SuppressWarnings("unchecked")
    PathwayReport report() {
        List<Tuple> pathways = database.createNativeQuery(
                        "select id, title, doctors, done, begun from pathway_progress(:now)", Tuple.class)
                .setParameter("now", clock.instant())
                .getResultList();
        return new PathwayReport(
                Term.of(Time.today(clock)).before(1).last(),
                pathways.stream().map(PathwayReports::row).toList());
    }

    private static PathwayRow row(Tuple row) {
        return new PathwayRow(
                row.get("id", UUID.class),
                row.get("title", String.class),
                row.get("doctors", Integer.class),
                row.get("done", Integer.class),
                row.get("begun", Integer.class));
    }
}
