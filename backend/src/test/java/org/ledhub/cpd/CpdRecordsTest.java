package org.ledhub.cpd;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Pages;

@QuarkusTest
class CpdRecordsTest extends HubTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private UUID trust;
    private Client doctor;

    @BeforeEach
    void aDoctor() {
        trust = given.aTrust();
        doctor = given.aDoctor(trust);
    }

    @Test
    void keepsWhatADoctorAdds() {
        Response added = doctor.sends(
                        facts("title", " Advanced Life Support ", "nature", "non-clinical", "domains", List.of(1, 4)))
                .post("/cpd-records");
        added.then()
                .statusCode(201)
                .body("title", equalTo("Advanced Life Support"))
                .body("date", equalTo(today.toString()))
                .body("minutes", equalTo(60))
                .body("scope", equalTo("external"))
                .body("nature", equalTo("non-clinical"))
                .body("domains", contains(1, 4))
                .body("source", equalTo("self"))
                .body("certificateId", nullValue());
        String id = added.path("id");
        assertTrue(added.header("Location").endsWith("/api/v1/cpd-records/" + id));
        doctor.calls()
                .get("/cpd-records/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(added.header("ETag")))
                .body("title", equalTo("Advanced Life Support"));
    }

    @Test
    void isClinicalAndWithoutDomainsUnlessSaidOtherwise() {
        doctor.sends(facts())
                .post("/cpd-records")
                .then()
                .body("nature", equalTo("clinical"))
                .body("domains", empty());
    }

    @Test
    void changesWhatWasRead() {
        String id = add();
        String read = tagOf(id);
        doctor.sends(facts("title", "First"))
                .put("/cpd-records/{id}", id)
                .then()
                .statusCode(428);
        change(doctor, id, read, facts("title", "First", "scope", "personal"))
                .statusCode(200)
                .body("title", equalTo("First"))
                .body("scope", equalTo("personal"))
                .header("ETag", equalTo(tagOf(id)));
        change(doctor, id, read, facts("title", "Second")).statusCode(412).body("code", equalTo("changed-meanwhile"));
        doctor.calls().get("/cpd-records/{id}", id).then().body("title", equalTo("First"));
    }

    @Test
    void asksBeforeTheSameActivityIsThereTwice() {
        add("title", "Journal club");
        Map<String, Object> same = facts("title", " journal CLUB ", "minutes", 30, "again", false);
        doctor.sends(same).post("/cpd-records").then().statusCode(409).body("code", equalTo("logged-already"));
        doctor.sends(facts("title", "Journal club", "date", today.minusDays(1).toString(), "again", false))
                .post("/cpd-records")
                .then()
                .statusCode(201);
        given.aDoctor(trust).sends(same).post("/cpd-records").then().statusCode(201);
        same.put("again", true);
        String second = doctor.sends(same).post("/cpd-records").path("id");
        doctor.calls().get("/cpd-records").then().body("items", hasSize(3));
        doctor.calls().delete("/cpd-records/{id}", second).then().statusCode(204);
    }

    @Test
    void deletesForGood() {
        String id = add();
        doctor.calls().delete("/cpd-records/{id}", id).then().statusCode(204);
        doctor.calls().get("/cpd-records/{id}", id).then().statusCode(404);
        doctor.calls().delete("/cpd-records/{id}", id).then().statusCode(404);
        doctor.calls().get("/cpd-records").then().body("items", empty());
    }

    @Test
    void namesEachFieldThatIsWrong() {
        wrong("title", null, "", " ", "\u2003", "a".repeat(201), "a\u0000b", "a\u202Eb", 5);
        wrong("date", null, "", "yesterday", "2026-02-30", "01/12/2025", 20000, List.of(2025, 12, 1), "-99999-01-01");
        wrong("date", today.plusDays(1).toString(), "9999-12-31");
        wrong("minutes", null, 4, 0, -60, 1441, 60.5, "60", 4_000_000_000L);
        wrong("scope", null, "internal", "abroad");
        wrong("nature", "surgical");
        wrong("domains", List.of(1, 1), List.of(2, 2, 2), "1");
        wrongNamed("domains[0]", "domains", List.of(0));
        wrongNamed("domains[1]", "domains", List.of(1, 5));
        wrong("source", "attendance");
        wrong("certificateId", UUID.randomUUID().toString());
        wrong("personId", UUID.randomUUID().toString());
        doctor.calls().get("/cpd-records").then().body("items", empty());
    }

    @Test
    void holdsAChangeToTheSameRules() {
        String id = add();
        String read = tagOf(id);
        for (Map<String, Object> facts :
                List.of(facts("date", today.plusDays(1).toString()), facts("scope", "internal"), facts("minutes", 4))) {
            doctor.wronglySends(facts)
                    .header("If-Match", read)
                    .put("/cpd-records/{id}", id)
                    .then()
                    .statusCode(400);
        }
        assertEquals(read, tagOf(id));
    }

    @Test
    void takesTheEdgesOfEachRange() {
        for (Map<String, Object> facts : List.of(
                facts("minutes", 5),
                facts("minutes", 1440),
                facts("title", "a".repeat(200)),
                facts("domains", List.of(1, 2, 3, 4)),
                facts("date", "2024-02-29"))) {
            doctor.sends(facts).post("/cpd-records").then().statusCode(201);
        }
    }

    @Test
    void whatCameFromAttendanceFollowsTheRegister() {
        UUID session = given.aSession(trust, 5);
        String id = given.anAttendance(doctor, session, today.atStartOfDay().toInstant(ZoneOffset.UTC))
                .toString();
        String read = tagOf(id);
        doctor.calls()
                .get("/cpd-records/{id}", id)
                .then()
                .body("source", equalTo("attendance"))
                .body("scope", equalTo("internal"));
        change(doctor, id, read, facts()).statusCode(409).body("code", equalTo("from-attendance"));
        doctor.calls().delete("/cpd-records/{id}", id).then().statusCode(409).body("code", equalTo("from-attendance"));
        assertEquals(read, tagOf(id));
    }

    @Test
    void someoneElsesRecordAnswersLikeAMissingOne() {
        String theirs = add();
        String read = tagOf(theirs);
        for (Client other : List.of(given.aDoctor(trust), given.aDoctor(given.aTrust()))) {
            for (Object id : new Object[] {theirs, UUID.randomUUID()}) {
                other.calls()
                        .get("/cpd-records/{id}", id)
                        .then()
                        .statusCode(404)
                        .body("code", equalTo("not-found"));
                change(other, id, read, facts("title", "Mine")).statusCode(404).body("code", equalTo("not-found"));
                other.calls()
                        .delete("/cpd-records/{id}", id)
                        .then()
                        .statusCode(404)
                        .body("code", equalTo("not-found"));
            }
            other.calls().get("/cpd-records").then().body("items", empty());
            other.calls().get("/cpd-summary").then().body("minutes", equalTo(0));
        }
        assertEquals(read, tagOf(theirs));
    }

    @Test
    void onlyDoctorsHaveCpd() {
        String id = add();
        for (Client other : List.of(given.aTutor(trust), given.anAdmin(trust))) {
            for (String path : List.of("/cpd-records", "/cpd-records/" + id, "/cpd-summary")) {
                other.calls().get(path).then().statusCode(403).body("code", equalTo("not-allowed"));
            }
            other.sends(facts()).post("/cpd-records").then().statusCode(403);
            change(other, id, tagOf(id), facts()).statusCode(403);
            other.calls().delete("/cpd-records/{id}", id).then().statusCode(403);
        }
        for (String path : List.of("/cpd-records", "/cpd-records/" + id, "/cpd-summary")) {
            Client.nobodyWronglyCalls().get(path).then().statusCode(401).body("code", equalTo("not-logged-in"));
        }
        Client.nobodyWronglyCalls()
                .contentType(ContentType.JSON)
                .body(facts())
                .post("/cpd-records")
                .then()
                .statusCode(401);
        Client.nobodyWronglyCalls()
                .contentType(ContentType.JSON)
                .body(facts())
                .header("If-Match", tagOf(id))
                .put("/cpd-records/{id}", id)
                .then()
                .statusCode(401);
        Client.nobodyWronglyCalls().delete("/cpd-records/{id}", id).then().statusCode(401);
        doctor.calls().get("/cpd-records/{id}", id).then().statusCode(200);
    }

    @Test
    void listsByDateScopeAndDomain() {
        String old = add("date", "2024-02-29", "domains", List.of(1));
        String middle = add("date", "2024-03-01", "scope", "personal", "domains", List.of(1, 2));
        String recent = add("date", "2024-12-31");
        listed(Map.of(), recent, middle, old);
        listed(Map.of("from", "2024-03-01"), recent, middle);
        listed(Map.of("to", "2024-03-01"), middle, old);
        listed(Map.of("from", "2024-02-29", "to", "2024-02-29"), old);
        listed(Map.of("scope", "personal"), middle);
        listed(Map.of("scope", "internal"));
        listed(Map.of("domain", 1), middle, old);
        listed(Map.of("domain", 2, "scope", "personal"), middle);
        listed(Map.of("domain", 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "from=2026-02-30",
                "to=2026-13-01",
                "from=-999999999-01-01",
                "to=%2B999999999-12-31",
                "scope=abroad",
                "domain=0",
                "domain=5",
                "domain=one",
                "limit=0",
                "limit=101",
                "cursor=nonsense",
                "cursor=LTk5OTk5OTk5OS0wMS0wMQowMTg5MGE1ZC1hYzk2LTc3NGItYmNjZS1iMzAyMDk5YTgwNTc"
            })
    void refusesAnOddFilter(String filter) {
        doctor.wronglyCalls()
                .urlEncodingEnabled(false)
                .get("/cpd-records?" + filter)
                .then()
                .statusCode(400)
                .body("code", equalTo("check-your-answers"));
    }

    @Test
    void pagesMeetEachRecordOnceNewestFirst() {
        List<String> made = IntStream.range(0, 25)
                .mapToObj(i -> add("date", today.minusDays(i / 6).toString()))
                .toList();
        List<Response> pages = Pages.of(doctor, "/cpd-records", Map.of("limit", 7));
        List<String> met = Pages.idsOf(pages);
        assertEquals(25, met.size());
        assertEquals(new HashSet<>(made), new HashSet<>(met));
        List<String> dates = pages.stream()
                .flatMap(page -> page.jsonPath().getList("items.date", String.class).stream())
                .toList();
        assertEquals(dates.stream().sorted().toList().reversed(), dates);
    }

    @Test
    void saysWhenNothingHasChanged() {
        String id = add();
        for (String path : List.of("/cpd-records", "/cpd-records/" + id, "/cpd-summary")) {
            String tag = doctor.calls().get(path).header("ETag");
            doctor.calls()
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag));
            change(doctor, id, tagOf(id), facts("minutes", 90 + path.length())).statusCode(200);
            doctor.calls()
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", not(equalTo(tag)));
        }
    }

    @Test
    void sumsUpTheDoctorsOwnAppraisalYear() {
        int month = today.getMonthValue();
        sumsUp(YearOf.calendar(today));
        appraisalMonth(month);
        sumsUp(new YearOf(
                today.withDayOfMonth(1), today.withDayOfMonth(1).plusYears(1).minusDays(1)));
        appraisalMonth(month % 12 + 1);
        LocalDate end = today.withDayOfMonth(1).plusMonths(1).minusDays(1);
        sumsUp(new YearOf(end.plusDays(1).minusYears(1), end));
    }

    @Test
    void sumsUpAnyPeriodWithBothEnds() {
        add("date", "2023-12-31", "minutes", 10);
        add("date", "2024-01-01", "minutes", 20);
        add("date", "2024-02-29", "minutes", 40);
        add("date", "2024-12-31", "minutes", 80);
        add("date", "2025-01-01", "minutes", 160);
        sum("2024-01-01", "2024-12-31", 140);
        sum("2024-02-29", "2024-02-29", 40);
        sum("2024-03-01", "2024-12-30", 0);
        sum("2023-12-31", "2025-01-01", 310);
        doctor.calls()
                .queryParam("from", "2024-12-31")
                .queryParam("to", "2024-01-01")
                .get("/cpd-summary")
                .then()
                .statusCode(400);
        for (String date : List.of("2023-02-29", "+999999999-12-31", "-999999999-01-01", "now")) {
            doctor.wronglyCalls()
                    .queryParam("from", date)
                    .get("/cpd-summary")
                    .then()
                    .statusCode(400);
            doctor.wronglyCalls()
                    .queryParam("to", date)
                    .get("/cpd-summary")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void everythingStartsWithTheFirstActivity() {
        everything().body("from", equalTo(today.toString())).body("minutes", equalTo(0));
        String first = add("date", "2019-02-03", "minutes", 10);
        add("date", "2024-01-01", "minutes", 20);
        everything()
                .body("from", equalTo("2019-02-03"))
                .body("to", equalTo(today.toString()))
                .body("minutes", equalTo(30));
        doctor.sends("").delete("/cpd-records/{id}", first).then().statusCode(204);
        everything().body("from", equalTo("2024-01-01")).body("minutes", equalTo(20));
    }

    private ValidatableResponse everything() {
        return doctor.calls().get("/cpd-summary?view=everything").then().statusCode(200);
    }

    @Test
    void totalsEqualASumOfTheRecords() {
        UUID session = given.aSession(trust, 5);
        given.anAttendance(doctor, session, today.atStartOfDay().toInstant(ZoneOffset.UTC));
        for (int i = 0; i < 24; i++) {
            List<Integer> domains = IntStream.rangeClosed(1, i % 5).boxed().toList();
            add(
                    "date",
                    today.minusDays(20L * i).toString(),
                    "minutes",
                    5 + 37 * i,
                    "scope",
                    i % 3 == 0 ? "personal" : "external",
                    "nature",
                    i % 4 == 0 ? "non-clinical" : "clinical",
                    "domains",
                    domains);
        }
        String from = today.minusDays(300).toString();
        List<Map<String, Object>> records = doctor.calls()
                .queryParam("from", from)
                .queryParam("to", today.toString())
                .queryParam("limit", 100)
                .get("/cpd-records")
                .path("items");
        assertEquals(17, records.size());
        JsonPath summary = doctor.calls()
                .queryParam("from", from)
                .queryParam("to", today.toString())
                .get("/cpd-summary")
                .jsonPath();
        adds(summary, "", records, _ -> true);
        for (String scope : List.of("internal", "external", "personal")) {
            adds(
                    summary,
                    "byScope.find { it.scope == '" + scope + "' }.",
                    records,
                    each -> each.get("scope").equals(scope));
        }
        for (String nature : List.of("clinical", "non-clinical")) {
            adds(
                    summary,
                    "byNature.find { it.nature == '" + nature + "' }.",
                    records,
                    each -> each.get("nature").equals(nature));
        }
        for (int domain = 1; domain <= 4; domain++) {
            int wanted = domain;
            adds(
                    summary,
                    "byDomain.find { it.domain == " + domain + " }.",
                    records,
                    each -> ((List<?>) each.get("domains")).contains(wanted));
        }
    }

    private static void adds(
            JsonPath summary, String part, List<Map<String, Object>> records, Predicate<Map<String, Object>> which) {
        int minutes = records.stream()
                .filter(which)
                .mapToInt(each -> (Integer) each.get("minutes"))
                .sum();
        assertEquals(minutes, summary.getInt(part + "minutes"), part);
        assertEquals(minutes / 60.0, summary.getDouble(part + "credits"), 0.005, part);
    }

    private record YearOf(LocalDate from, LocalDate to) {

        static YearOf calendar(LocalDate day) {
            return new YearOf(LocalDate.of(day.getYear(), 1, 1), LocalDate.of(day.getYear(), 12, 31));
        }
    }

    private void sumsUp(YearOf year) {
        doctor.calls()
                .get("/cpd-summary")
                .then()
                .statusCode(200)
                .body("from", equalTo(year.from().toString()))
                .body("to", equalTo(year.to().toString()));
    }

    private void appraisalMonth(int month) {
        String read = doctor.calls().get("/me").header("ETag");
        doctor.sends(Map.of("appraisalMonth", month))
                .header("If-Match", read)
                .patch("/me")
                .then()
                .statusCode(200);
    }

    private void sum(String from, String to, int minutes) {
        doctor.calls()
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/cpd-summary")
                .then()
                .statusCode(200)
                .body("from", equalTo(from))
                .body("to", equalTo(to))
                .body("minutes", equalTo(minutes));
    }

    private void wrong(String field, Object... values) {
        wrongNamed(field, field, values == null ? new Object[] {null} : values);
    }

    private void wrongNamed(String named, String field, Object... values) {
        for (Object value : values) {
            Response answer = doctor.wronglySends(facts(field, value)).post("/cpd-records");
            assertEquals(400, answer.statusCode(), field + ": " + value);
            assertEquals(List.of(named), answer.path("errors.field"), field + ": " + value);
        }
    }

    private void listed(Map<String, ?> filters, String... ids) {
        assertEquals(
                Arrays.asList(ids),
                doctor.calls()
                        .queryParams(filters)
                        .get("/cpd-records")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items.id"));
    }

    private static ValidatableResponse change(Client who, Object id, String read, Map<String, Object> facts) {
        return who.sends(facts)
                .header("If-Match", read)
                .put("/cpd-records/{id}", id)
                .then();
    }

    private String tagOf(String id) {
        return doctor.calls().get("/cpd-records/{id}", id).header("ETag");
    }

    private String add(Object... facts) {
        return doctor.sends(facts(facts))
                .post("/cpd-records")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A right body with some facts of its own, named and given in turn. */
    private Map<String, Object> facts(Object... own) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "title", "Reading", "date", today.toString(), "minutes", 60, "scope", "external", "again", true));
        for (int i = 0; i < own.length; i += 2) {
            facts.put((String) own[i], own[i + 1]);
        }
        return facts;
    }
}
