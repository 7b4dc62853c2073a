package org.ledhub.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ledhub.reports.OneToOneReport.OneToOneTerm;
import org.ledhub.shared.Time;

/** How one to ones are used. The database counts, and has hidden the few before the hub learns of anything. */
@ApplicationScoped
class OneToOneReports {

    private static final String USE = """
        select term, offered, used, median_wait_days, doctors, first_timers
          from one_to_one.use_by_term(:first, :end, :now)
        """;

    private final EntityManager database;
    private final Clock clock;

    OneToOneReports(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    @SuppressWarnings("unchecked")
    OneToOneReport of(ListPeriod wanted) {
        Period period = Period.of(wanted.from, wanted.to, Time.today(clock));
        List<Tuple> terms = database.createNativeQuery(USE, Tuple.class)
                .setParameter("first", period.first().first())
                .setParameter("end", period.last().end())
                .setParameter("now", clock.instant())
                .getResultList();
        return OneToOneReport.of(terms.stream().map(OneToOneReports::term).toList());
    }

    private static OneToOneTerm term(Tuple row) {
        return OneToOneTerm.of(
                new Term(row.get("term", LocalDate.class)),
                number(row, "offered"),
                number(row, "used"),
                number(row, "median_wait_days"),
                number(row, "doctors"),
                number(row, "first_timers"));
    }

    private static Integer number(Tuple row, String column) {
        return row.get(column, Integer.class);
    }
}
