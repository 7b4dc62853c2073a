package org.ledhub.appointments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;

/** A tutor offers ways to meet at a time, the doctor chooses one of them, and only the pair knows which. */
@QuarkusTest
class ChoosingHowToMeetTest extends HubTest {

    private static final String LINK = "https://meet.example.org/a-b-c";
    private static final List<Map<String, Object>> ONLINE_OR_PHONE =
            List.of(Map.of("mode", "phone"), Map.of("mode", "online", "place", LINK));

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client tutor;
    private Client doctor;
    private List<String> times;

    /** 3pm and 3:20pm, in Room 1, online or by phone. */
    @BeforeEach
    void timesWithThreeWays() {
        trust = given.aTrust();
        tutor = given.aTutor(trust);
        doctor = given.aDoctor(trust);
        times = release(ONLINE_OR_PHONE).then().statusCode(201).extract().path("items.id");
    }

    @Test
    void aTimeOffersTheWaysThatItsTutorReleasedItWith() {
        doctor.calls()
                .get("/slots")
                .then()
                .body("items.mode", everyItem(equalTo("in-person")))
                .body("items[0].place", equalTo("Room 1"))
                .body("items[0].otherWays.mode", contains("online", "phone"));
    }

    /** Or somebody could join a meeting of others. */
    @Test
    void whereAnOnlineMeetingIsIsToldToItsTutorAndToWhoHasBookedIt() {
        change("online", LINK, List.of(Map.of("mode", "phone", "place", "0113 496 0000")));
        tutor.calls()
                .get("/slots")
                .then()
                .body("items[0].place", equalTo(LINK))
                .body("items[0].otherWays.place", contains("0113 496 0000"));
        for (Client other : List.of(doctor, given.aTutor(trust))) {
            other.calls()
                    .get("/slots")
                    .then()
                    .body("items.place", everyItem(nullValue()))
                    .body("items[0].otherWays.place", contains(nullValue()));
        }
        assertMeets(book(null), "online", LINK);
        Client late = given.aDoctor(trust);
        tryToBook(late, times.getFirst(), null).then().statusCode(409).body("nextFree[0].place", nullValue());
        late.sends(Map.of()).put("/appointment-waiting-list/me").then().statusCode(201);
        doctor.calls()
                .post(
                        "/appointments/{id}/cancellation",
                        doctor.calls().get("/appointments").<String>path("items[0].id"))
                .then()
                .statusCode(200);
        late.calls()
                .get("/appointment-waiting-list/me")
                .then()
                .body("offer.slot.mode", equalTo("online"))
                .body("offer.slot.place", nullValue());
    }

    @Test
    void theDoctorChoosesOneAndBothReadIt() {
        String id = book("online");
        for (Client each : List.of(doctor, tutor)) {
            each.calls()
                    .get("/appointments/{id}", id)
                    .then()
                    .body("mode", equalTo("online"))
                    .body("place", equalTo(LINK))
                    .body("otherWays.mode", contains("in-person", "phone"));
            each.calls().get("/me/agenda").then().body("items.place", contains(LINK));
        }
    }

    @Test
    void whoChoosesNothingMeetsInTheTimesOwnWay() {
        for (String mode : new String[] {null, "in-person"}) {
            String id = book(mode);
            doctor.calls()
                    .get("/appointments/{id}", id)
                    .then()
                    .body("mode", equalTo("in-person"))
                    .body("place", equalTo("Room 1"));
            doctor.calls().post("/appointments/{id}/cancellation", id).then().statusCode(200);
        }
    }

    @Test
    void aWayThatIsNotOfferedIsRefusedAndNothingIsBooked() {
        UUID onlyInPerson = given.aFreeSlot(tutor);
        tryToBook(doctor, onlyInPerson, "phone").then().statusCode(409).body("code", equalTo("mode-not-offered"));
        doctor.calls().get("/appointments").then().body("items", empty());
        doctor.calls().get("/slots").then().body("items.free", everyItem(equalTo(true)));
    }

    @Test
    void theChoiceCanBeChangedUntilItStarts() {
        String id = book(null);
        choose(doctor, id, "phone")
                .then()
                .statusCode(200)
                .body("mode", equalTo("phone"))
                .body("place", nullValue());
        choose(doctor, id, "phone").then().statusCode(200);
        choose(doctor, id, "in-person").then().statusCode(200).body("place", equalTo("Room 1"));
        assertEquals(
                List.of("changed", "changed", "booked"),
                doctor.calls().get("/appointments/{id}/history", id).path("items.action"),
                "the same again is no change");
        clock.moveOn(Duration.ofDays(9));
        choose(doctor, id, "phone").then().statusCode(422).body("code", equalTo("slot-passed"));
    }

    @Test
    void whatIsCancelledOrNotOfferedIsNotChosen() {
        UUID onlyInPerson = given.aFreeSlot(tutor);
        String id = tryToBook(doctor, onlyInPerson, null).path("id");
        choose(doctor, id, "online").then().statusCode(409).body("code", equalTo("mode-not-offered"));
        doctor.calls().get("/appointments/{id}", id).then().body("mode", equalTo("in-person"));
        doctor.calls().post("/appointments/{id}/cancellation", id).then().statusCode(200);
        choose(doctor, id, "in-person").then().statusCode(409).body("code", equalTo("cancelled-already"));
    }

    @Test
    void nobodyButTheDoctorChooses() {
        String id = book("online");
        for (Client other :
                List.of(given.aDoctor(trust), given.aPerson(trust, "led", "tutor"), given.aDoctor(given.aTrust()))) {
            choose(other, id, "phone").then().statusCode(404);
        }
        for (Client other : List.of(tutor, given.anAdmin(trust))) {
            choose(other, id, "phone").then().statusCode(403);
        }
        doctor.calls().get("/appointments/{id}", id).then().body("mode", equalTo("online"));
    }

    @Test
    void whichOneIsChosenIsThePairsAlone() {
        book("online");
        for (Client other :
                List.of(given.aDoctor(trust), given.aTutor(trust), given.aPerson(trust, "admin", "tutor"))) {
            assertEquals(List.of(), chosenSeenBy(other));
        }
        assertEquals(List.of("online"), chosenSeenBy(doctor));
        assertEquals(List.of("online"), chosenSeenBy(tutor));
        String asOthersSeeIt = given.aDoctor(trust).calls().get("/slots").path("items[0].mode");
        assertEquals("in-person", asOthersSeeIt);
    }

    @Test
    void aMoveKeepsTheWayWhereItIsOfferedOrTakesTheOneAskedFor() {
        String id = book("online");
        String moved = move(id, times.get(1), null)
                .then()
                .statusCode(200)
                .body("mode", equalTo("online"))
                .extract()
                .path("id");
        String again = move(moved, times.get(0), "phone")
                .then()
                .statusCode(200)
                .body("mode", equalTo("phone"))
                .extract()
                .path("id");
        UUID onlyInPerson = given.aFreeSlot(tutor);
        move(again, onlyInPerson.toString(), "phone").then().statusCode(409).body("code", equalTo("mode-not-offered"));
        doctor.calls().get("/appointments/{id}", again).then().body("state", equalTo("booked"));
        move(again, onlyInPerson.toString(), null).then().statusCode(200).body("mode", equalTo("in-person"));
    }

    @Test
    void aTutorsChangeKeepsTheWayWhileItIsOffered() {
        String id = book("online");
        change("phone", null, List.of(Map.of("mode", "online", "place", LINK)))
                .then()
                .statusCode(200)
                .body("changed", equalTo(2))
                .body("told", equalTo(0));
        assertMeets(id, "online", LINK);
        change("online", LINK, List.of()).then().body("changed", equalTo(2)).body("told", equalTo(0));
        assertMeets(id, "online", LINK);
        change("in-person", "Room 1", ONLINE_OR_PHONE).then().body("told", equalTo(0));
        assertMeets(id, "online", LINK);
        change("in-person", "Room 1", List.of(Map.of("mode", "online", "place", LINK + "d")))
                .then()
                .body("told", equalTo(1));
        assertMeets(id, "online", LINK + "d");
    }

    @Test
    void aWayThatIsOfferedNoMoreGivesWayToTheTimesOwn() {
        String id = book("online");
        change("phone", "0113 496 0000", List.of(Map.of("mode", "in-person", "place", "Room 2")))
                .then()
                .body("told", equalTo(1));
        assertMeets(id, "phone", "0113 496 0000");
        assertEquals(
                "changed", doctor.calls().get("/appointments/{id}/history", id).path("items[0].action"));
        choose(doctor, id, "in-person").then().statusCode(200).body("place", equalTo("Room 2"));
    }

    @Test
    void whatWasCancelledHoldsNoWayThatATutorWantsToGiveUp() {
        doctor.calls()
                .post("/appointments/{id}/cancellation", book("online"))
                .then()
                .statusCode(200);
        change("in-person", "Room 1", List.of()).then().statusCode(200).body("told", equalTo(0));
        doctor.calls().get("/slots").then().body("items[0].otherWays", empty());
    }

    @Test
    void refusesAWayNamedTwice() {
        for (List<Map<String, Object>> ways : List.of(
                List.<Map<String, Object>>of(Map.of("mode", "in-person")),
                List.<Map<String, Object>>of(Map.of("mode", "phone"), Map.of("mode", "phone", "place", "Bleep 12")))) {
            release(ways)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("otherWays"))
                    .body("errors[0].code", equalTo("named-twice"));
            change("in-person", "Room 1", ways).then().statusCode(400);
        }
    }

    @Test
    void refusesWhatIsNoWayToMeet() {
        String id = book(null);
        for (Map<String, Object> body : List.of(Map.<String, Object>of("mode", "by-post"), Map.<String, Object>of())) {
            doctor.wronglySends(body).put("/appointments/{id}/mode", id).then().statusCode(400);
        }
        doctor.wronglySends(Map.of("mode", "by-post"))
                .put("/slots/{id}/appointment", times.getFirst())
                .then()
                .statusCode(400);
        for (Map<String, Object> way :
                List.of(Map.<String, Object>of("mode", "by-post"), Map.<String, Object>of("place", "Room 1"))) {
            tutor.wronglySends(releasing(List.of(way))).post("/slots").then().statusCode(400);
        }
        doctor.calls().get("/appointments/{id}", id).then().body("mode", equalTo("in-person"));
    }

    /** Whoever comes first: the meeting is in a way that is offered, or it is refused. */
    @Test
    void aWayIsNeverTakenAwayUnderABooking() {
        List<Client> doctors = given.doctors(trust, 20);
        Storm.of(
                doctors,
                each -> each.equals(doctors.get(10))
                        ? change("in-person", "Room 1", List.of()).statusCode()
                        : tryToBook(each, times.getFirst(), "online").statusCode());
        List<String> modes = tutor.calls().get("/appointments").path("items.mode");
        assertTrue(modes.stream().allMatch("in-person"::equals), modes.toString());
    }

    private void assertMeets(String id, String mode, String place) {
        for (Client each : List.of(doctor, tutor)) {
            each.calls()
                    .get("/appointments/{id}", id)
                    .then()
                    .body("mode", equalTo(mode))
                    .body("place", equalTo(place));
        }
    }

    private List<Object> chosenSeenBy(Client person) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, person.id());
            return rows.first("select chosen_mode from one_to_one.chosen_way");
        });
    }

    private Response release(List<Map<String, Object>> otherWays) {
        return tutor.sends(releasing(otherWays)).post("/slots");
    }

    private Map<String, Object> releasing(List<Map<String, Object>> otherWays) {
        String date =
                LocalDate.ofInstant(clock.instant(), Time.LONDON).plusDays(7).toString();
        Map<String, Object> body = new HashMap<>(Map.of("date", date, "start", "15:00", "end", "15:40", "minutes", 20));
        body.putAll(Map.of("mode", "in-person", "place", "Room 1", "otherWays", otherWays));
        return body;
    }

    /** Of all times, which stay when they are. */
    private Response change(String mode, String place, List<Map<String, Object>> otherWays) {
        Map<String, Object> body =
                new HashMap<>(Map.of("slotId", times.getFirst(), "scope", "all", "start", "15:00", "minutes", 20));
        body.put("mode", mode);
        body.put("place", place);
        body.put("otherWays", otherWays);
        return tutor.sends(body).post("/slot-changes");
    }

    private String book(String mode) {
        return tryToBook(doctor, times.getFirst(), mode)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response tryToBook(Client who, Object slot, String mode) {
        return who.sends(with("mode", mode)).put("/slots/{id}/appointment", slot);
    }

    private static Response choose(Client who, String id, String mode) {
        return who.sends(with("mode", mode)).put("/appointments/{id}/mode", id);
    }

    private Response move(String id, String slot, String mode) {
        Map<String, Object> body = with("mode", mode);
        body.put("slotId", slot);
        return doctor.sends(body).post("/appointments/{id}/move", id);
    }

    private static Map<String, Object> with(String field, String value) {
        Map<String, Object> body = new HashMap<>();
        body.put(field, value);
        return body;
    }
}
