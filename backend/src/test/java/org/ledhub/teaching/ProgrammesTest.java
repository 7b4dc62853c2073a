package org.ledhub.teaching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
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

@QuarkusTest
class ProgrammesTest extends HubTest {

    private static final int DATES = 6;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private Client doctor;
    private LocalDate first;

    @BeforeEach
    void anAdmin() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
        first = LocalDate.now(Time.LONDON).plusDays(7).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    }

    @Test
    void makesADraftForEachDateButThoseLeftOut() {
        String id = aProgramme(List.of(date(1)));
        datesOf(id)
                .body("items", hasSize(DATES))
                .body("items.findAll { it.sessionId != null }.status", everyItem(equalTo("draft")))
                .body("items.find { it.sessionId == null }.date", equalTo(date(1).toString()))
                .body("items.find { it.sessionId == null }.exception", equalTo("skip"))
                .body("items[0].startsAt", equalTo(at(date(0), 14)))
                .body("items[0].endsAt", equalTo(at(date(0), 15)));
        doctor.calls().get("/sessions").then().body("items", empty());
        doctor.calls()
                .get("/programmes/{id}", id)
                .then()
                .statusCode(200)
                .body("intervalWeeks", equalTo(2))
                .body("exceptions.kind", contains("skip"));
    }

    @Test
    void publishesAllDraftsAtOnceAndOnlyOnce() {
        String id = aProgramme(List.of());
        publish(id).body("items.status", everyItem(equalTo("scheduled")));
        publish(id).body("items", hasSize(DATES));
        doctor.calls()
                .get("/sessions")
                .then()
                .body("items", hasSize(DATES))
                .body("items.programmeId", everyItem(equalTo(id)));
    }

    @Test
    void aSkipCancelsWhatDoctorsCouldSeeAndCanBeTakenBack() {
        String id = aProgramme(List.of());
        publish(id);
        String session = sessionOf(id, 2);
        signUp(session);
        exception(id, 2, Map.of("kind", "skip", "reason", "Junior doctors changeover"), true)
                .body("sessionsChanged", equalTo(1))
                .body("peopleToTell", equalTo(1))
                .body("people.name", contains(doctor.name()));
        doctor.calls().get("/sessions/{id}", session).then().body("status", equalTo("scheduled"));

        exception(id, 2, Map.of("kind", "skip", "reason", "Junior doctors changeover"), false)
                .body("peopleToTell", equalTo(1));
        doctor.calls()
                .get("/sessions/{id}", session)
                .then()
                .body("status", equalTo("cancelled"))
                .body("cancelledReason", equalTo("Junior doctors changeover"));

        admin.calls()
                .delete("/programmes/{id}/exceptions/{date}", id, date(2).toString())
                .then()
                .statusCode(200)
                .body("programme.exceptions", empty());
        doctor.calls()
                .get("/sessions/{id}", session)
                .then()
                .body("status", equalTo("scheduled"))
                .body("myPlace.state", equalTo("confirmed"));
    }

    @Test
    void aDraftThatIsSkippedIsGoneAndComesBackAsADraft() {
        String id = aProgramme(List.of());
        String session = sessionOf(id, 0);
        exception(id, 0, Map.of("kind", "skip"), false).body("sessionsChanged", equalTo(0));
        admin.calls().get("/sessions/{id}", session).then().statusCode(404);
        admin.calls().get("/sessions").then().body("items.id", not(hasItem(session)));
        admin.calls()
                .delete("/programmes/{id}/exceptions/{date}", id, date(0).toString())
                .then()
                .statusCode(200);
        admin.calls().get("/sessions/{id}", session).then().body("status", equalTo("draft"));
    }

    @Test
    void aMoveKeepsPlacesAndTheDateItWasMeantFor() {
        String id = aProgramme(List.of());
        publish(id);
        String session = sessionOf(id, 1);
        signUp(session);
        LocalDate thursday = date(1).plusDays(2);
        exception(id, 1, Map.of("kind", "move", "movedTo", thursday.toString(), "startTime", "15:30"), false)
                .body("peopleToTell", equalTo(1))
                .body("programme.exceptions[0].date", equalTo(date(1).toString()));
        doctor.calls()
                .get("/sessions/{id}", session)
                .then()
                .body(
                        "startsAt",
                        equalTo(thursday.atTime(15, 30)
                                .atZone(Time.LONDON)
                                .toInstant()
                                .toString()))
                .body("myPlace.state", equalTo("confirmed"));

        change(id, programme("startTime", "13:00"), null, false).body("sessionsChanged", equalTo(DATES - 1));
        doctor.calls()
                .get("/sessions/{id}", session)
                .then()
                .body(
                        "startsAt",
                        equalTo(thursday.atTime(15, 30)
                                .atZone(Time.LONDON)
                                .toInstant()
                                .toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Pacific/Kiritimati"})
    void aDateMovedAcrossTheClockChangeKeepsLondonsClockWhereverTheServerIs(String server) {
        TimeZone real = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(server));
        try {
            ZoneOffsetTransition change = Time.LONDON
                    .getRules()
                    .nextTransition(date(DATES).atStartOfDay(Time.LONDON).toInstant());
            LocalDate after = change.getDateTimeAfter().toLocalDate().plusDays(1);
            String id = aProgramme(List.of());
            String session = sessionOf(id, 1);
            exception(id, 1, Map.of("kind", "move", "movedTo", after.toString()), false);
            admin.calls()
                    .get("/sessions/{id}", session)
                    .then()
                    .body(
                            "startsAt",
                            equalTo(after.atTime(14, 0)
                                    .toInstant(change.getOffsetAfter())
                                    .toString()))
                    .body(
                            "endsAt",
                            equalTo(after.atTime(15, 0)
                                    .toInstant(change.getOffsetAfter())
                                    .toString()));
            datesOf(id)
                    .body("items.find { it.sessionId == '%s' }.date".formatted(session), equalTo(date(1).toString()));
        } finally {
            TimeZone.setDefault(real);
        }
    }

    @Test
    void anUndoneExceptionGivesTheTimeThatItsDateHas() {
        String id = aProgramme(List.of(date(0)));
        publish(id);
        exception(id, 1, Map.of("kind", "skip"), false);
        exception(id, 2, Map.of("kind", "move", "movedTo", date(2).plusDays(1).toString()), false);
        exception(id, 4, Map.of("kind", "skip"), false);
        Map<String, Object> later = programme("startTime", "16:00");
        later.put("minutes", 90);
        change(id, later, date(3), false);
        change(id, programme("startTime", "17:00"), date(5), false);
        for (int occurrence : List.of(0, 1, 2, 4)) {
            undo(id, occurrence);
        }
        datesOf(id)
                .body(
                        "items.startsAt",
                        contains(
                                at(date(0), 14),
                                at(date(1), 14),
                                at(date(2), 14),
                                at(date(3), 16),
                                at(date(4), 16),
                                at(date(5), 17)))
                .body("items[0].endsAt", equalTo(at(date(0), 15)))
                .body("items[1].endsAt", equalTo(at(date(1), 15)))
                .body(
                        "items[4].endsAt",
                        equalTo(date(4).atTime(17, 30)
                                .atZone(Time.LONDON)
                                .toInstant()
                                .toString()));
    }

    @Test
    void aDateThatComesBackHasWhatItsPartOfTheProgrammeHas() {
        String id = aProgramme(List.of(date(0)));
        exception(id, 1, Map.of("kind", "skip"), false);
        publish(id);
        exception(id, 4, Map.of("kind", "skip"), false);
        Map<String, Object> later = programme("title", "Grand round");
        later.putAll(Map.of(
                "theme",
                "nhs-systems",
                "location",
                "Lecture Theatre 1",
                "mode",
                "hybrid",
                "capacity",
                40,
                "minutes",
                45));
        later.put("cpdMinutes", 30);
        change(id, later, date(3), false).body("sessionsChanged", equalTo(2));
        for (int occurrence : List.of(0, 1, 4)) {
            undo(id, occurrence);
        }
        for (int occurrence : List.of(0, 1)) {
            has(id, occurrence, "Tuesday teaching", "leadership", "Seminar Room 2", "in-person", 20, 60);
        }
        has(id, 4, "Grand round", "nhs-systems", "Lecture Theatre 1", "hybrid", 40, 30);

        later.put("capacity", 50);
        later.remove("from");
        change(id, later, null, false).body("sessionsChanged", equalTo(DATES - 2));
        has(id, 0, "Tuesday teaching", "leadership", "Seminar Room 2", "in-person", 50, 60);
        has(id, 5, "Grand round", "nhs-systems", "Lecture Theatre 1", "hybrid", 50, 30);
    }

    @Test
    void aLargerRoomOfADateThatComesBackIsGivenToThoseWhoWait() {
        String id = aProgramme(List.of(), Map.of("capacity", 1));
        publish(id);
        String session = sessionOf(id, 2);
        given.doctors(trust, 2).forEach(each -> each.calls().put("/sessions/{id}/sign-up", session));
        exception(id, 2, Map.of("kind", "skip"), false);
        change(id, programme("capacity", 2), null, false);
        admin.calls().get("/sessions/{id}", session).then().body("waiting", equalTo(1));
        undo(id, 2);
        admin.calls().get("/sessions/{id}", session).then().body("waiting", equalTo(0));
    }

    @Test
    void aLaterChangeForAllToComeReachesEveryPart() {
        String id = aProgramme(List.of());
        exception(id, 1, Map.of("kind", "skip"), false);
        change(id, programme("startTime", "16:00"), date(3), false);
        change(id, programme("startTime", "09:00"), null, false);
        exception(id, 4, Map.of("kind", "skip"), false);
        for (int occurrence : List.of(1, 4)) {
            undo(id, occurrence);
        }
        datesOf(id)
                .body("items[1].startsAt", equalTo(at(date(1), 9)))
                .body("items[4].startsAt", equalTo(at(date(4), 9)));
    }

    @Test
    void anExtraDateMayComeAfterTheEndUnlessTheRhythmHasIt() {
        String id = aProgramme(List.of());
        exceptionAt(id, date(DATES), Map.of("kind", "extra"), 400, "beyond-the-end");
        exceptionAt(id, date(DATES), Map.of("kind", "skip"), 400, "not-a-date");
        admin.sends(Map.of("kind", "extra"))
                .put(
                        "/programmes/{id}/exceptions/{date}",
                        id,
                        date(DATES).plusDays(1).toString())
                .then()
                .statusCode(200);
        datesOf(id).body("items", hasSize(DATES + 1));
    }

    @Test
    void anExtraDateIsADraftAndGoesWithItsException() {
        String id = aProgramme(List.of());
        LocalDate wednesday = date(0).plusDays(1);
        admin.sends(Map.of("kind", "extra"))
                .put("/programmes/{id}/exceptions/{date}", id, wednesday.toString())
                .then()
                .statusCode(200);
        datesOf(id).body("items", hasSize(DATES + 1)).body("items[1].exception", equalTo("extra"));
        admin.calls()
                .delete("/programmes/{id}/exceptions/{date}", id, wednesday.toString())
                .then()
                .statusCode(200);
        datesOf(id).body("items", hasSize(DATES));
    }

    @Test
    void aChangeIsFollowedFromADateOnExceptWhereAnAdminSaidOtherwise() {
        String id = aProgramme(List.of());
        publish(id);
        String edited = sessionOf(id, 4);
        editRoom(edited, "Simulation suite");
        change(id, programme("location", "Lecture Theatre 1"), date(3), true).body("sessionsChanged", equalTo(2));
        change(id, programme("location", "Lecture Theatre 1"), date(3), false).body("sessionsChanged", equalTo(2));
        doctor.calls()
                .get("/sessions")
                .then()
                .body("items[0..2].location", everyItem(equalTo("Seminar Room 2")))
                .body("items[3].location", equalTo("Lecture Theatre 1"))
                .body("items[4].location", equalTo("Simulation suite"))
                .body("items[5].location", equalTo("Lecture Theatre 1"));
    }

    @Test
    void aSmallerRoomTakesNoPlaceAndALargerOnePromotes() {
        String id = aProgramme(List.of(), Map.of("capacity", 2));
        publish(id);
        String session = sessionOf(id, 0);
        List<Client> three = given.doctors(trust, 3);
        three.forEach(each -> each.calls().put("/sessions/{id}/sign-up", session));
        change(id, programme("capacity", 1), null, false);
        admin.calls()
                .get("/sessions/{id}", session)
                .then()
                .body("capacity", equalTo(2))
                .body("waiting", equalTo(1));
        change(id, programme("capacity", 2), null, false);
        change(id, programme("capacity", 5), null, false);
        admin.calls().get("/sessions/{id}", session).then().body("waiting", equalTo(0));
    }

    @Test
    void givesNoMoreCpdThanItLasts() {
        Map<String, Object> body = programme("minutes", 30);
        body.putAll(Map.of("anchorDate", first.toString(), "intervalWeeks", 2, "cpdMinutes", 31));
        admin.sends(body)
                .post("/programmes")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("longer-than-the-session"));

        String id = aProgramme(List.of());
        admin.sends(programme("cpdMinutes", 61))
                .header("If-Match", "*")
                .put("/programmes/{id}", id)
                .then()
                .statusCode(400)
                .body("errors.field", contains("cpdMinutes"))
                .body("errors.code", contains("longer-than-the-session"));
        change(id, programme("cpdMinutes", 60), null, false).body("programme.cpdMinutes", equalTo(60));
    }

    @Test
    void theDatabaseKeepsCpdMinutesWithinTheLengthToo() {
        UUID id = UUID.fromString(aProgramme(List.of()));
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    identity.actAs(trust, null);
                    rows.add("update programme set cpd_minutes = 61 where id = ?", id);
                }));
        assertTrue(refused.getMessage().contains("programme_cpd_within_length"), refused.getMessage());
    }

    @Test
    void goesOnWithALaterEndAndNeverShrinks() {
        String id = aProgramme(List.of());
        change(id, programme("until", date(DATES + 1).toString()), null, false);
        datesOf(id).body("items", hasSize(DATES + 2));
        admin.sends(programme("until", date(1).toString()))
                .header("If-Match", "*")
                .put("/programmes/{id}", id)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("earlier-than-planned"));
    }

    @Test
    void refusesAStaleOrMissingVersion() {
        String id = aProgramme(List.of());
        admin.sends(programme("capacity", 9)).put("/programmes/{id}", id).then().statusCode(428);
        admin.sends(programme("capacity", 9))
                .header("If-Match", "\"99-x\"")
                .put("/programmes/{id}", id)
                .then()
                .statusCode(412);
    }

    @Test
    void proposesBankHolidaysAndAppliesNone() {
        preview("2026-12-11", "14:00", 2, "2027-01-29")
                .statusCode(200)
                .body("items.date", contains("2026-12-11", "2026-12-25", "2027-01-08", "2027-01-22"))
                .body("items.bankHoliday", contains(nullValue(), notNullValue(), nullValue(), nullValue()));
        preview("2027-12-28", "14:00", 1, "2027-12-28").body("items[0].bankHoliday", notNullValue());
        preview("2026-04-06", "14:00", 1, "2026-04-06").body("items[0].bankHoliday", notNullValue());
        preview("2026-08-03", "14:00", 1, "2026-08-03").body("items[0].bankHoliday", nullValue());
    }

    @Test
    void refusesATimeThatDoesNotExistAndAsksAboutOneThatExistsTwice() {
        preview("2027-03-28", "01:30", 1, "2027-03-28").statusCode(400).body("errors[0].code", equalTo("no-such-time"));
        preview("2027-10-31", "01:30", 1, "2027-10-31")
                .statusCode(400)
                .body("errors[0].code", equalTo("time-happens-twice"))
                .body("errors[0].field", equalTo("whenTwice"));
    }

    @Test
    void refusesWhatTheRhythmDoesNotHave() {
        String id = aProgramme(List.of());
        exceptionAt(id, date(0).plusDays(1), Map.of("kind", "skip"), 400, "not-a-date");
        exceptionAt(id, date(0), Map.of("kind", "extra"), 400, "has-that-date");
        exceptionAt(id, date(0), Map.of("kind", "move"), 400, "belongs-to-a-move");
        admin.calls()
                .delete("/programmes/{id}/exceptions/{date}", id, date(0).toString())
                .then()
                .statusCode(404);
        Map<String, Object> wrong = programme("anchorDate", first.toString());
        wrong.putAll(
                Map.of("intervalWeeks", 2, "skip", List.of(first.plusDays(1).toString())));
        admin.sends(wrong).post("/programmes").then().statusCode(400).body("errors[0].code", equalTo("not-a-date"));
    }

    @Test
    void onlyAdminsOfTheTrustPlan() {
        String id = aProgramme(List.of());
        for (Client other : List.of(doctor, given.aTutor(trust))) {
            other.sends(programme("capacity", 3))
                    .header("If-Match", "*")
                    .put("/programmes/{id}", id)
                    .then()
                    .statusCode(403);
            other.calls().get("/programmes/{id}/dates", id).then().statusCode(403);
            other.calls().post("/programmes/{id}/publication", id).then().statusCode(403);
        }
        Client stranger = given.anAdmin(given.aTrust());
        stranger.calls().get("/programmes/{id}", id).then().statusCode(404);
        stranger.calls().post("/programmes/{id}/publication", id).then().statusCode(404);
        stranger.sends(programme("capacity", 3))
                .header("If-Match", "*")
                .put("/programmes/{id}", id)
                .then()
                .statusCode(404);
        stranger.sends(Map.of("kind", "skip"))
                .put("/programmes/{id}/exceptions/{date}", id, date(0).toString())
                .then()
                .statusCode(404);
        stranger.calls().get("/programmes").then().body("items", empty());
    }

    private LocalDate date(int occurrence) {
        return first.plusWeeks(2L * occurrence);
    }

    private static String at(LocalDate date, int hour) {
        return date.atTime(hour, 0).atZone(Time.LONDON).toInstant().toString();
    }

    private Map<String, Object> programme(String field, Object value) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "title", "Tuesday teaching",
                "startTime", "14:00",
                "minutes", 60,
                "until", date(DATES - 1).toString(),
                "theme", "leadership",
                "location", "Seminar Room 2",
                "mode", "in-person",
                "capacity", 20));
        facts.put(field, value);
        return facts;
    }

    private String aProgramme(List<LocalDate> skip) {
        return aProgramme(skip, Map.of());
    }

    private String aProgramme(List<LocalDate> skip, Map<String, Object> more) {
        Map<String, Object> body = programme("anchorDate", first.toString());
        body.putAll(Map.of(
                "intervalWeeks",
                2,
                "skip",
                skip.stream().map(LocalDate::toString).toList()));
        body.putAll(more);
        return admin.sends(body)
                .post("/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void undo(String id, int occurrence) {
        admin.calls()
                .delete(
                        "/programmes/{id}/exceptions/{date}",
                        id,
                        date(occurrence).toString())
                .then()
                .statusCode(200);
    }

    private void has(
            String id, int occurrence, String title, String theme, String location, String mode, int places, int cpd) {
        admin.calls()
                .get("/sessions/{id}", sessionOf(id, occurrence))
                .then()
                .body("title", equalTo(title))
                .body("theme", equalTo(theme))
                .body("location", equalTo(location))
                .body("mode", equalTo(mode))
                .body("capacity", equalTo(places))
                .body("cpdMinutes", equalTo(cpd));
    }

    private ValidatableResponse datesOf(String id) {
        return admin.calls().get("/programmes/{id}/dates", id).then().statusCode(200);
    }

    private ValidatableResponse publish(String id) {
        return admin.calls().post("/programmes/{id}/publication", id).then().statusCode(200);
    }

    private String sessionOf(String id, int occurrence) {
        return datesOf(id).extract().path("items[" + occurrence + "].sessionId");
    }

    private void signUp(String session) {
        doctor.calls().put("/sessions/{id}/sign-up", session).then().statusCode(201);
    }

    private ValidatableResponse exception(String id, int occurrence, Map<String, Object> body, boolean dryRun) {
        return admin.sends(body)
                .queryParam("dryRun", dryRun)
                .put("/programmes/{id}/exceptions/{date}", id, date(occurrence).toString())
                .then()
                .statusCode(200);
    }

    private void exceptionAt(String id, LocalDate date, Map<String, Object> body, int status, String code) {
        admin.sends(body)
                .put("/programmes/{id}/exceptions/{date}", id, date.toString())
                .then()
                .statusCode(status)
                .body("errors[0].code", equalTo(code));
    }

    private ValidatableResponse change(String id, Map<String, Object> facts, LocalDate from, boolean dryRun) {
        if (from != null) {
            facts.put("from", from.toString());
        }
        return admin.sends(facts)
                .header("If-Match", "*")
                .queryParam("dryRun", dryRun)
                .put("/programmes/{id}", id)
                .then()
                .statusCode(200);
    }

    private void editRoom(String session, String room) {
        Response before = admin.calls().get("/sessions/{id}", session);
        Map<String, Object> facts = new HashMap<>();
        List.of("title", "theme", "startsAt", "endsAt", "mode", "capacity")
                .forEach(field -> facts.put(field, before.path(field)));
        facts.put("location", room);
        admin.sends(facts)
                .header("If-Match", before.header("ETag"))
                .put("/sessions/{id}", session)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse preview(String anchor, String time, int weeks, String until) {
        return admin.calls()
                .queryParams(Map.of(
                        "anchorDate", anchor, "startTime", time, "minutes", 60, "intervalWeeks", weeks, "until", until))
                .get("/programme-preview")
                .then();
    }
}
