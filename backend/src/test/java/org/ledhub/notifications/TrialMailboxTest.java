package org.ledhub.notifications;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

/** Mail that is written when it is sent has no words before, and the mailbox of a trial does not stumble over it. */
@QuarkusTest
class TrialMailboxTest extends HubTest {

    @Inject
    MailRound postman;

    @AfterEach
    void nothingWaitsForTheNextTest() {
        postman.forgetWhatWaits();
    }

    @Test
    void showsMailOnceItIsWritten() {
        UUID trust = given.aTrust();
        Client doctor = given.aDoctor(trust);
        Client admin = given.anAdmin(trust);
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(10));
        admin.sends(Map.of("presence", "in-person"))
                .put("/sessions/{id}/register/{person}", session, doctor.id())
                .then()
                .statusCode(200);
        clock.moveOn(Duration.ofMinutes(80));
        admin.calls().post("/sessions/{id}/register/lock", session).then().statusCode(200);
        mailTo(doctor).body("items", empty());
        postman.go();
        mailTo(doctor).body("items.subject", contains(startsWith("Your certificate is ready")));
    }

    private static ValidatableResponse mailTo(Client who) {
        return Client.nobodyCalls()
                .get("/trial/mailbox?to={email}", who.email())
                .then()
                .statusCode(200);
    }
}
