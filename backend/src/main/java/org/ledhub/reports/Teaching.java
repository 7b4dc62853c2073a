package org.ledhub.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledhub.shared.RowIdentity;

/** Counts of teaching, as the database makes them: what may be told of them is decided later. */
@ApplicationScoped
class Teaching {

    private static final String HELD = """
        select term_of(cast(t.starts_at at time zone t.zone as date)) as term,
               cast(count(*) filter (where t.register_locked_at is not null) as integer) as sessions,
               cast(count(*) filter (where t.register_locked_at is null) as integer) as open,
               cast(coalesce(sum(t.capacity) filter (where t.register_locked_at is not null), 0) as integer) as places
          from teaching_session t
         where t.status = 'scheduled' and t.ends_at <= :now
           and cast(t.starts_at at time zone t.zone as date) >= :first and cast(t.starts_at at time zone t.zone as date) < :end
         group by 1
        """;

    private static final String OUTCOMES = "select * from teaching_outcomes(:first, :end, :now)";

    private static final String DIVISIONS = """
        select coalesce(specialty, '') as specialty, coalesce(site, '') as site, count(*) as doctors
          from person where 'led' = any (roles) group by 1, 2
        """;

    private static final String REACH = """
        select cast(count(*) as integer) as doctors,
               cast(count(*) filter (where not exists (
                   select from attendance a
                     join teaching_session t on t.trust_id = a.trust_id and t.id = a.session_id
                    where a.trust_id = p.trust_id and a.person_id = p.id and a.ended_at is null
                      and t.register_locked_at is not null and t.status = 'scheduled'
                      and cast(t.starts_at at time zone t.zone as date) < :end)) as integer) as never_came
          from person p where p.status = 'active' and 'led' = any (p.roles)
        """;

    private static final List<String> COLUMNS = List.of("present", "missed", "not_released", "other_reasons");

    private final EntityManager database;
    private final RowIdentity rows;
    private final Clock clock;

    Teaching(EntityManager database, RowIdentity rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    Map<Term, Held> held(Period period) {
        return list(HELD, period).stream()
                .collect(Collectors.toMap(
                        Teaching::term,
                        row -> new Held(number(row, "sessions"), number(row, "open"), number(row, "places"))));
    }

    /** Of every term of the period. */
    Map<Term, Outcomes> outcomes(Period period, Map<String, List<String>> names) {
        rows.actFor("absence-counts");
        Map<Term, Map<Slice, List<Count>>> counts = list(OUTCOMES, period).stream()
                .collect(Collectors.groupingBy(Teaching::term, Collectors.toMap(Teaching::slice, Teaching::counts)));
        rows.actFor("");
        return period.terms().stream().collect(Collectors.toMap(Function.identity(), term -> {
            Map<String, List<String>> divided = new HashMap<>(names);
            divided.put(Slice.MONTH, term.months());
            return Outcomes.of(counts.getOrDefault(term, Map.of()), divided);
        }));
    }

    /** All specialties and sites of the trust's doctors, and the lack of one: the smallest first. */
    Map<String, List<String>> names() {
        List<Tuple> found = tuples(database.createNativeQuery(DIVISIONS, Tuple.class));
        return Stream.of(Slice.SPECIALTY, Slice.SITE).collect(Collectors.toMap(Function.identity(), kind -> {
            Map<String, Long> doctors = new TreeMap<>(Map.of("", 0L));
            found.forEach(row -> doctors.merge(row.get(kind, String.class), row.get("doctors", Long.class), Long::sum));
            return doctors.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .toList();
        }));
    }

    Reach reach(LocalDate end) {
        Tuple row = tuples(database.createNativeQuery(REACH, Tuple.class).setParameter("end", end))
                .getFirst();
        return Reach.of(number(row, "doctors"), number(row, "never_came"));
    }

    private List<Tuple> list(String query, Period period) {
        return tuples(database.createNativeQuery(query, Tuple.class)
                .setParameter("first", period.first().first())
                .setParameter("end", period.last().end())
                .setParameter("now", clock.instant()));
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> tuples(Query query) {
        return (List<Tuple>) query.getResultList();
    }

    private static Term term(Tuple row) {
        return new Term(row.get("term", LocalDate.class));
    }

    private static Slice slice(Tuple row) {
        return new Slice(row.get("part", String.class), row.get("name", String.class));
    }

    private static List<Count> counts(Tuple row) {
        return COLUMNS.stream()
                .map(column -> new Count(number(row, column), number(row, column + "_doctors")))
                .toList();
    }

    private static int number(Tuple row, String column) {
        return row.get(column, Integer.class);
    }
}
