package org.ledhub.appointments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
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

/** A successor reads the notes of an earlier tutor when the doctor lets them, and until the doctor does not. */
@QuarkusTest
class NoteConsentsTest extends HubTest {

    private static final String SECRET = "Read the specialty guidance";

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client former;
    private Client successor;
    private Client doctor;
    private String earlier;
    private String next;

    @BeforeEach
    void aNoteAndTheNextMeetingWithAnother() {
        trust = given.aTrust();
        given.appointmentSettings(given.anAdmin(trust), Map.of("openLimit", 5));
        former = given.aTutor(trust);
        successor = given.aTutor(trust);
        doctor = given.aDoctor(trust);
        earlier = book(doctor, former, Duration.ofHours(1));
        next = book(doctor, successor, Duration.ofDays(3));
        former.sends(Map.of("text", SECRET))
                .header("If-Match", "*")
                .put("/appointments/{id}/action-note", earlier)
                .then()
                .statusCode(200);
    }

    @Test
    void nothingIsReadBeforeTheDoctorSaysSo() {
        notes(successor, next).statusCode(200).body("items", empty());
        assertEquals(List.of(), asSuccessor("select 1 from one_to_one.action_note"));
        consents().body("items.tutor.id", contains(former.id().toString())).body("items[0].successor", nullValue());
    }

    @Test
    void whatTheDoctorLetsThemReadIsReadAndTheReadingIsShown() {
        give(doctor, former, successor)
                .then()
                .statusCode(200)
                .body("items[0].successor.id", equalTo(successor.id().toString()));
        give(doctor, former, successor).then().statusCode(200);
        notes(successor, next).body("items.text", contains(SECRET)).body("items.tutor.name", contains(former.name()));
        for (Client each : List.of(doctor, former)) {
            each.calls()
                    .get("/appointments/{id}/history", earlier)
                    .then()
                    .body("items[0].action", equalTo("note-read"))
                    .body("items[0].by.name", equalTo(successor.name()));
        }
        successor.calls().get("/appointments/{id}", earlier).then().statusCode(404);
        successor.calls().get("/appointments/{id}/action-note", earlier).then().statusCode(404);
        assertEquals(List.of(), asSuccessor("select 1 from one_to_one.appointment where id = '" + earlier + "'"));
    }

    @Test
    void whatIsTakenBackIsNotReadAnyMore() {
        give(doctor, former, successor);
        doctor.calls().delete("/note-consents/{id}", former.id()).then().statusCode(204);
        doctor.calls().delete("/note-consents/{id}", former.id()).then().statusCode(204);
        notes(successor, next).body("items", empty());
        assertEquals(List.of(), asSuccessor("select 1 from one_to_one.action_note"));
        assertEquals(List.of(), asSuccessor("select 1 from one_to_one.note_consent"));
    }

    @Test
    void anotherSuccessorTakesThePlaceOfTheFirst() {
        Client third = given.aTutor(trust);
        String later = book(doctor, third, Duration.ofDays(5));
        give(doctor, former, successor);
        give(doctor, former, third).then().statusCode(200);
        notes(successor, next).body("items", empty());
        notes(third, later).body("items.text", contains(SECRET));
    }

    /** Who only came before has nothing to take over. */
    @Test
    void onlyWhoComesAfterIsASuccessor() {
        Client predecessor = given.aTutor(trust);
        book(doctor, predecessor, Duration.ofMinutes(30));
        give(doctor, former, predecessor).then().statusCode(409).body("code", equalTo("not-a-successor"));
        book(doctor, former, Duration.ofDays(4));
        give(doctor, former, successor).then().statusCode(409).body("code", equalTo("not-a-successor"));
        consents().body("items[0].successor", nullValue());
        book(doctor, predecessor, Duration.ofDays(5));
        give(doctor, former, predecessor).then().statusCode(200);
    }

    @Test
    void whoseMeetingIsCancelledReadsNothingMore() {
        consents().body("items[0].canRead", equalTo(false));
        give(doctor, former, successor).then().body("items[0].canRead", equalTo(true));
        doctor.calls().post("/appointments/{id}/cancellation", next).then().statusCode(200);
        notes(successor, next).body("items", empty());
        assertEquals(List.of(), asSuccessor("select 1 from one_to_one.action_note"));
        consents()
                .body("items[0].successor.id", equalTo(successor.id().toString()))
                .body("items[0].canRead", equalTo(false));
        book(doctor, successor, Duration.ofDays(6));
        consents().body("items[0].canRead", equalTo(true));
        notes(successor, next).body("items.text", contains(SECRET));
    }

    @Test
    void onlyTheDoctorOfTheNoteCanLetOthersReadIt() {
        Client other = given.aDoctor(trust);
        book(other, successor, Duration.ofDays(4));
        give(other, former, successor).then().statusCode(404);
        give(doctor, former, given.aTutor(trust)).then().statusCode(404);
        give(doctor, former, given.aTutor(given.aTrust())).then().statusCode(404);
        give(given.aDoctor(given.aTrust()), former, successor).then().statusCode(404);
        for (Client each : List.of(former, successor, given.anAdmin(trust))) {
            give(each, former, successor).then().statusCode(403);
            each.calls().get("/note-consents").then().statusCode(403);
        }
        other.calls().get("/note-consents").then().body("items", empty());
        give(doctor, former, successor);
        other.calls().delete("/note-consents/{id}", former.id()).then().statusCode(204);
        notes(successor, next).body("items.text", hasItem(SECRET));
        notes(doctor, next).statusCode(403);
        notes(former, next).statusCode(404);
        notes(given.aTutor(given.aTrust()), next).statusCode(404);
    }

    @Test
    void theDatabaseLetsNobodyElseGiveItOrReadMore() {
        for (Client each : List.of(former, successor, given.aPerson(trust, "admin", "tutor"))) {
            assertThrows(
                    IllegalStateException.class,
                    () -> QuarkusTransaction.requiringNew().run(() -> {
                        identity.actAs(trust, each.id());
                        rows.add(
                                "insert into one_to_one.note_consent (id, doctor_id, former_tutor_id, successor_id, given_at)"
                                        + " values (gen_random_uuid(), ?, ?, ?, now())",
                                doctor.id(),
                                former.id(),
                                successor.id());
                    }));
        }
        give(doctor, former, successor);
        assertEquals(List.of(1), asSuccessor("select 1 from one_to_one.action_note"));
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, successor.id());
            assertEquals(0, rows.add("update one_to_one.action_note set written_by = ?", successor.id()));
            assertEquals(
                    List.of(),
                    rows.first("select 1 from one_to_one.appointment_event where tutor_id = ?", former.id()));
        });
    }

    private List<Object> asSuccessor(String query) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, successor.id());
            return rows.first(query);
        });
    }

    private String book(Client who, Client tutor, Duration in) {
        return who.sends(Map.of())
                .put("/slots/{id}/appointment", given.aFreeSlot(tutor, in))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse consents() {
        return doctor.calls().get("/note-consents").then().statusCode(200);
    }

    private static Response give(Client who, Client tutor, Client to) {
        return who.sends(Map.of("successorId", to.id())).put("/note-consents/{id}", tutor.id());
    }

    private static ValidatableResponse notes(Client who, String meeting) {
        return who.calls().get("/appointments/{id}/earlier-notes", meeting).then();
    }
}
