package org.ledhub.appointments;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** Who left, is suspended or lost a role has no one to one ahead, and no admin learns whether they had. */
@QuarkusTest
class OneToOnesOfLeaversTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private Client tutor;
    private Client doctor;
    private UUID slot;
    private String meeting;

    @BeforeEach
    void aBookedTime() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        tutor = given.aTutor(trust);
        doctor = given.aDoctor(trust);
        slot = given.aFreeSlot(tutor, Duration.ofDays(9));
        meeting = book(doctor, slot);
    }

    @ParameterizedTest
    @ValueSource(strings = {"left", "suspended"})
    void aDoctorsTimeIsFreeAgainAndGoesToWhoWaits(String status) {
        Client next = given.aDoctor(trust);
        next.sends(Map.of()).put("/appointment-waiting-list/me").then().statusCode(201);
        save(doctor, Map.of("status", status));
        tutor.calls()
                .get("/appointments/{id}", meeting)
                .then()
                .body("state", equalTo("cancelled"))
                .body("cancelledBy", equalTo("doctor"))
                .body("late", equalTo(false));
        tutor.calls().get("/appointments/{id}/history", meeting).then().body("items.action[0]", equalTo("cancelled"));
        next.calls().get("/appointment-waiting-list/me").then().body("offer.slot.id", equalTo(slot.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"left", "suspended"})
    void aTutorsTimesAreWithdrawnAndTheirDoctorsFindOthers(String status) {
        given.aFreeSlot(tutor, Duration.ofDays(10));
        save(tutor, Map.of("status", status));
        assertTheTutorsAreGone();
        book(doctor, given.aFreeSlot(given.aTutor(trust), Duration.ofDays(11)));
    }

    @Test
    void whoIsNoLongerATutorHasNoTimes() {
        save(tutor, Map.of("roles", List.of("led")));
        assertTheTutorsAreGone();
    }

    @Test
    void whoIsNoLongerADoctorHasNoBookingAndMayStillTeach() {
        Client both = given.aPerson(trust, "led", "tutor");
        UUID theirs = given.aFreeSlot(both, Duration.ofDays(3));
        save(both, Map.of("roles", List.of("tutor")));
        given.aDoctor(trust)
                .calls()
                .get("/slots?tutorId={id}", both.id())
                .then()
                .body("items.id[0]", equalTo(theirs.toString()));
    }

    @Test
    void whatIsOverStaysAsItWas() {
        UUID soon = given.aFreeSlot(tutor, Duration.ofHours(1));
        Client other = given.aDoctor(trust);
        String held = book(other, soon);
        clock.moveOn(Duration.ofHours(2));
        save(tutor, Map.of("status", "left"));
        other.calls().get("/appointments/{id}", held).then().body("state", equalTo("booked"));
        doctor.calls().get("/appointments/{id}", meeting).then().body("state", equalTo("cancelled"));
    }

    @Test
    void whoWaitsForATutorWhoLeftKeepsTheirTurnWithOthers() {
        Client waits = given.aDoctor(trust);
        waits.sends(Map.of("tutorId", tutor.id()))
                .put("/appointment-waiting-list/me")
                .then()
                .statusCode(201);
        save(tutor, Map.of("status", "left"));
        waits.calls()
                .get("/appointment-waiting-list/me")
                .then()
                .body("waiting", hasSize(1))
                .body("waiting[0].tutor", nullValue());
    }

    @Test
    void whoWaitsAndLeftIsOfferedNothing() {
        Client waits = given.aDoctor(trust);
        waits.sends(Map.of()).put("/appointment-waiting-list/me").then().statusCode(201);
        doctor.calls().post("/appointments/{id}/cancellation", meeting).then().statusCode(200);
        Client stranger = given.aDoctor(trust);
        bookAnswer(stranger, slot).then().statusCode(409);
        save(waits, Map.of("status", "left"));
        bookAnswer(stranger, slot).then().statusCode(201);
    }

    /** With a booking and without: the answer, and all that the admin can read, are the same but for who it is about. */
    @Test
    void theAdminLearnsNothing() {
        Client without = given.aDoctor(trust);
        Map<String, Object> one =
                save(doctor, Map.of("status", "left")).jsonPath().getMap("");
        Map<String, Object> other =
                save(without, Map.of("status", "left")).jsonPath().getMap("");
        assertEquals(other.keySet(), one.keySet());
        List<String> about = admin.calls()
                .get("/audit-events?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.action");
        assertEquals(
                0, about.stream().filter(each -> each.contains("appointment")).count(), about.toString());
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, admin.id());
            for (String table : List.of("appointment", "appointment_event", "waiting", "time_offer")) {
                assertEquals(List.of(), rows.first("select 1 from one_to_one." + table), table);
            }
            assertEquals(List.of(), rows.first("select 1 from one_to_one.outgoing_mail"));
        });
    }

    @Test
    void anotherTrustsAreUntouched() {
        UUID elsewhere = given.aTrust();
        Client theirs = given.aDoctor(elsewhere);
        String kept = book(theirs, given.aFreeSlot(given.aTutor(elsewhere), Duration.ofDays(9)));
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, admin.id());
            assertEquals(List.of(), rows.first("select appointment_id from one_to_one.end_for(?, now())", theirs.id()));
        });
        theirs.calls().get("/appointments/{id}", kept).then().body("state", equalTo("booked"));
    }

    private void assertTheTutorsAreGone() {
        doctor.calls()
                .get("/appointments/{id}", meeting)
                .then()
                .body("state", equalTo("cancelled"))
                .body("cancelledBy", equalTo("tutor"));
        doctor.calls().get("/slots").then().body("items", empty());
        bookAnswer(given.aDoctor(trust), slot).then().statusCode(404);
    }

    private Response save(Client who, Map<String, Object> changes) {
        Response now = admin.calls().get("/people/{id}", who.id());
        Map<String, Object> person = new HashMap<>(now.jsonPath().getMap(""));
        person.keySet().removeAll(List.of("id", "invitedAt", "lastLogInAt", "createdAt"));
        person.putAll(changes);
        return admin.sends(person)
                .header("If-Match", now.header("ETag"))
                .put("/people/{id}", who.id())
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static Response bookAnswer(Client who, UUID wanted) {
        return who.sends(Map.of()).put("/slots/{id}/appointment", wanted);
    }

    private static String book(Client who, UUID wanted) {
        return bookAnswer(who, wanted).then().statusCode(201).extract().path("id");
    }
}
