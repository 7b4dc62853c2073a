package org.ledhub.appointments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Storm;
import org.ledhub.shared.Time;

/** A tutor changes times: one, those that follow, or the whole release. No doctor's time moves by itself. */
@QuarkusTest
class ChangingTimesTest extends HubTest {

    private UUID trust;
    private Client tutor;
    private Client doctor;
    private LocalDate date;
    private List<String> released;

    /** 3pm and 3:20pm, on two dates. */
    @BeforeEach
    void aRelease() {
        trust = given.aTrust();
        tutor = given.aTutor(trust);
        doctor = given.aDoctor(trust);
        date = LocalDate.ofInstant(clock.instant(), Time.LONDON).plusDays(7);
        released = tutor.sends(Map.of(
                        "date",
                        date.toString(),
                        "start",
                        "15:00",
                        "end",
                        "15:40",
                        "minutes",
                        20,
                        "mode",
                        "in-person",
                        "place",
                        "Room 1",
                        "everyWeeks",
                        1,
                        "until",
                        date.plusWeeks(1).toString()))
                .post("/slots")
                .then()
                .statusCode(201)
                .extract()
                .path("items.id");
    }

    @Test
    void aPreviewSaysWhatItWouldDoAndDoesNothing() {
        book(doctor, released.get(3));
        change(released.get(0), "all", Map.of("start", "16:00", "place", "Room 2", "dryRun", true))
                .then()
                .statusCode(200)
                .body("changed", equalTo(4))
                .body("kept", equalTo(1))
                .body("told", equalTo(1))
                .body("overlaps", equalTo(0));
        assertEquals(List.of("15:00", "15:20", "15:00", "15:20"), starts());
        tutor.calls().get("/slots").then().body("items.place", contains("Room 1", "Room 1", "Room 1", "Room 1"));
    }

    @Test
    void onlyTheOneIsChanged() {
        change(released.get(0), "this", Map.of("start", "14:00", "minutes", 30))
                .then()
                .statusCode(200)
                .body("changed", equalTo(1));
        assertEquals(List.of("14:00", "15:20", "15:00", "15:20"), starts());
    }

    @Test
    void thoseThatFollowAreChangedWithIt() {
        change(released.get(1), "later", Map.of("start", "15:30", "mode", "online", "place", ""))
                .then()
                .statusCode(200)
                .body("changed", equalTo(3));
        assertEquals(List.of("15:00", "15:30", "15:10", "15:30"), starts());
        tutor.calls().get("/slots").then().body("items.mode", contains("in-person", "online", "online", "online"));
    }

    @Test
    void whoHasBookedKeepsTheTimeAndIsToldOfThePlace() {
        String meeting = book(doctor, released.get(2));
        change(released.get(0), "all", Map.of("start", "16:00", "place", "Room 2"))
                .then()
                .statusCode(200)
                .body("changed", equalTo(4))
                .body("kept", equalTo(1))
                .body("told", equalTo(1));
        assertEquals(List.of("16:00", "16:20", "15:00", "16:20"), starts());
        doctor.calls()
                .get("/appointments/{id}", meeting)
                .then()
                .body("place", equalTo("Room 2"))
                .body("state", equalTo("booked"));
        doctor.calls()
                .get("/appointments/{id}/history", meeting)
                .then()
                .body("items.action", contains("changed", "booked"));
        change(released.get(2), "this", Map.of("place", "Room 2")).then().body("told", equalTo(0));
    }

    /** Who is about to book it books what they have seen. */
    @Test
    void whoHoldsATimeKeepsIt() {
        doctor.calls().put("/slots/{id}/hold", released.get(0)).then().statusCode(200);
        change(released.get(0), "this", Map.of("start", "10:00"))
                .then()
                .body("changed", equalTo(0))
                .body("kept", equalTo(1));
        book(doctor, released.get(0));
    }

    @Test
    void anOverlapIsSeenBeforeAndRefused() {
        book(doctor, released.get(1));
        Map<String, Object> longer = Map.of("minutes", 30);
        Map<String, Object> dry = Map.of("minutes", 30, "dryRun", true);
        change(released.get(0), "this", dry).then().statusCode(200).body("overlaps", equalTo(1));
        change(released.get(0), "this", longer).then().statusCode(409).body("code", equalTo("overlaps"));
        change(released.get(2), "all", dry).then().statusCode(200).body("overlaps", equalTo(3));
        assertEquals(List.of("15:00", "15:20", "15:00", "15:20"), starts());
    }

    @Test
    void whatWasCancelledAtTheOldTimeStaysTrue() {
        String meeting = book(doctor, released.get(0));
        doctor.calls().post("/appointments/{id}/cancellation", meeting).then().statusCode(200);
        change(released.get(0), "this", Map.of("start", "10:00")).then().body("changed", equalTo(1));
        String startsAt = doctor.calls().get("/appointments/{id}", meeting).path("startsAt");
        assertEquals(LocalTime.of(15, 0), local(startsAt));
    }

    @Test
    void onlyTheTutorsOwnAndOnlyWhatIsAhead() {
        for (Client other : List.of(given.aTutor(trust), given.aTutor(given.aTrust()))) {
            change(other, released.get(0), "all", Map.of()).then().statusCode(404);
        }
        change(given.anAdmin(trust), released.get(0), "all", Map.of()).then().statusCode(403);
        change(released.get(1), "all", Map.of("start", "00:10")).then().statusCode(400);
        change(released.get(3), "all", Map.of("start", "23:50")).then().statusCode(200);
        tutor.calls().delete("/slots/{id}", UUID.randomUUID()).then().statusCode(404);
        change(UUID.randomUUID().toString(), "this", Map.of()).then().statusCode(404);
    }

    /** Whoever comes first: booked at the old time, or moved and not booked. */
    @Test
    void aTimeIsNeverMovedUnderABooking() {
        List<Client> doctors = given.doctors(trust, 20);
        List<Integer> answers = Storm.of(
                doctors,
                each -> each.equals(doctors.get(10))
                        ? change(released.get(0), "this", Map.of("start", "10:00"))
                                .statusCode()
                        : bookAnswer(each, released.get(0)).statusCode());
        boolean isBooked = answers.contains(201);
        tutor.calls().get("/appointments").then().body("items", hasSize(isBooked ? 1 : 0));
        assertEquals(isBooked ? "15:00" : "10:00", starts().getFirst());
    }

    private Response change(String slot, String scope, Map<String, Object> changes) {
        return change(tutor, slot, scope, changes);
    }

    private static Response change(Client who, String slot, String scope, Map<String, Object> changes) {
        Map<String, Object> body =
                new HashMap<>(Map.of("slotId", slot, "scope", scope, "minutes", 20, "mode", "in-person"));
        body.put("place", "Room 1");
        body.put("start", "15:00");
        body.putAll(changes);
        return who.sends(body).post("/slot-changes");
    }

    private List<String> starts() {
        List<String> starts = tutor.calls().get("/slots").path("items.startsAt");
        return starts.stream().map(each -> local(each).toString()).toList();
    }

    private static LocalTime local(String instant) {
        Instant at = OffsetDateTime.parse(instant).toInstant();
        return LocalTime.ofInstant(at, Time.LONDON);
    }

    private static Response bookAnswer(Client who, String slot) {
        return who.sends(Map.of()).put("/slots/{id}/appointment", slot);
    }

    private static String book(Client who, String slot) {
        return bookAnswer(who, slot).then().statusCode(201).extract().path("id");
    }
}
