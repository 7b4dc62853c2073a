package org.ledhub.appointments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** What comes after a booking stays between the two as well. */
@QuarkusTest
class MeetingTest extends HubTest {

    private static final String SECRET = "marker-71c4 ask for the rota of the last three months";
    private static final Map<String, Object> PASSED_ON = Map.of(
            "on",
            LocalDate.now().toString(),
            "basis",
            "risk-to-the-doctor",
            "toWhom",
            "marker-5d20 Occupational health",
            "doctorTold",
            true);

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client tutor;
    private Client doctor;
    private String meeting;

    @BeforeEach
    void aMeetingInAnHour() {
        trust = given.aTrust();
        tutor = given.aTutor(trust);
        doctor = given.aDoctor(trust);
        meeting = doctor.sends(Map.of())
                .put("/slots/{id}/appointment", given.aFreeSlot(tutor, Duration.ofHours(1)))
                .path("id");
    }

    @Test
    void howItWentIsSaidOnceItHasStartedAndTheLatestWordHolds() {
        say(tutor, "met").statusCode(409).body("code", equalTo("meeting-not-started"));
        clock.moveOn(Duration.ofMinutes(61));
        say(tutor, "doctor-absent").statusCode(200).body("outcome", equalTo("doctor-absent"));
        say(doctor, "met").statusCode(200).body("outcome", equalTo("met"));
        say(doctor, "met").statusCode(200);
        doctor.wronglySends(Map.of("outcome", "late"))
                .put("/appointments/{id}/outcome", meeting)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("outcome"));
        history(tutor)
                .body("items.action", contains("said-met", "said-doctor-absent", "booked"))
                .body("items.by.name", contains(doctor.name(), tutor.name(), doctor.name()));
    }

    @Test
    void aDayAfterItsEndItIsUnrecordedAndStopsNothing() {
        clock.moveOn(Duration.ofHours(2));
        appointment().body("outcome", nullValue());
        clock.moveOn(Duration.ofHours(24));
        appointment().body("outcome", equalTo("unrecorded"));
        doctor.sends(Map.of())
                .put("/slots/{id}/appointment", given.aFreeSlot(tutor))
                .then()
                .statusCode(201);
        say(tutor, "met").statusCode(200).body("outcome", equalTo("met"));
    }

    @Test
    void aCancelledMeetingHasNoOutcomeAndNoNote() {
        doctor.calls().post("/appointments/{id}/cancellation", meeting).then().statusCode(200);
        clock.moveOn(Duration.ofHours(2));
        say(tutor, "met").statusCode(409).body("code", equalTo("meeting-cancelled"));
        write(tutor, "*", SECRET).then().statusCode(409).body("code", equalTo("meeting-cancelled"));
        clock.moveOn(Duration.ofHours(48));
        appointment().body("outcome", nullValue());
    }

    @Test
    void bothWriteTheOneNoteAndNeitherOverwritesTheOtherUnseen() {
        Response empty = note(doctor);
        empty.then().body("text", equalTo("")).body("writtenBy", nullValue());
        write(tutor, empty.header("ETag"), SECRET).then().statusCode(200).body("writtenBy.name", equalTo(tutor.name()));
        write(doctor, empty.header("ETag"), "Mine").then().statusCode(412);
        write(doctor, null, "Mine").then().statusCode(428);
        Response read = note(doctor);
        read.then().body("text", equalTo(SECRET));
        write(doctor, read.header("ETag"), SECRET + ", by Friday").then().statusCode(200);
        note(tutor).then().body("text", equalTo(SECRET + ", by Friday")).body("writtenBy.name", equalTo(doctor.name()));
        for (String odd : List.of("x".repeat(4001), "a\u0000b")) {
            tutor.wronglySends(Map.of("text", odd))
                    .header("If-Match", "*")
                    .put("/appointments/{id}/action-note", meeting)
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("text"));
        }
    }

    @Test
    void everyReadingOfTheNoteIsShownToTheDoctor() {
        note(tutor);
        history(doctor).body("items.action", contains("booked"));
        write(tutor, "*", SECRET).then().statusCode(200);
        write(tutor, "*", SECRET + ".").then().statusCode(200);
        note(tutor).then().statusCode(200);
        note(tutor).then().statusCode(200);
        note(doctor).then().statusCode(200);
        history(doctor)
                .body("items.action", contains("note-read", "note-read", "note-read", "note-written", "booked"))
                .body("items[0].by.name", equalTo(doctor.name()))
                .body("items[1].by.name", equalTo(tutor.name()));
        doctor.calls()
                .get("/appointments/{id}/history?action=note-read", meeting)
                .then()
                .body("items", hasSize(3));
        history(doctor, 2).body("items", hasSize(2)).body("next", notNullValue());
    }

    @Test
    void onlyTheTutorRecordsThatOthersWereToldAndTheDoctorReadsIt() {
        passOn(tutor, PASSED_ON).statusCode(201);
        passOn(doctor, PASSED_ON).statusCode(403);
        doctor.calls()
                .get("/appointments/{id}/passed-on", meeting)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].toWhom", equalTo(PASSED_ON.get("toWhom")))
                .body("items[0].doctorTold", equalTo(true));
        history(doctor).body("items.action", hasItem("passed-on"));
        tutor.wronglySends(Map.of())
                .post("/appointments/{id}/passed-on", meeting)
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("on", "basis", "toWhom", "doctorTold"));
        passOn(
                        tutor,
                        Map.of(
                                "on",
                                LocalDate.now().plusDays(3).toString(),
                                "basis",
                                "the-law",
                                "toWhom",
                                "Police",
                                "doctorTold",
                                false))
                .statusCode(400)
                .body("errors.code", contains("in-the-future"));
    }

    @Test
    void nobodyElseSeesOrSaysAnything() {
        write(tutor, "*", SECRET).then().statusCode(200);
        passOn(tutor, PASSED_ON).statusCode(201);
        clock.moveOn(Duration.ofMinutes(61));
        Client successor = given.aTutor(trust);
        Client tutorAndAdmin = given.aPerson(trust, "tutor", "admin");
        Client stranger = given.aTutor(given.aTrust());
        for (Client other : List.of(given.aDoctor(trust), successor, tutorAndAdmin, stranger)) {
            say(other, "met").statusCode(404);
            write(other, "*", "x").then().statusCode(404);
            for (String part : List.of("", "/history", "/action-note", "/passed-on")) {
                other.calls().get("/appointments/{id}" + part, meeting).then().statusCode(404);
            }
        }
        passOn(successor, PASSED_ON).statusCode(404);
        Client admin = given.anAdmin(trust);
        say(admin, "met").statusCode(403);
        write(admin, "*", "x").then().statusCode(403);
        for (String part : List.of("", "/history", "/action-note", "/passed-on")) {
            admin.calls().get("/appointments/{id}" + part, meeting).then().statusCode(403);
        }
        history(doctor).body("items.by.name", everyItem(oneOf(doctor.name(), tutor.name())));
        assertEquals(0L, rowsSeenBy(successor));
        assertEquals(0L, rowsSeenBy(admin));
        assertEquals(0L, rowsSeenBy(tutorAndAdmin));
        assertEquals(0L, rowsSeenBy(stranger));
        assertEquals(2L, rowsSeenBy(doctor));
    }

    @Test
    void theDatabaseHoldsNoteAndFactsSealedAndBoundToTheirMeeting() {
        write(tutor, "*", SECRET).then().statusCode(200);
        passOn(tutor, PASSED_ON).statusCode(201);
        for (String column :
                List.of("sealed_text from one_to_one.action_note", "sealed_facts from one_to_one.passed_on")) {
            byte[] sealed =
                    (byte[]) as(tutor, () -> rows.first("select " + column)).getFirst();
            assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("marker"), column);
        }
        Client another = given.aDoctor(trust);
        String other = another.sends(Map.of())
                .put("/slots/{id}/appointment", given.aFreeSlot(tutor, Duration.ofDays(3)))
                .path("id");
        tutor.sends(Map.of("text", "Something else"))
                .header("If-Match", "*")
                .put("/appointments/{id}/action-note", other)
                .then()
                .statusCode(200);
        as(
                tutor,
                () -> rows.add(
                        "update one_to_one.action_note set written_by = current_person(), sealed_text ="
                                + " (select sealed_text from one_to_one.action_note where appointment_id = ?) where appointment_id = ?",
                        UUID.fromString(meeting),
                        UUID.fromString(other)));
        another.plainly().get("/appointments/{id}/action-note", other).then().statusCode(500);
    }

    @Test
    void theDatabaseRefusesANoteInSomeoneElsesNameAndAChangeToWhatWasPassedOn() {
        write(tutor, "*", SECRET).then().statusCode(200);
        passOn(tutor, PASSED_ON).statusCode(201);
        assertThrows(
                IllegalStateException.class,
                () -> as(doctor, () -> rows.add("update one_to_one.action_note set written_by = ?", tutor.id())));
        assertThrows(
                IllegalStateException.class,
                () -> as(tutor, () -> rows.add("update one_to_one.passed_on set at = now()")));
        assertThrows(IllegalStateException.class, () -> as(tutor, () -> rows.add("delete from one_to_one.passed_on")));
    }

    private long rowsSeenBy(Client someone) {
        return as(someone, () -> (Long) rows.first("select (select count(*) from one_to_one.action_note)"
                        + " + (select count(*) from one_to_one.passed_on)")
                .getFirst());
    }

    private <T> T as(Client someone, Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(someone.trustId(), someone.id());
            return work.call();
        });
    }

    private ValidatableResponse appointment() {
        return doctor.calls().get("/appointments/{id}", meeting).then().statusCode(200);
    }

    private ValidatableResponse say(Client who, String outcome) {
        return who.sends(Map.of("outcome", outcome))
                .put("/appointments/{id}/outcome", meeting)
                .then();
    }

    private ValidatableResponse history(Client who) {
        return history(who, 20);
    }

    private ValidatableResponse history(Client who, int limit) {
        return who.calls()
                .get("/appointments/{id}/history?limit={limit}", meeting, limit)
                .then()
                .statusCode(200);
    }

    private Response note(Client who) {
        return who.calls().get("/appointments/{id}/action-note", meeting);
    }

    private Response write(Client who, String ifMatch, String text) {
        var request = who.sends(Map.of("text", text));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/appointments/{id}/action-note", meeting);
    }

    private ValidatableResponse passOn(Client who, Map<String, Object> facts) {
        return who.sends(facts).post("/appointments/{id}/passed-on", meeting).then();
    }
}
