package org.ledhub.teaching;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
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

@QuarkusTest
class AbsenceTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client doctor;

    @BeforeEach
    void aDoctorOfATrust() {
        trust = given.aTrust();
        doctor = given.aDoctor(trust);
    }

    @Test
    void notesWhyAndGivesThePlaceToTheFirstWhoWaits() {
        UUID session = given.aSession(trust, 1);
        Client second = given.aDoctor(trust);
        doctor.calls().put("/sessions/{id}/sign-up", session).then().statusCode(201);
        second.calls().put("/sessions/{id}/sign-up", session).then().body("state", equalTo("waiting"));
        cannotCome(doctor, session, "nights", 200);
        doctor.calls()
                .get("/sessions/{id}", session)
                .then()
                .body("myPlace", nullValue())
                .body("myAbsence", equalTo("nights"));
        second.calls()
                .get("/sessions/{id}", session)
                .then()
                .body("myPlace.state", equalTo("confirmed"))
                .body("myAbsence", nullValue());
    }

    @Test
    void theNewestReasonCountsAndTheOthersAreKept() {
        UUID session = given.aSession(trust, 5);
        cannotCome(doctor, session, "on-call", 200);
        cannotCome(doctor, session, "not-released", 200);
        doctor.calls().get("/sessions").then().body("items[0].myAbsence", equalTo("not-released"));
        assertEquals(List.of("on-call", "not-released"), reasonsSeenBy(doctor.id(), session));
    }

    @Test
    void signingUpTakesItBack() {
        UUID session = given.aSession(trust, 5);
        cannotCome(doctor, session, "sick", 200);
        doctor.calls().put("/sessions/{id}/sign-up", session).then().statusCode(201);
        doctor.calls().get("/sessions/{id}", session).then().body("myAbsence", nullValue());
    }

    @Test
    void canBeTakenBackByItsDoctorOnlyOnceAndAgain() {
        UUID session = given.aSession(trust, 5);
        cannotCome(doctor, session, "sick", 200);
        Client colleague = given.aDoctor(trust);
        colleague.calls().delete("/sessions/{id}/absence", session).then().statusCode(204);
        doctor.calls().get("/sessions/{id}", session).then().body("myAbsence", equalTo("sick"));
        given.aDoctor(given.aTrust())
                .calls()
                .delete("/sessions/{id}/absence", session)
                .then()
                .statusCode(404);
        for (int times = 0; times < 2; times++) {
            doctor.calls().delete("/sessions/{id}/absence", session).then().statusCode(204);
        }
        doctor.calls()
                .get("/sessions/{id}", session)
                .then()
                .body("myAbsence", nullValue())
                .body("myPlace", nullValue());
    }

    @Test
    void theReasonIsTheDoctorsOwn() {
        UUID session = given.aSession(trust, 5);
        cannotCome(doctor, session, "sick", 200);
        Client admin = given.anAdmin(trust);
        assertEquals(List.of(), reasonsSeenBy(admin.id(), session));
        assertEquals(List.of(), reasonsSeenBy(given.aDoctor(trust).id(), session));
        admin.calls().get("/sessions/{id}", session).then().body("myAbsence", nullValue());
    }

    @Test
    void refusesWhatIsNotOnTheListAndWhatIsNotOnesToSay() {
        UUID session = given.aSession(trust, 5);
        doctor.wronglySends(Map.of("reason", "tired"))
                .put("/sessions/{id}/absence", session)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
        cannotCome(given.aDoctor(given.aTrust()), session, "sick", 404);
        cannotCome(given.anAdmin(trust), session, "sick", 403);
        cannotCome(doctor, given.aSession(trust, 5, Duration.ofHours(-3)), "sick", 409);
    }

    private List<Object> reasonsSeenBy(UUID person, UUID session) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, person);
            return rows.first("select reason from absence where session_id = ? order by id", session);
        });
    }

    private static void cannotCome(Client person, UUID session, String reason, int status) {
        person.sends(Map.of("reason", reason))
                .put("/sessions/{id}/absence", session)
                .then()
                .statusCode(status);
    }
}
