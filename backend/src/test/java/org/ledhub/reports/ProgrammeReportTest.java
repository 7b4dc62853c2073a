package org.ledhub.reports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;

/** How teaching went over terms: right, for those who plan, and silent about the few. */
@QuarkusTest
class ProgrammeReportTest extends HubTest {

    private static final List<String> SPECIALTIES = List.of("Anaesthetics", "=Medicine", "Surgery", "Pathology");
    private static final List<String> SITES = List.of("North", "South");

    private static final String ON_A_LOCKED_REGISTER = """
         join teaching_session t on t.id = x.session_id
         join person p on p.id = x.person_id
        where t.register_locked_at is not null and t.starts_at >= ? and t.starts_at < ?
          and (cast(? as text) is null or p.specialty = ?) and (cast(? as text) is null or p.site = ?)
        """;
    private static final String WAS_THERE =
            " and (x.session_id, x.person_id) not in (select session_id, person_id from attendance where ended_at is"
                    + " null)";
    private static final Map<String, String> INDEPENDENTLY = Map.of(
            "present", "select count(*) from attendance x" + ON_A_LOCKED_REGISTER + " and x.ended_at is null",
            "missed",
                    "select count(*) from sign_up x" + ON_A_LOCKED_REGISTER + " and x.state = 'confirmed'" + WAS_THERE,
            "excused",
                    "select count(*) from absence x" + ON_A_LOCKED_REGISTER + " and x.taken_back_at is null"
                            + WAS_THERE,
            "notReleased",
                    "select count(*) from absence x" + ON_A_LOCKED_REGISTER
                            + " and x.taken_back_at is null and x.reason = 'not-released'" + WAS_THERE);

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private Term last;

    @BeforeEach
    void anAdmin() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        last = Term.of(Time.today(clock)).before(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void tellsWhatAnIndependentSumOfTheRowsSays(long seed) {
        aYearOfTeaching(new Random(seed));
        List<String> told = new ArrayList<>();
        for (int terms = 0; terms < 3; terms++) {
            Term first = last.before(terms);
            JsonPath report = report(Map.of("from", first.first().toString()));
            check(report, "figures", first, null, null, told);
            for (int i = 0; i <= terms; i++) {
                Term term = last.before(terms - i);
                assertEquals(term.first().toString(), report.getString("terms[%d].from".formatted(i)));
                assertEquals(
                        sum(INDEPENDENTLY.get("present"), term, term, null, null),
                        report.getInt("terms[%d].figures.present".formatted(i)));
            }
            for (String specialty : SPECIALTIES) {
                String row = "specialties.find { it.name == '%s' }".formatted(specialty);
                check(report, row, first, specialty, null, told);
                check(
                        report(Map.of("from", first.first().toString(), "specialty", specialty)),
                        "figures",
                        first,
                        specialty,
                        null,
                        told);
            }
            for (String site : SITES) {
                check(report, "sites.find { it.name == '%s' }".formatted(site), first, null, site, told);
                check(
                        report(Map.of("from", first.first().toString(), "site", site)),
                        "figures",
                        first,
                        null,
                        site,
                        told);
            }
        }
        assertTrue(told.size() > 30, told::toString);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void tellsHowOftenDoctorsWereNotReleasedByMonthAndSpecialty(long seed) {
        aYearOfTeaching(new Random(seed));
        JsonPath report = admin.calls()
                .get("/reports/protected-time")
                .then()
                .statusCode(200)
                .body("months", hasSize(12))
                .extract()
                .jsonPath();
        String query = INDEPENDENTLY.get("notReleased");
        assertEquals(sum(query, last.before(2), last, null, null), report.getInt("notReleased"));
        assertEquals(sum(INDEPENDENTLY.get("excused"), last.before(2), last, null, null), report.getInt("excused"));
        List<String> told = new ArrayList<>();
        for (Map<String, Object> month : report.<Map<String, Object>>getList("months")) {
            LocalDate first = LocalDate.parse((String) month.get("from"));
            if (month.get("notReleased") != null) {
                assertEquals(sum(query, first, first.plusMonths(1), null, null), month.get("notReleased"));
                told.add(month.toString());
            }
        }
        for (Map<String, Object> row : report.<Map<String, Object>>getList("specialties")) {
            if (row.get("name") != null && row.get("notReleased") != null) {
                assertEquals(sum(query, last.before(2), last, (String) row.get("name"), null), row.get("notReleased"));
                told.add(row.toString());
            }
        }
        assertFalse(told.isEmpty());
        assertNull(report.getString("specialties.find { it.name == 'Pathology' }.notReleased"));
        admin.calls()
                .get("/reports/protected-time/file")
                .then()
                .statusCode(200)
                .body(containsString("All terms,,%s,%s,%d"
                        .formatted(report.get("from"), report.get("to"), report.getInt("notReleased"))))
                .body(containsString(
                        "Specialty,Pathology,%s,%s,hidden".formatted(report.get("from"), report.get("to"))));
    }

    @Test
    void hidesASpecialtyOfFewDoctorsAndWhatWouldGiveItAway() {
        aYearOfTeaching(new Random(1));
        JsonPath report = report(Map.of());
        assertNull(report.getString("specialties.find { it.name == 'Pathology' }.present"));
        long hidden = SPECIALTIES.stream()
                .filter(name -> report.get("specialties.find { it.name == '%s' }.present".formatted(name)) == null)
                .count();
        assertTrue(hidden >= 2 && hidden < SPECIALTIES.size(), report::prettify);
        assertTrue(report.getInt("figures.present") > 0);
        assertEquals(SPECIALTIES.size() - hidden, report.getInt("specialtiesJoined"));
    }

    @Test
    void countsWhomTeachingHasNeverReached() {
        UUID session = aLockedSession(last.first().plusDays(20));
        given.doctors(trust, 6).forEach(each -> present(each, session));
        given.doctors(trust, 4);
        admin.calls()
                .get("/reports/programme")
                .then()
                .body("reach.doctors", equalTo(10))
                .body("reach.neverCame", nullValue());
        given.aDoctor(trust);
        admin.calls()
                .get("/reports/programme")
                .then()
                .body("reach.doctors", equalTo(11))
                .body("reach.neverCame", equalTo(5));
    }

    @Test
    void isOfWholeTermsThatAreOver() {
        present(given.aDoctor(trust), aLockedSession(last.end().plusDays(1)));
        admin.calls()
                .queryParams(Map.of("from", last.first().plusDays(40).toString(), "to", "9999-12-31"))
                .get("/reports/programme")
                .then()
                .statusCode(200)
                .body("from", equalTo(last.first().toString()))
                .body("to", equalTo(last.last().toString()))
                .body("terms", hasSize(1))
                .body("figures.sessions", equalTo(0));
        refuses(Map.of("from", Time.today(clock).toString()), "from");
        refuses(Map.of("from", "2026-04-02", "to", "2025-04-02"), "to");
        refuses(Map.of("from", "2001-04-02"), "from");
    }

    @Test
    void isOfASpecialtyOrASiteThatItNames() {
        refuses(Map.of("specialty", "Surgery", "site", "North"), "site");
        refuses(Map.of("specialty", "Alchemy"), "specialty");
        refuses(Map.of("site", "Atlantis"), "site");
    }

    @Test
    void isASpreadsheetThatRunsNothing() {
        aYearOfTeaching(new Random(2));
        admin.calls()
                .get("/reports/programme/file")
                .then()
                .statusCode(200)
                .body(containsString("Specialty,Pathology,"))
                .body(containsString(",hidden,hidden,"))
                .body(containsString("Specialty,'=Medicine,"));
    }

    @Test
    void isForAdminsAndOfTheirTrust() {
        aYearOfTeaching(new Random(3));
        given.anAdmin(given.aTrust())
                .calls()
                .get("/reports/programme")
                .then()
                .body("figures.sessions", equalTo(0))
                .body("figures.present", equalTo(0))
                .body("specialties.name", everyItem(nullValue()));
        for (Client other : List.of(given.aDoctor(trust), given.aTutor(trust))) {
            other.calls().get("/reports/programme").then().statusCode(403);
            other.calls().get("/reports/programme/file").then().statusCode(403);
            other.calls().get("/reports/protected-time").then().statusCode(403);
            other.calls().get("/reports/protected-time/file").then().statusCode(403);
        }
    }

    private void check(JsonPath report, String at, Term first, String specialty, String site, List<String> told) {
        INDEPENDENTLY.forEach((number, query) -> {
            Integer said = report.get(at + "." + number);
            if (said != null) {
                assertEquals(sum(query, first, last, specialty, site), said.intValue(), at + " " + number);
                told.add(at + " " + number + " " + said);
            }
        });
    }

    private int sum(String query, Term first, Term last, String specialty, String site) {
        return sum(query, first.first(), last.end(), specialty, site);
    }

    private int sum(String query, LocalDate first, LocalDate end, String specialty, String site) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            identity.actFor("absence-counts");
            return ((Number) rows.first(query, startOf(first), startOf(end), specialty, specialty, site, site)
                            .getFirst())
                    .intValue();
        });
    }

    private JsonPath report(Map<String, String> wanted) {
        return admin.calls()
                .queryParams(wanted)
                .get("/reports/programme")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void refuses(Map<String, String> wanted, String field) {
        admin.calls()
                .queryParams(wanted)
                .get("/reports/programme")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field));
    }

    /** Three terms, two sessions a month, some registers open, and two pathologists. */
    private void aYearOfTeaching(Random random) {
        List<Client> doctors = given.doctors(trust, 44);
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            for (int i = 0; i < doctors.size(); i++) {
                String specialty = i < 2 ? SPECIALTIES.getLast() : SPECIALTIES.get(random.nextInt(3));
                rows.add(
                        "update person set specialty = ?, site = ? where id = ?",
                        specialty,
                        SITES.get(random.nextInt(2)),
                        doctors.get(i).id());
            }
        });
        for (LocalDate day = last.before(2).first(); day.isBefore(last.end()); day = day.plusDays(15)) {
            UUID session = random.nextInt(6) == 0 ? aSession(day) : aLockedSession(day);
            QuarkusTransaction.requiringNew().run(() -> doctors.forEach(each -> takesPart(each, session, random)));
        }
    }

    private void takesPart(Client doctor, UUID session, Random random) {
        int fate = random.nextInt(10);
        identity.actAs(trust, doctor.id());
        if (fate < 5) {
            attends(doctor, session);
        }
        if (fate < 3 || fate == 5) {
            rows.add("""
                insert into sign_up (id, session_id, person_id, state, signed_up_at, confirmed_at)
                values (gen_random_uuid(), ?, ?, 'confirmed', now(), now())
                """, session, doctor.id());
        }
        if (fate == 0 || fate > 7) {
            rows.add(
                    "insert into absence (id, session_id, reason, told_at) values (gen_random_uuid(), ?, ?, now())",
                    session,
                    fate == 8 ? "not-released" : "nights");
        }
    }

    private void present(Client doctor, UUID session) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, doctor.id());
            attends(doctor, session);
        });
    }

    private void attends(Client doctor, UUID session) {
        rows.add(
                "insert into attendance (id, session_id, person_id, presence, source, at) values (gen_random_uuid(),"
                        + " ?, ?, 'remote', 'code', now())",
                session,
                doctor.id());
    }

    private UUID aLockedSession(LocalDate day) {
        UUID session = aSession(day);
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add(
                    "update teaching_session set register_locked_at = ends_at, register_first_locked_at = ends_at"
                            + " where id = ?",
                    session);
        });
        return session;
    }

    private UUID aSession(LocalDate day) {
        return given.aSession(
                trust, 50, Duration.between(clock.instant(), startOf(day).plus(Duration.ofHours(12))));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Time.LONDON).toInstant();
    }
}
