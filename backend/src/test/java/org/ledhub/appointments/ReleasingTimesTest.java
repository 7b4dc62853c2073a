package org.ledhub.appointments;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Owner;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class ReleasingTimesTest extends HubTest {

    private static final int AT_ONCE = 20;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

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
    void aPreviewSaysWhatIsDifferentOnADate() {
        teachingEverySecondTuesdayFrom(
                "2027-03-02",
                Map.of(
                        "2027-03-16",
                        Map.of("kind", "skip"),
                        "2027-03-30",
                        Map.of("kind", "move", "movedTo", "2027-03-31")));
        tutor.sends(anHour("2027-03-02")).post("/slots").then().statusCode(201);
        preview(tutor, "2027-03-02", "2027-04-13")
                .statusCode(200)
                .body("items.date", equalTo(List.of("2027-03-02", "2027-03-16", "2027-03-30", "2027-04-13")))
                .body("items.times", equalTo(List.of(3, 3, 3, 3)))
                .body("items[2].startsAt", equalTo("2027-03-30T14:00:00Z"))
                .body("items.overlaps", equalTo(List.of(true, false, false, false)))
                .body("items[0].teaching", nullValue())
                .body("items[1].teaching.title", equalTo("Tuesday teaching"))
                .body("items[1].teaching.movedTo", nullValue())
                .body("items[2].teaching.movedTo", equalTo("2027-03-31"));
        preview(tutor, "2027-03-29", "2027-04-12").body("items[0].bankHoliday", equalTo("Easter Monday"));
        preview(given.aTutor(given.aTrust()), "2027-03-02", "2027-04-13")
                .body("items.teaching", everyItem(nullValue()))
                .body("items.overlaps", everyItem(equalTo(false)));
        tutor.calls().get("/slots").then().body("items", hasSize(3));
        for (Client other : new Client[] {given.aDoctor(trust), given.anAdmin(trust)}) {
            preview(other, "2027-03-02", "2027-04-13").statusCode(403);
        }
    }

    @Test
    void leavesOutTheDatesThatTheTutorLeavesOut() {
        Map<String, Object> term = anHour("2027-02-02");
        term.put("everyWeeks", 2);
        term.put("until", "2027-03-02");
        term.put("except", List.of("2027-02-16"));
        tutor.sends(term)
                .post("/slots")
                .then()
                .statusCode(201)
                .body("items", hasSize(6))
                .body("items.startsAt", not(hasItem("2027-02-16T15:00:00Z")));
        refused("except", List.of("2027-02-02"), "except", "nothing-left");
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

    private void teachingEverySecondTuesdayFrom(String date, Map<String, Map<String, Object>> exceptions) {
        Client admin = given.anAdmin(trust);
        Map<String, Object> programme = new HashMap<>(Map.of(
                "title",
                "Tuesday teaching",
                "anchorDate",
                date,
                "startTime",
                "14:00",
                "minutes",
                60,
                "intervalWeeks",
                2,
                "until",
                "2027-04-27",
                "theme",
                "leadership"));
        programme.put("mode", "in-person");
        programme.put("capacity", 20);
        String id = admin.sends(programme)
                .post("/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        exceptions.forEach((on, change) -> admin.sends(change)
                .put("/programmes/{id}/exceptions/{date}", id, on)
                .then()
                .statusCode(200));
    }

    /** One tutor, at several windows: each release is on its own, and any two of them overlap. */
    @Test
    void ofManyReleasesThatOverlapOneIsMade() {
        assertEquals(Map.of(201, 1L, 409, AT_ONCE - 1L), releaseAtOnce());
        tutor.calls().get("/slots").then().body("items", hasSize(3));
    }

    /** The negative control: without the promise in the database, more than one is made. */
    @Test
    void withoutThePromiseTheyOverlap() {
        Owner.does("alter table slot drop constraint slots_of_one_tutor_never_overlap");
        try {
            assertThat(releaseAtOnce().get(201), greaterThan(1L));
        } finally {
            QuarkusTransaction.requiringNew().run(() -> {
                identity.actAs(trust, tutor.id());
                rows.add("update slot set withdrawn_at = now()");
            });
            Owner.does("alter table slot add constraint slots_of_one_tutor_never_overlap exclude using gist"
                    + " (trust_id with =, tutor_id with =, tstzrange(starts_at, ends_at) with &&)"
                    + " where (withdrawn_at is null)");
        }
    }

    private Map<Integer, Long> releaseAtOnce() {
        List<Integer> minutes = IntStream.range(0, AT_ONCE).boxed().toList();
        return Storm.of(minutes, later -> {
                    Map<String, Object> hour = anHour("2027-02-02");
                    hour.put("start", "15:%02d".formatted(later));
                    hour.put("end", "16:%02d".formatted(later));
                    return Storm.untilAnswered(() -> tutor.sends(hour).post("/slots"))
                            .statusCode();
                })
                .stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static ValidatableResponse preview(Client client, String date, String until) {
        return client.calls()
                .queryParams(Map.of(
                        "date", date, "start", "15:00", "end", "16:00", "minutes", 20, "everyWeeks", 2, "until", until))
                .get("/slot-preview")
                .then();
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
