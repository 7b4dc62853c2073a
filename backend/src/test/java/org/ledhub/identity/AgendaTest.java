package org.ledhub.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

@QuarkusTest
class AgendaTest extends HubTest {

    private UUID trust;
    private Client doctor;
    private Client tutor;

    @BeforeEach
    void aDoctorAndATutor() {
        trust = given.aTrust();
        doctor = given.aDoctor(trust);
        tutor = given.aTutor(trust);
    }

    @Test
    void listsPlacesAndOneToOnesSoonestFirst() {
        UUID later = given.aSession(trust, 5, Duration.ofDays(9));
        UUID full = given.aSession(trust, 1, Duration.ofDays(3));
        given.aDoctor(trust).calls().put("/sessions/{id}/sign-up", full);
        given.aSession(trust, 5, Duration.ofDays(1));
        doctor.calls().put("/sessions/{id}/sign-up", later);
        doctor.calls().put("/sessions/{id}/sign-up", full);
        UUID slot = given.aFreeSlot(tutor, Duration.ofDays(6));
        doctor.sends(Map.of("topic", "career")).put("/slots/{id}/appointment", slot);

        doctor.calls()
                .get("/me/agenda")
                .then()
                .statusCode(200)
                .body("items.kind", contains("session", "appointment", "session"))
                .body("items.state", contains("waiting", "booked", "confirmed"))
                .body("items[1].title", equalTo("One to one"))
                .body("next", equalTo(null));
        doctor.calls().get("/me/agenda?limit=1").then().body("items.id", contains(full.toString()));
    }

    @Test
    void theTutorSeesTheMeetingAndNobodyElseDoes() {
        UUID slot = given.aFreeSlot(tutor);
        doctor.sends(Map.of("topic", "career")).put("/slots/{id}/appointment", slot);
        tutor.calls().get("/me/agenda").then().statusCode(200).body("items", hasSize(1));
        for (Client other : new Client[] {
            given.aDoctor(trust), given.aTutor(trust), given.anAdmin(trust), given.aDoctor(given.aTrust())
        }) {
            other.calls().get("/me/agenda").then().statusCode(200).body("items", empty());
        }
    }
}
