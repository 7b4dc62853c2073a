package org.ledhub.reports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;

/** How one to ones were used: right, and silent about who used them. */
@QuarkusTest
class OneToOneReportTest extends HubTest {

    private static final String IN_TERM =
            " from slot s where s.withdrawn_at is null and s.starts_at >= ? and s.starts_at < ?";
    private static final String BOOKED =
            " from one_to_one.appointment a where a.state = 'booked' and a.starts_at >= ? and a.starts_at < ?";

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private Client tutor;
    private Term last;
    private int minute;

    @BeforeEach
    void aTutor() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        tutor = given.aTutor(trust);
        last = Term.of(Time.today(clock)).before(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void tellsWhatAnIndependentSumOfTheRowsSays(long seed) {
        aYearOfTimes(new Random(seed));
        JsonPath report = report();
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Term term = last.before(2 - i);
            String at = "terms[%d].".formatted(i);
            assertEquals(term.first().toString(), report.getString(at + "from"));
            assertEquals(sum("count(*)" + IN_TERM, term), report.getInt(at + "offered"));
            assertEquals(sum("count(distinct a.doctor_id)" + BOOKED, term), report.getInt(at + "doctors"));
            if (report.get(at + "used") != null) {
                used.add(sum("count(*)" + BOOKED, term));
                assertEquals(used.getLast(), report.getInt(at + "used"));
                assertEquals(report.getInt(at + "offered") - used.getLast(), report.getInt(at + "free"));
            }
            if (report.get(at + "firstTimers") != null) {
                assertEquals(firstTimers(term), report.getInt(at + "firstTimers"));
            }
        }
        assertFalse(used.isEmpty());
        Integer all = used.size() < 3
                ? null
                : Integer.valueOf(used.stream().mapToInt(Integer::intValue).sum());
        assertEquals(all, report.get("used"));
        assertEquals(firstTimers(last.before(2)), report.getInt("terms[0].firstTimers"));
        assertEquals(100, report.getInt("terms[0].firstTimersPercent"));
        admin.calls()
                .get("/reports/appointments/file")
                .then()
                .statusCode(200)
                .body(containsString("All terms,%s,%s,%d,%s,"
                        .formatted(
                                report.get("from"),
                                report.get("to"),
                                report.getInt("offered"),
                                all == null ? "hidden" : all)));
    }

    @Test
    void hidesWhatFewDoctorsUsed() {
        List<Client> few = given.doctors(trust, 4);
        for (int i = 0; i < 24; i++) {
            UUID slot = aTime(day(i));
            if (i % 2 == 0) {
                book(few.get(i / 2 % 4), slot, null);
            }
        }
        answer().body("terms[2].offered", equalTo(24))
                .body("terms[2].used", nullValue())
                .body("terms[2].free", nullValue())
                .body("terms[2].doctors", nullValue())
                .body("terms[2].firstTimers", nullValue())
                .body("used", nullValue());
        book(given.aDoctor(trust), aTime(day(24)), null);
        answer().body("terms[2].used", equalTo(13))
                .body("terms[2].doctors", equalTo(5))
                .body("terms[2].firstTimers", equalTo(5))
                .body("terms[2].firstTimersPercent", equalTo(100));
    }

    @Test
    void hidesFirstTimersWhoAreFewOrLeaveFew() {
        Term before = last.before(1);
        List<Client> known = given.doctors(trust, 5);
        for (int i = 0; i < 5; i++) {
            book(known.get(i), aTime(before.first().plusDays(1 + 7L * i)), null);
            book(known.get(i), aTime(day(i)), null);
        }
        for (Client each : given.doctors(trust, 4)) {
            book(each, aTime(day(9)), null);
        }
        answer().body("terms[2].doctors", equalTo(9)).body("terms[2].firstTimers", nullValue());
        book(given.aDoctor(trust), aTime(day(10)), null);
        answer().body("terms[2].firstTimers", equalTo(5)).body("terms[2].firstTimersPercent", equalTo(50));
    }

    @Test
    void tellsHowLongHalfOfFiveDoctorsWaited() {
        List<Client> doctors = given.doctors(trust, 5);
        for (int i = 0; i < 4; i++) {
            book(doctors.get(i), aTime(day(i)), Duration.ofDays(i + 1));
        }
        answer().body("terms[2].medianWaitDays", nullValue());
        book(doctors.get(4), aTime(day(4)), Duration.ofDays(9));
        answer().body("terms[2].medianWaitDays", equalTo(3));
    }

    /** Months are published too. Their difference from the term must not tell of one month, nor of a few in several. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void subtractingMonthsFromTheirTermTellsNothingOfTheFew(long seed) {
        Random random = new Random(seed);
        int told = 0;
        int broken = 0;
        for (int term = 0; term < 60; term++) {
            List<int[]> months =
                    IntStream.range(0, 4).mapToObj(_ -> fates(random)).toList();
            List<List<Boolean>> shown = months.stream().map(this::shown).toList();
            boolean isTold = hides(months, shown);
            Set<String> recovered = attack(months, shown, isTold);
            recovered.retainAll(ofFew(months));
            assertEquals(Set.of(), recovered);
            Set<String> naively = attack(months, shown, true);
            naively.retainAll(ofFew(months));
            told += isTold ? 1 : 0;
            broken += naively.isEmpty() ? 0 : 1;
        }
        assertTrue(told > 3, "a report that hides everything would pass as well, but tells only " + told);
        assertTrue(broken > 0, "the attack must be worth withstanding");
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', '{}', true",
        "'{9}', '{20}', false",
        "'{2,5}', '{9,9}', false",
        "'{5,5}', '{5,5}', true",
        "'{5,5}', '{5,4}', false",
        "'{2,2,2,2}', '{4,4,4,4}', true",
    })
    void leavesFiveOnBothSidesWhicheverMonthIsLeftOut(String free, String others, boolean told) {
        assertEquals(
                told, asked("select one_to_one.term_hides(cast(? as integer[]), cast(? as integer[]))", free, others));
    }

    @Test
    void theApplicationsRoleCannotReadWhatIsNotHidden() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> asked("select count(*) from one_to_one.fates('2020-01-01', '2030-01-01')"));
        assertTrue(refused.getMessage().contains("permission denied"), refused::getMessage);
    }

    @Test
    void isForAdminsAndOfTheirTrust() {
        aYearOfTimes(new Random(1));
        given.anAdmin(given.aTrust())
                .calls()
                .get("/reports/appointments")
                .then()
                .body("offered", equalTo(0))
                .body("used", equalTo(0));
        for (Client other : List.of(given.aDoctor(trust), tutor)) {
            other.calls().get("/reports/appointments").then().statusCode(403);
            other.calls().get("/reports/appointments/file").then().statusCode(403);
        }
    }

    private static int[] fates(Random random) {
        return IntStream.range(0, 4)
                .map(_ -> random.nextInt(4) == 0 ? 0 : random.nextInt(12))
                .toArray();
    }

    private List<Boolean> shown(int[] fates) {
        String counts = "{%d,%d,%d,%d}".formatted(fates[0], fates[1], fates[2], fates[3]);
        List<Boolean> shown = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            shown.add((Boolean) asked("select (one_to_one.told(cast(? as integer[])))[" + i + "] is not null", counts));
        }
        return shown;
    }

    private boolean hides(List<int[]> months, List<List<Boolean>> shown) {
        List<String> free = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int month = 0; month < months.size(); month++) {
            int[] fates = months.get(month);
            List<Boolean> here = shown.get(month);
            if (!here.getFirst()) {
                free.add(String.valueOf(fates[0]));
                others.add(String.valueOf(IntStream.range(1, 4)
                        .filter(fate -> !here.get(fate))
                        .map(fate -> fates[fate])
                        .sum()));
            }
        }
        return (Boolean) asked(
                "select one_to_one.term_hides(cast(? as integer[]), cast(? as integer[]))",
                "{" + String.join(",", free) + "}",
                "{" + String.join(",", others) + "}");
    }

    private static Set<String> attack(List<int[]> months, List<List<Boolean>> shown, boolean isTold) {
        Subtraction attacker = new Subtraction();
        List<String> free = new ArrayList<>();
        for (int month = 0; month < months.size(); month++) {
            List<String> all = new ArrayList<>();
            for (int fate = 0; fate < 4; fate++) {
                all.add(cell(month, fate));
                if (shown.get(month).get(fate)) {
                    attacker.learns(List.of(cell(month, fate)));
                }
            }
            attacker.learns(all);
            free.add(cell(month, 0));
        }
        if (isTold) {
            attacker.learns(free);
        }
        return attacker.recovered();
    }

    private static Set<String> ofFew(List<int[]> months) {
        Set<String> few = new HashSet<>();
        for (int month = 0; month < months.size(); month++) {
            for (int fate = 0; fate < 4; fate++) {
                if (months.get(month)[fate] > 0 && months.get(month)[fate] < 5) {
                    few.add(cell(month, fate));
                }
            }
        }
        return few;
    }

    private static String cell(int month, int fate) {
        return month + " " + fate;
    }

    private ValidatableResponse answer() {
        return admin.calls().get("/reports/appointments").then().statusCode(200);
    }

    private JsonPath report() {
        return answer().extract().jsonPath();
    }

    private LocalDate day(int number) {
        return last.first().plusDays(1 + number * 4L);
    }

    /** Three terms, with a few times in each fortnight, half of them used. */
    private void aYearOfTimes(Random random) {
        List<Client> doctors = given.doctors(trust, 25);
        for (LocalDate day = last.before(2).first().plusDays(3); day.isBefore(last.end()); day = day.plusDays(14)) {
            List<Client> free = new ArrayList<>(doctors);
            for (int i = 0; i < 4; i++) {
                UUID slot = aTime(day);
                if (i % 2 == 0 || random.nextInt(4) == 0) {
                    book(free.remove(random.nextInt(free.size())), slot, null);
                }
            }
        }
    }

    private UUID aTime(LocalDate day) {
        Instant start = startOf(day).plus(Duration.ofHours(8)).plus(Duration.ofMinutes(25L * (minute++ % 30)));
        return QuarkusTransaction.requiringNew()
                .call(() -> given.aFreeSlot(tutor, Duration.between(clock.instant(), start)));
    }

    /** @param waited since the doctor had asked for it; null who did not wait */
    private void book(Client doctor, UUID slot, Duration waited) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, doctor.id());
            Instant booked = ((Timestamp) rows.first("select starts_at from slot where id = ?", slot)
                            .getFirst())
                    .toInstant();
            if (waited != null) {
                rows.add(
                        "insert into one_to_one.waiting (id, asked_at) values (gen_random_uuid(), ?)",
                        booked.minus(waited));
            }
            rows.add("""
                    insert into one_to_one.appointment
                        (id, slot_id, doctor_id, tutor_id, starts_at, ends_at, state, booked_at, statement_version)
                    select gen_random_uuid(), id, current_person(), tutor_id, starts_at, ends_at, 'booked', ?,
                           (select max(version) from one_to_one.statement_acceptance)
                      from slot where id = ?
                    """, booked, slot);
        });
    }

    private int firstTimers(Term term) {
        return sum(
                "count(distinct a.doctor_id)" + BOOKED
                        + " and not exists (select from one_to_one.appointment e where e.doctor_id = a.doctor_id"
                        + " and e.starts_at < '" + startOf(term.first()) + "')",
                term);
    }

    /** As the tutor, whose times all of them are. */
    private int sum(String query, Term term) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, tutor.id());
            return ((Number) rows.first("select " + query, startOf(term.first()), startOf(term.end()))
                            .getFirst())
                    .intValue();
        });
    }

    private Object asked(String query, Object... values) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.first(query, values).getFirst());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Time.LONDON).toInstant();
    }
}
