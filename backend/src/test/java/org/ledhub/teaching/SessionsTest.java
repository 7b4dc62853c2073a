package org.ledhub.teaching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Pages;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class SessionsTest extends HubTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private Client doctor;

    @BeforeEach
    void anAdminAndADoctor() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
    }

    @Test
    void isADraftUnlessSaidOtherwise() {
        admin.sends(facts("title", "Sepsis", "capacity", 12, "domains", List.of(1, 3)))
                .post("/sessions")
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("status", equalTo("draft"))
                .body("title", equalTo("Sepsis"))
                .body("zone", equalTo("Europe/London"))
                .body("placesLeft", equalTo(12))
                .body("waiting", equalTo(0))
                .body("domains", contains(1, 3))
                .body("cpdMinutes", equalTo(60))
                .body("speakers", empty())
                .body("myPlace", nullValue());
    }

    @Test
    void createdScheduledIsSeenAtOnceWhereItsLocationSays() {
        Response created = admin.sends(facts("status", "scheduled")).post("/sessions");
        created.then().statusCode(201);
        String id = created.path("id");
        assertTrue(created.header("Location").endsWith("/api/v1/sessions/" + id));
        doctor.calls().get("/sessions/{id}", id).then().statusCode(200).body("status", equalTo("scheduled"));
    }

    @Test
    void draftsAreTheAdminsOwn() {
        String draft = create();
        for (Client reader : List.of(doctor, given.aTutor(trust))) {
            reader.calls().get("/sessions/{id}", draft).then().statusCode(404).body("code", equalTo("not-found"));
            reader.calls().get("/sessions").then().statusCode(200).body("items", empty());
        }
        doctor.calls().put("/sessions/{id}/sign-up", draft).then().statusCode(404);
        admin.calls().get("/sessions").then().body("items.id", contains(draft));
        admin.calls().get("/sessions/{id}", draft).then().statusCode(200);
    }

    @Test
    void publishingLetsDoctorsInAndAgainChangesNothing() {
        String draft = create();
        String tag = admin.calls()
                .post("/sessions/{id}/publication", draft)
                .then()
                .statusCode(200)
                .body("status", equalTo("scheduled"))
                .extract()
                .header("ETag");
        doctor.calls().get("/sessions").then().body("items.id", contains(draft));
        admin.calls()
                .post("/sessions/{id}/publication", draft)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag));
    }

    @Test
    void publishesNeitherACancelledSessionNorOneThatHasBegun() {
        String cancelled = create("status", "scheduled");
        cancel(cancelled, "No speaker.").statusCode(200);
        admin.calls()
                .post("/sessions/{id}/publication", cancelled)
                .then()
                .statusCode(409)
                .body("code", equalTo("session-cancelled"));
        String begun = create("startsAt", in(Duration.ofMinutes(-5)));
        admin.calls()
                .post("/sessions/{id}/publication", begun)
                .then()
                .statusCode(409)
                .body("code", equalTo("session-over"));
    }

    @Test
    void cancellingKeepsItListedWithTheFirstReason() {
        UUID session = given.aSession(trust, 3);
        String tag = cancel(session, "The speaker is unwell.")
                .statusCode(200)
                .body("status", equalTo("cancelled"))
                .body("cancelledReason", equalTo("The speaker is unwell."))
                .extract()
                .header("ETag");
        cancel(session, "Another reason.").statusCode(200).header("ETag", equalTo(tag));
        doctor.calls()
                .get("/sessions")
                .then()
                .body("items.status", contains("cancelled"))
                .body("items.cancelledReason", contains("The speaker is unwell."));
    }

    @Test
    void cancellingNeedsAReasonAndASessionStillToCome() {
        UUID session = given.aSession(trust, 3);
        for (Object reason : new Object[] {"", "  ", "\u2003", "a".repeat(501)}) {
            admin.wronglySends(Map.of("reason", reason))
                    .post("/sessions/{id}/cancellation", session)
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("reason"));
        }
        cancel(given.aSession(trust, 3, Duration.ofHours(-2)), "Too late.")
                .statusCode(409)
                .body("code", equalTo("session-over"));
    }

    @Test
    void changingNeedsTheStateThatWasRead() {
        UUID session = given.aSession(trust, 3);
        String read = tagOf(session);
        admin.sends(facts())
                .put("/sessions/{id}", session)
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-needed"));
        change(session, read, facts("title", "First")).statusCode(200).body("title", equalTo("First"));
        change(session, read, facts("title", "Second")).statusCode(412).body("code", equalTo("changed-meanwhile"));
        change(session, "\"nonsense\"", facts()).statusCode(412);
        doctor.calls().get("/sessions/{id}", session).then().body("title", equalTo("First"));
    }

    @Test
    void theAnswerToAChangeNamesTheNextState() {
        UUID session = given.aSession(trust, 3);
        String next = change(session, tagOf(session), facts("title", "First"))
                .statusCode(200)
                .extract()
                .header("ETag");
        assertEquals(tagOf(session), next);
        change(session, next, facts("title", "Second")).statusCode(200);
    }

    @Test
    void aDoctorWhoSignsUpDoesNotMakeAnEditStale() {
        UUID session = given.aSession(trust, 3);
        String read = tagOf(session);
        signUp(doctor, session, "confirmed");
        change(session, read, facts("title", "Changed", "capacity", 3))
                .statusCode(200)
                .body("title", equalTo("Changed"))
                .body("placesLeft", equalTo(2));
    }

    @Test
    void morePlacesGoToThoseWhoWaitInTheOrderOfComing() {
        UUID session = given.aSession(trust, 1);
        List<Client> others = given.doctors(trust, 3);
        signUp(doctor, session, "confirmed");
        others.forEach(each -> signUp(each, session, "waiting"));
        change(session, tagOf(session), facts("capacity", 3))
                .statusCode(200)
                .body("placesLeft", equalTo(0))
                .body("waiting", equalTo(1));
        place(others.get(0), session, "confirmed", null);
        place(others.get(1), session, "confirmed", null);
        place(others.get(2), session, "waiting", 1);
    }

    @Test
    void nobodyLosesAPlaceBecauseTheRoomGotSmaller() {
        UUID session = given.aSession(trust, 3);
        List<Client> two = given.doctors(trust, 2);
        two.forEach(each -> signUp(each, session, "confirmed"));
        change(session, tagOf(session), facts("capacity", 1)).statusCode(409).body("code", equalTo("places-taken"));
        two.forEach(each -> place(each, session, "confirmed", null));
        change(session, tagOf(session), facts("capacity", 2)).statusCode(200).body("placesLeft", equalTo(0));
    }

    @Test
    void aCancelledSessionIsNotChanged() {
        UUID session = given.aSession(trust, 3);
        cancel(session, "No speaker.").statusCode(200);
        change(session, tagOf(session), facts()).statusCode(409).body("code", equalTo("session-cancelled"));
    }

    @Test
    void endsAfterItStarts() {
        String start = in(Duration.ofDays(3));
        for (String end : List.of(start, in(Duration.ofDays(2)))) {
            Map<String, Object> wrong = facts("startsAt", start, "endsAt", end);
            admin.sends(wrong).post("/sessions").then().statusCode(400).body("errors.field", contains("endsAt"));
            UUID session = given.aSession(trust, 3);
            change(session, tagOf(session), wrong).statusCode(400).body("errors.field", contains("endsAt"));
        }
    }

    @Test
    void givesNoMoreCpdMinutesThanItLasts() {
        String start = in(Duration.ofDays(3));
        Map<String, Object> wrong =
                facts("startsAt", start, "endsAt", in(Duration.ofDays(3).plusMinutes(45)), "cpdMinutes", 46);
        admin.sends(wrong)
                .post("/sessions")
                .then()
                .statusCode(400)
                .body("errors.field", contains("cpdMinutes"))
                .body("errors.code", contains("longer-than-the-session"));
        UUID session = given.aSession(trust, 3);
        change(session, tagOf(session), wrong).statusCode(400).body("errors.field", contains("cpdMinutes"));
        wrong.put("cpdMinutes", 45);
        change(session, tagOf(session), wrong).statusCode(200).body("cpdMinutes", equalTo(45));
    }

    @Test
    void theDatabaseKeepsCpdMinutesWithinTheLengthToo() {
        UUID session = given.aSession(trust, 3);
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    identity.actAs(trust, null);
                    rows.add("update teaching_session set cpd_minutes = 61 where id = ?", session);
                }));
        assertTrue(refused.getMessage().contains("session_cpd_within_length"), refused.getMessage());
    }

    @Test
    void isNotScheduledInThePast() {
        admin.sends(facts("status", "scheduled", "startsAt", in(Duration.ofHours(-1))))
                .post("/sessions")
                .then()
                .statusCode(400)
                .body("errors.field", contains("startsAt"));
    }

    @Test
    void namesEachFieldThatIsWrong() {
        wrong("title", "title", null, "", " ", "\u2003", "a".repeat(201), "a\u0000b", "a\u202Eb");
        wrong("summary", "summary", "a".repeat(2001), "\u0000");
        wrong("theme", "theme", null, "surgery", "a\u0000b");
        wrong("startsAt", "startsAt", null, "tomorrow", "2026-12-01T14:00", "+300000-01-01T00:00:00Z");
        wrong("endsAt", "endsAt", null, "+300000-01-01T00:00:00Z");
        wrong("location", "location", "a".repeat(201));
        wrong("mode", "mode", null, "by-post");
        wrong("capacity", "capacity", null, 0, 1001, -1, 1.5, "20", 4_000_000_000L);
        wrong("speakers", "speakers", null, Collections.nCopies(11, Map.of("name", "Dr A")), "Dr A");
        wrong("speakers", "speakers[0].name", List.of(Map.of("name", "")));
        wrong("speakers", "speakers", List.of(Map.of("name", "Dr A", "email", "nobody@test.example")));
        wrong("joinUrl", "joinUrl", "http://meet.example", "javascript:alert(1)", "https://a b");
        wrong("materials", "materials[0].url", List.of(Map.of("title", "Slides", "url", "ftp://x")));
        wrong("cips", "cips", List.of(1, 1));
        wrong("professions", "professions", List.of("Nursing", "Nursing"));
        wrong("outcomes", "outcomes", Collections.nCopies(11, "Learn"));
        wrong("domains", "domains", List.of(1, 1), List.of(1, 2, 3, 4, 1));
        wrong("specialties", "specialties", List.of("Medicine", "Medicine"));
        wrong("cpdMinutes", "cpdMinutes", -1, 481, null);
        wrong("status", "status", "cancelled", null);
        wrong("placesLeft", "placesLeft", 5);
        wrong("trustId", "trustId", UUID.randomUUID().toString());
        admin.calls().get("/sessions").then().body("items", empty());
    }

    @Test
    void onlyAdminsOfItsTrustWrite() {
        UUID session = given.aSession(trust, 3);
        String tag = tagOf(session);
        for (Client notAdmin : List.of(doctor, given.aTutor(trust))) {
            writesAnswer(notAdmin, session, tag, 403, "not-allowed");
            notAdmin.sends(facts()).post("/sessions").then().statusCode(403);
        }
        writesAnswer(given.anAdmin(given.aTrust()), session, tag, 404, "not-found");
        writesAnswer(admin, UUID.randomUUID(), tag, 404, "not-found");
        for (String write : List.of("/sessions", "/sessions/" + session + "/publication")) {
            Client.nobodyWronglyCalls()
                    .contentType(ContentType.JSON)
                    .body(facts())
                    .post(write)
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("not-logged-in"));
        }
        Client.nobodyWronglyCalls()
                .contentType(ContentType.JSON)
                .body(facts())
                .put("/sessions/{id}", session)
                .then()
                .statusCode(401);
        Client.nobodyWronglyCalls()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Mine."))
                .post("/sessions/{id}/cancellation", session)
                .then()
                .statusCode(401);
        doctor.calls()
                .get("/sessions/{id}", session)
                .then()
                .header("ETag", equalTo(tag))
                .body("status", equalTo("scheduled"));
    }

    @Test
    void nobodyReadsWithoutLogIn() {
        Client.nobodyWronglyCalls().get("/sessions").then().statusCode(401);
        Client.nobodyWronglyCalls()
                .get("/sessions/{id}", given.aSession(trust, 1))
                .then()
                .statusCode(401);
    }

    @Test
    void listsWhatStartsFromOneInstantUntilBeforeAnother() {
        String early = schedule("startsAt", in(Duration.ofDays(1)));
        String middle = schedule("startsAt", in(Duration.ofDays(2)));
        String late = schedule("startsAt", in(Duration.ofDays(3)));
        listed(Map.of("from", in(Duration.ofDays(2))), middle, late);
        listed(Map.of("to", in(Duration.ofDays(2))), early);
        listed(Map.of("from", in(Duration.ofDays(2)), "to", in(Duration.ofDays(3))), middle);
    }

    @Test
    void listsOneTheme() {
        schedule("theme", "leadership");
        String systems = schedule("theme", "nhs-systems");
        listed(Map.of("theme", "nhs-systems"), systems);
        doctor.calls()
                .queryParam("theme", "surgery")
                .get("/sessions")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void listsASpecialtysOwnSessionsAndThoseForEveryone() {
        String everyone = schedule("startsAt", in(Duration.ofDays(1)));
        String medicine = schedule("specialties", List.of("Surgery", "Medicine"), "startsAt", in(Duration.ofDays(2)));
        String surgery = schedule("specialties", List.of("Surgery"), "startsAt", in(Duration.ofDays(3)));
        listed(Map.of("specialty", "Medicine"), everyone, medicine);
        listed(Map.of("specialty", "Surgery"), everyone, medicine, surgery);
        listed(Map.of("specialty", "Med"), everyone);
    }

    @ParameterizedTest
    @CsvSource({
        "SEPSIS, Sepsis in the first hour",
        "100%, 100% attendance",
        "a_b, The a_b trial",
        "now!, Act now!",
        "%, 100% attendance"
    })
    void findsWordsAsTheyAreWritten(String words, String title) {
        List.of(
                        "Sepsis in the first hour",
                        "100% attendance",
                        "100 attendances",
                        "The a_b trial",
                        "The axb trial",
                        "Act now!",
                        "Act now")
                .forEach(each -> schedule("title", each));
        doctor.calls()
                .queryParam("q", words)
                .get("/sessions")
                .then()
                .statusCode(200)
                .body("items.title", contains(title));
    }

    @Test
    void findsWordsInTheSummaryToo() {
        String found = schedule("title", "Teaching", "summary", "About chest drains.");
        schedule("title", "Teaching");
        listed(Map.of("q", "Chest Drain"), found);
    }

    @Test
    void listsSoonestFirstUnlessAskedOtherwise() {
        String second = schedule("startsAt", in(Duration.ofDays(2)));
        String first = schedule("startsAt", in(Duration.ofDays(1)));
        listed(Map.of(), first, second);
        listed(Map.of("order", "soonest-first"), first, second);
        listed(Map.of("order", "latest-first"), second, first);
        doctor.wronglyCalls()
                .queryParam("order", "random")
                .get("/sessions")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soonest-first", "latest-first"})
    void pagesMeetEachSessionOnceThoughManyStartTogether(String order) {
        List<String> made = IntStream.range(0, 25)
                .mapToObj(i -> schedule("startsAt", in(Duration.ofDays(1 + i / 6))))
                .toList();
        List<Response> pages = Pages.of(doctor, "/sessions", Map.of("limit", 4, "order", order));
        List<String> met = Pages.idsOf(pages);
        assertEquals(25, met.size());
        assertEquals(new HashSet<>(made), new HashSet<>(met));
        List<String> starts = pages.stream()
                .flatMap(page -> page.jsonPath().getList("items.startsAt", String.class).stream())
                .toList();
        List<String> expected = starts.stream().sorted().toList();
        assertEquals(order.equals("soonest-first") ? expected : expected.reversed(), starts);
    }

    @Test
    void theLinkHeaderLeadsToTheNextPage() {
        IntStream.range(0, 3).forEach(i -> schedule("title", "a & b " + i, "startsAt", in(Duration.ofDays(i + 1))));
        Response first =
                doctor.calls().queryParam("limit", 2).queryParam("q", "a & b").get("/sessions");
        String link = first.header("Link");
        assertTrue(link.matches("</api/v1/sessions\\?[^>]+>; rel=\"next\""), link);
        String next = link.substring("</api/v1".length(), link.indexOf('>'));
        Response last = doctor.calls().urlEncodingEnabled(false).get(next);
        last.then().statusCode(200).body("items.title", contains("a & b 2")).body("next", nullValue());
        assertEquals(null, last.header("Link"));
    }

    @Test
    void answersBetweenOneAndAHundred() {
        IntStream.range(0, 21).forEach(i -> given.aSession(trust, 1, Duration.ofDays(i + 1)));
        doctor.calls().get("/sessions").then().body("items", hasSize(20)).body("next", notNullValue());
        doctor.calls()
                .queryParam("limit", 1)
                .get("/sessions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        doctor.calls()
                .queryParam("limit", 100)
                .get("/sessions")
                .then()
                .statusCode(200)
                .body("items", hasSize(21));
        for (String limit : List.of("0", "-1", "101", "many", "1.5", "99999999999")) {
            doctor.wronglyCalls()
                    .queryParam("limit", limit)
                    .get("/sessions")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("check-your-answers"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "!!!",
                "MjAyNg",
                "KzMwMDAwMC0wMS0wMVQwMDowMDowMFoKMDE4OTBhNWQtYWM5Ni03NzRiLWJjY2UtYjMwMjA5OWE4MDU3"
            })
    void refusesACursorThatItDidNotGive(String cursor) {
        doctor.wronglyCalls()
                .queryParam("cursor", cursor)
                .get("/sessions")
                .then()
                .statusCode(400)
                .body("errors.field", contains("cursor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-12-01",
                "2026-12-01T00:00:00",
                "+999999999-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z"
            })
    void refusesAnInstantThatIsNone(String from) {
        doctor.wronglyCalls().queryParam("from", from).get("/sessions").then().statusCode(400);
    }

    @Test
    void saysWhenNothingHasChanged() {
        UUID session = given.aSession(trust, 3);
        for (String path : List.of("/sessions", "/sessions/" + session)) {
            String tag = doctor.calls().get(path).header("ETag");
            doctor.calls()
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag));
            signUp(given.aDoctor(trust), session, "confirmed");
            doctor.calls()
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", not(equalTo(tag)));
        }
    }

    private void writesAnswer(Client writer, UUID session, String tag, int status, String code) {
        writer.sends(facts())
                .header("If-Match", tag)
                .put("/sessions/{id}", session)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
        writer.calls()
                .post("/sessions/{id}/publication", session)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
        writer.sends(Map.of("reason", "Mine."))
                .post("/sessions/{id}/cancellation", session)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private void wrong(String field, String named, Object... values) {
        for (Object value : values == null ? new Object[] {null} : values) {
            Response answer = admin.wronglySends(facts(field, value)).post("/sessions");
            assertEquals(400, answer.statusCode(), field + ": " + value);
            List<String> fields = answer.path("errors.field");
            assertTrue(fields != null && fields.contains(named), named + " not named for " + value + " but " + fields);
        }
    }

    private void listed(Map<String, ?> filters, String... ids) {
        doctor.calls()
                .queryParams(filters)
                .get("/sessions")
                .then()
                .statusCode(200)
                .body("items.id", contains(ids));
    }

    private ValidatableResponse change(UUID session, String read, Map<String, Object> facts) {
        return admin.sends(facts)
                .header("If-Match", read)
                .put("/sessions/{id}", session)
                .then();
    }

    private ValidatableResponse cancel(Object session, String reason) {
        return admin.sends(Map.of("reason", reason))
                .post("/sessions/{id}/cancellation", session)
                .then();
    }

    private String create(Object... facts) {
        return admin.sends(facts(facts))
                .post("/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String schedule(Object... facts) {
        Map<String, Object> scheduled = facts(facts);
        scheduled.put("status", "scheduled");
        return admin.sends(scheduled)
                .post("/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String tagOf(UUID session) {
        return admin.calls().get("/sessions/{id}", session).header("ETag");
    }

    private static void signUp(Client who, UUID session, String state) {
        who.calls()
                .put("/sessions/{id}/sign-up", session)
                .then()
                .statusCode(201)
                .body("state", equalTo(state));
    }

    private static void place(Client who, UUID session, String state, Integer position) {
        who.calls()
                .get("/sessions/{id}", session)
                .then()
                .body("myPlace.state", equalTo(state))
                .body("myPlace.position", equalTo(position));
    }

    /** A right body with some facts of its own, named and given in turn. An end is an hour after the start. */
    private Map<String, Object> facts(Object... own) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "title", "Teaching",
                "theme", "leadership",
                "startsAt", in(Duration.ofDays(7)),
                "mode", "in-person",
                "capacity", 3));
        for (int i = 0; i < own.length; i += 2) {
            facts.put((String) own[i], own[i + 1]);
        }
        if (!facts.containsKey("endsAt")) {
            facts.put("endsAt", anHourAfter(facts.get("startsAt")));
        }
        return facts;
    }

    private String anHourAfter(Object start) {
        boolean isInstant = start instanceof String text && text.matches("\\d{4}-.*Z");
        return isInstant
                ? Instant.parse((String) start).plus(Duration.ofHours(1)).toString()
                : in(Duration.ofDays(7));
    }

    private String in(Duration fromNow) {
        return now.plus(fromNow).toString();
    }
}
