package org.ledhub.teaching;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

@QuarkusTest
class PlacesTest extends HubTest {

    private UUID trust;
    private Client doctor;

    @BeforeEach
    void aDoctorOfATrust() {
        trust = given.aTrust();
        doctor = given.aDoctor(trust);
    }

    @Test
    void givesAPlaceAndSaysSoAgainWithoutASecondOne() {
        UUID session = given.aSession(trust, 2);
        signUp(doctor, session, 201, "confirmed", null);
        signUp(doctor, session, 200, "confirmed", null);
        doctor.calls()
                .get("/sessions/{id}", session)
                .then()
                .statusCode(200)
                .body("placesLeft", equalTo(1))
                .body("myPlace.state", equalTo("confirmed"));
    }

    @Test
    void letsWaitInTheOrderOfComing() {
        UUID session = given.aSession(trust, 1);
        Client second = given.aDoctor(trust);
        Client third = given.aDoctor(trust);
        signUp(doctor, session, 201, "confirmed", null);
        signUp(second, session, 201, "waiting", 1);
        signUp(third, session, 201, "waiting", 2);
        third.calls()
                .get("/sessions")
                .then()
                .statusCode(200)
                .body("items[0].waiting", equalTo(2))
                .body("items[0].myPlace.position", equalTo(2));
    }

    @Test
    void givesAFreedPlaceToTheFirstWhoWaits() {
        UUID session = given.aSession(trust, 1);
        Client second = given.aDoctor(trust);
        Client third = given.aDoctor(trust);
        signUp(doctor, session, 201, "confirmed", null);
        signUp(second, session, 201, "waiting", 1);
        signUp(third, session, 201, "waiting", 2);
        doctor.calls().delete("/sessions/{id}/sign-up", session).then().statusCode(204);
        signUp(second, session, 200, "confirmed", null);
        signUp(third, session, 200, "waiting", 1);
        signUp(doctor, session, 201, "waiting", 2);
    }

    @Test
    void leavingTheWaitingListMovesUpThoseBehind() {
        UUID session = given.aSession(trust, 1);
        Client second = given.aDoctor(trust);
        Client third = given.aDoctor(trust);
        signUp(doctor, session, 201, "confirmed", null);
        signUp(second, session, 201, "waiting", 1);
        signUp(third, session, 201, "waiting", 2);
        second.calls().delete("/sessions/{id}/sign-up", session).then().statusCode(204);
        signUp(third, session, 200, "waiting", 1);
    }

    @Test
    void leavingWithoutAPlaceChangesNothing() {
        UUID session = given.aSession(trust, 1);
        doctor.calls().delete("/sessions/{id}/sign-up", session).then().statusCode(204);
        doctor.calls()
                .get("/sessions/{id}", session)
                .then()
                .body("placesLeft", equalTo(1))
                .body("myPlace", nullValue());
    }

    @Test
    void refusesASessionThatIsOverOrCancelled() {
        UUID over = given.aSession(trust, 5, Duration.ofHours(-2));
        refused(over, "session-over");
        UUID cancelled = given.aSession(trust, 5);
        given.anAdmin(trust)
                .sends(Map.of("reason", "The speaker is unwell."))
                .post("/sessions/{id}/cancellation", cancelled)
                .then()
                .statusCode(200);
        refused(cancelled, "session-cancelled");
    }

    @Test
    void anotherTrustsSessionAnswersLikeAMissingOne() {
        UUID theirs = given.aSession(given.aTrust(), 5);
        for (UUID id : new UUID[] {theirs, UUID.randomUUID()}) {
            doctor.calls()
                    .put("/sessions/{id}/sign-up", id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
            doctor.calls()
                    .delete("/sessions/{id}/sign-up", id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
            doctor.calls().get("/sessions/{id}", id).then().statusCode(404).body("code", equalTo("not-found"));
        }
    }

    @Test
    void onlyDoctorsSignUp() {
        UUID session = given.aSession(trust, 5);
        given.anAdmin(trust)
                .calls()
                .put("/sessions/{id}/sign-up", session)
                .then()
                .statusCode(403);
        given.aTutor(trust)
                .calls()
                .put("/sessions/{id}/sign-up", session)
                .then()
                .statusCode(403);
    }

    private void refused(UUID session, String code) {
        doctor.calls()
                .put("/sessions/{id}/sign-up", session)
                .then()
                .statusCode(409)
                .body("code", equalTo(code));
        doctor.calls()
                .delete("/sessions/{id}/sign-up", session)
                .then()
                .statusCode(409)
                .body("code", equalTo(code));
    }

    private static void signUp(Client doctor, UUID session, int status, String state, Integer position) {
        doctor.calls()
                .put("/sessions/{id}/sign-up", session)
                .then()
                .statusCode(status)
                .body("state", equalTo(state))
                .body("position", equalTo(position));
    }
}
