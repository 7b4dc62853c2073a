package org.ledhub.appointments;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

@QuarkusTest
class ReleasingTimesTest extends HubTest {

    private UUID trust;
    private Client tutor;

    @BeforeEach
    void aTutor() {
        trust = given.aTrust();
        tutor = given.aTutor(trust);
    }

    @Test
    void cutsAnHourIntoTimes() {
        tutor.sends(anHour("2027-02-02"))
                .post("/slots")
                .then()
                .statusCode(201)
                .body(
                        "items.startsAt",
                        equalTo(List.of("2027-02-02T15:00:00Z", "2027-02-02T15:20:00Z", "2027-02-02T15:40:00Z")))
                .body("items.free", equalTo(List.of(true, true, true)))
                .body("items[0].tutor.name", equalTo(tutor.name()));
    }

    @Test
    void staysAtThreeThroughBothClockChanges() {
        Map<String, Object> term = anHour("2027-03-16");
        term.put("everyWeeks", 2);
        term.put("until", "2027-04-13");
        tutor.sends(term)
                .post("/slots")
                .then()
                .statusCode(201)
                .body("items", hasSize(9))
                .body("items.startsAt", hasItem("2027-03-16T15:00:00Z"))
                .body("items.startsAt", hasItem("2027-03-30T14:00:00Z"))
                .body("items.startsAt", hasItem("2027-04-13T14:00:00Z"));
        Map<String, Object> autumn = anHour("2027-10-26");
        autumn.put("everyWeeks", 1);
        autumn.put("until", "2027-11-02");
        tutor.sends(autumn)
                .post("/slots")
                .then()
                .statusCode(201)
                .body("items.startsAt", hasItem("2027-10-26T14:00:00Z"))
                .body("items.startsAt", hasItem("2027-11-02T15:00:00Z"));
    }

    @Test
    void refusesATimeThatTheClockChangeSkips() {
        Map<String, Object> night = anHour("2027-03-28");
        night.put("start", "01:30");
        night.put("end", "02:30");
        tutor.sends(night)
                .post("/slots")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("start"))
                .body("errors[0].code", equalTo("no-such-time"));
    }

    @Test
    void makesAllOrNothingWhenOneWouldOverlap() {
        tutor.sends(anHour("2027-02-16")).post("/slots").then().statusCode(201);
        Map<String, Object> term = anHour("2027-02-02");
        term.put("everyWeeks", 2);
        term.put("until", "2027-03-02");
        tutor.sends(term).post("/slots").then().statusCode(409).body("code", equalTo("overlaps"));
        tutor.calls().get("/slots").then().body("items", hasSize(3));
        given.aTutor(trust).sends(term).post("/slots").then().statusCode(201);
    }

    @Test
    void refusesWhatMakesNoTimes() {
        refused("end", "15:10", "end", "too-short");
        refused("end", "14:00", "end", "too-short");
        refused("everyWeeks", 2, "until", "needed-together");
        refused("until", "2027-03-02", "everyWeeks", "needed-together");
        refused("date", LocalDate.now().minusDays(1).toString(), "date", "in-the-past");
    }

    @Test
    void onlyATutorReleasesTimes() {
        for (Client other : new Client[] {given.aDoctor(trust), given.anAdmin(trust)}) {
            other.sends(anHour("2027-02-02")).post("/slots").then().statusCode(403);
        }
        Client.nobodyWronglyCalls()
                .contentType("application/json")
                .body(anHour("2027-02-02"))
                .post("/slots")
                .then()
                .statusCode(401);
    }

    @Test
    void withdrawsAFreeTimeOfOnesOwn() {
        UUID slot = given.aFreeSlot(tutor);
        given.aTutor(trust).calls().delete("/slots/{id}", slot).then().statusCode(404);
        given.aTutor(given.aTrust()).calls().delete("/slots/{id}", slot).then().statusCode(404);
        given.aDoctor(trust).calls().delete("/slots/{id}", slot).then().statusCode(403);
        tutor.calls().delete("/slots/{id}", slot).then().statusCode(204);
        tutor.calls().get("/slots").then().body("items", hasSize(0));
        given.aDoctor(trust)
                .sends(Map.of())
                .put("/slots/{id}/appointment", slot)
                .then()
                .statusCode(404);
    }

    @Test
    void keepsATimeThatADoctorHasBooked() {
        UUID slot = given.aFreeSlot(tutor);
        given.aDoctor(trust)
                .sends(Map.of())
                .put("/slots/{id}/appointment", slot)
                .then()
                .statusCode(201);
        tutor.calls().delete("/slots/{id}", slot).then().statusCode(409).body("code", equalTo("slot-booked"));
    }

    private void refused(String field, Object value, String errorField, String code) {
        Map<String, Object> release = anHour("2027-02-02");
        release.put(field, value);
        tutor.sends(release)
                .post("/slots")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(errorField))
                .body("errors[0].code", equalTo(code));
    }

    private static Map<String, Object> anHour(String date) {
        return new HashMap<>(
                Map.of("date", date, "start", "15:00", "end", "16:00", "minutes", 20, "mode", "in-person"));
    }
}
