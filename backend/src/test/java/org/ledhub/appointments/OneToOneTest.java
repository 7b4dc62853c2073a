package org.ledhub.appointments;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Sealing;

@QuarkusTest
class OneToOneTest extends HubTest {

    private static final String SECRET = "marker-3f9c I would like to talk about my rota";

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    @Inject
    Sealing sealing;

    private UUID trust;
    private Client tutor;
    private Client doctor;

    @BeforeEach
    void aTutorAndADoctor() {
        trust = given.aTrust();
        tutor = given.aTutor(trust);
        doctor = given.aDoctor(trust);
    }

    @Test
    void booksAFreeTimeAndAnswersTheSameWhenAskedAgain() {
        UUID slot = given.aFreeSlot(tutor);
        String id = book(doctor, slot)
                .then()
                .statusCode(201)
                .body("state", equalTo("booked"))
                .body("topic", equalTo("career"))
                .body("message", equalTo(SECRET))
                .body("tutor.name", equalTo(tutor.name()))
                .extract()
                .path("id");
        book(doctor, slot).then().statusCode(200).body("id", equalTo(id));
        doctor.calls().get("/slots").then().body("items[0].free", equalTo(false));
        tutor.calls().get("/appointments/{id}", id).then().statusCode(200).body("message", equalTo(SECRET));
    }

    @Test
    void topicAndMessageAreTheDoctorsChoice() {
        doctor.sends(Map.of())
                .put("/slots/{id}/appointment", given.aFreeSlot(tutor))
                .then()
                .statusCode(201)
                .body("topic", nullValue())
                .body("message", nullValue());
    }

    @Test
    void refusesATimeAlreadyTakenAndNamesTheNextFree() {
        UUID slot = given.aFreeSlot(tutor);
        UUID later = given.aFreeSlot(tutor, Duration.ofDays(8));
        book(doctor, slot).then().statusCode(201);
        book(given.aDoctor(trust), slot)
                .then()
                .statusCode(409)
                .body("code", equalTo("slot-taken"))
                .body("nextFree", hasSize(1))
                .body("nextFree[0].id", equalTo(later.toString()));
    }

    @Test
    void refusesASecondOpenAppointment() {
        book(doctor, given.aFreeSlot(tutor)).then().statusCode(201);
        book(doctor, given.aFreeSlot(tutor, Duration.ofDays(8)))
                .then()
                .statusCode(409)
                .body("code", equalTo("one-open-already"));
    }

    @Test
    void refusesATimeThatHasPassed() {
        book(doctor, given.aFreeSlot(tutor, Duration.ofMinutes(-5)))
                .then()
                .statusCode(422)
                .body("code", equalTo("slot-passed"));
    }

    @Test
    void anAppointmentThatIsOverDoesNotCountAsOpen() {
        book(doctor, given.aFreeSlot(tutor, Duration.ofHours(1))).then().statusCode(201);
        UUID next = given.aFreeSlot(tutor, Duration.ofDays(14));
        clock.moveOn(Duration.ofHours(2));
        book(doctor, next).then().statusCode(201);
    }

    @Test
    void cancellingFreesTheTimeAtOnceForBoth() {
        UUID slot = given.aFreeSlot(tutor);
        String id = book(doctor, slot).path("id");
        doctor.calls()
                .post("/appointments/{id}/cancellation", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"));
        doctor.calls().post("/appointments/{id}/cancellation", id).then().statusCode(200);
        String other = book(given.aDoctor(trust), slot)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        tutor.calls().post("/appointments/{id}/cancellation", other).then().statusCode(200);
        doctor.calls().get("/slots?free=true").then().body("items", hasSize(1));
    }

    @Test
    void cannotBeCancelledOnceItHasStarted() {
        String id = book(doctor, given.aFreeSlot(tutor, Duration.ofHours(1))).path("id");
        clock.moveOn(Duration.ofMinutes(61));
        doctor.calls()
                .post("/appointments/{id}/cancellation", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("slot-passed"));
    }

    @Test
    void toEveryoneButThePairItAnswersLikeAMissingOne() {
        String id = book(doctor, given.aFreeSlot(tutor)).path("id");
        for (Client stranger : List.of(
                given.aDoctor(trust),
                given.aTutor(trust),
                given.aPerson(trust, "admin", "tutor"),
                given.aDoctor(given.aTrust()))) {
            stranger.calls()
                    .get("/appointments/{id}", id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
            stranger.calls().post("/appointments/{id}/cancellation", id).then().statusCode(404);
            stranger.calls().get("/appointments").then().statusCode(200).body("items", empty());
        }
        Client admin = given.anAdmin(trust);
        admin.calls().get("/appointments/{id}", id).then().statusCode(403);
        admin.calls().get("/appointments").then().statusCode(403);
        admin.calls().get("/slots").then().statusCode(403);
        Client.nobodyWronglyCalls().get("/appointments/{id}", id).then().statusCode(401);
    }

    @Test
    void theDatabaseItselfShowsTheRowToThePairOnly() {
        UUID id = UUID.fromString(book(doctor, given.aFreeSlot(tutor)).path("id"));
        Client stranger = given.aDoctor(trust);
        Client admin = given.aPerson(trust, "admin", "tutor");
        for (String table : List.of("appointment where id", "appointment_event where appointment_id")) {
            String query = "select id from one_to_one." + table + " = ?";
            assertEquals(1, seenBy(trust, doctor.id(), query, id).size());
            assertEquals(1, seenBy(trust, tutor.id(), query, id).size());
            assertEquals(0, seenBy(trust, stranger.id(), query, id).size());
            assertEquals(0, seenBy(trust, admin.id(), query, id).size());
            assertEquals(0, seenBy(trust, null, query, id).size());
            assertEquals(0, seenBy(given.aTrust(), doctor.id(), query, id).size());
        }
    }

    @Test
    void theDatabaseHoldsSealedTextThatOpensOnlyInItsOwnPlace() {
        UUID id = UUID.fromString(book(doctor, given.aFreeSlot(tutor)).path("id"));
        byte[] sealed = (byte[])
                seenBy(trust, doctor.id(), "select sealed_message from one_to_one.appointment where id = ?", id)
                        .getFirst();
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("marker-3f9c"));
        String itsPlace = SealedText.boundTo(trust, id, doctor.id(), tutor.id(), "message");
        assertEquals(SECRET, sealing.open(sealed, itsPlace));
        for (String elsewhere : List.of(
                SealedText.boundTo(trust, UUID.randomUUID(), doctor.id(), tutor.id(), "message"),
                SealedText.boundTo(trust, id, UUID.randomUUID(), tutor.id(), "message"),
                SealedText.boundTo(trust, id, doctor.id(), UUID.randomUUID(), "message"),
                SealedText.boundTo(UUID.randomUUID(), id, doctor.id(), tutor.id(), "message"),
                SealedText.boundTo(trust, id, doctor.id(), tutor.id(), "topic"))) {
            assertThrows(IllegalStateException.class, () -> sealing.open(sealed, elsewhere));
        }
    }

    @Test
    void theAuditTrailThatAdminsReadDoesNotTellWhoBooked() {
        UUID id = UUID.fromString(book(doctor, given.aFreeSlot(tutor)).path("id"));
        assertEquals(List.of(), seenBy(trust, null, "select id from audit_event where subject_id = ?", id));
        assertEquals(List.of(), seenBy(trust, null, "select id from audit_event where actor_id = ?", doctor.id()));
    }

    /** As if somebody with the database in hand had moved it there. */
    @Test
    void sealedTextThatWasSwappedBetweenRowsDoesNotOpen() {
        given.appointmentSettings(given.anAdmin(trust), Map.of("openLimit", 2));
        String one = book(doctor, given.aFreeSlot(tutor)).path("id");
        String other = book(doctor, given.aFreeSlot(tutor, Duration.ofDays(8))).path("id");
        for (String field : List.of("sealed_topic", "sealed_message")) {
            QuarkusTransaction.requiringNew().run(() -> {
                identity.actAs(trust, doctor.id());
                rows.add(
                        "update one_to_one.appointment set " + field + " = (select " + field
                                + " from one_to_one.appointment where id = ?) where id = ?",
                        UUID.fromString(other),
                        UUID.fromString(one));
            });
            for (Client each : List.of(doctor, tutor)) {
                each.plainly()
                        .get("/appointments/{id}", one)
                        .then()
                        .statusCode(500)
                        .body("message", nullValue());
            }
        }
        tutor.calls().get("/appointments/{id}", other).then().statusCode(200).body("message", equalTo(SECRET));
    }

    private List<Object> seenBy(UUID inTrust, UUID person, String query, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(inTrust, person);
            return rows.first(query, id);
        });
    }

    private static Response book(Client doctor, UUID slot) {
        return doctor.sends(Map.of("topic", "career", "message", SECRET)).put("/slots/{id}/appointment", slot);
    }
}
