package org.ledhub.teaching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
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
class GuestsTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;

    @BeforeEach
    void aTrust() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
    }

    @Test
    void aNurseIsInTheRegisterByNameBesideTheDoctorsAndNotCountedAsOne() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(5));
        add(session, nurse())
                .statusCode(201)
                .body("present", equalTo(0))
                .body("items", empty())
                .body("guests", hasSize(1))
                .body("guests[0].name", equalTo("Ruth Adeyemi"))
                .body("guests[0].profession", equalTo("Nursing"))
                .body("guests[0].addedBy.name", equalTo(admin.name()))
                .body("guests[0].endedAt", nullValue());
    }

    @Test
    void theSameNameAndProfessionIsOneGuest() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(5));
        add(session, nurse()).statusCode(201);
        add(session, with("name", " ruth ADEYEMI")).statusCode(409).body("code", equalTo("guest-listed-already"));
        add(session, with("profession", "Pharmacy")).statusCode(201).body("guests", hasSize(2));
    }

    @Test
    void whoeverIsTakenOffStaysWithTheReasonAndCanBeAddedAgain() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(5));
        String guest = add(session, nurse()).extract().path("guests[0].id");
        takeOff(session, guest, "Entered for the wrong hour")
                .statusCode(200)
                .body("guests[0].endReason", equalTo("Entered for the wrong hour"))
                .body("guests[0].endedBy.name", equalTo(admin.name()));
        takeOff(session, guest, "Again")
                .statusCode(200)
                .body("guests.endReason", contains("Entered for the wrong hour"));
        add(session, nurse()).statusCode(201).body("guests", hasSize(2));
        assertEquals(
                0,
                QuarkusTransaction.requiringNew().call(() -> {
                    identity.actAs(trust, admin.id());
                    return rows.add("update session_guest set end_reason = 'x' where id = ?", UUID.fromString(guest));
                }),
                "an ended row is never rewritten");
    }

    @Test
    void afterLockingACorrectionSaysWhy() {
        UUID session = given.aSession(trust, 5, Duration.ofHours(-2));
        admin.calls().post("/sessions/{id}/register/lock", session).then().statusCode(200);
        add(session, nurse()).statusCode(409).body("code", equalTo("register-locked"));
        admin.calls().delete("/sessions/{id}/register/lock", session).then().statusCode(200);
        add(session, nurse()).statusCode(400).body("errors.field", hasItem("reason"));
        String guest = add(session, with("reason", "On the paper sheet"))
                .statusCode(201)
                .extract()
                .path("guests[0].id");
        takeOff(session, guest, null).statusCode(400).body("errors.field", hasItem("reason"));
    }

    @Test
    void saysWhatIsMissingOrNotOnTheTrustsList() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(5));
        wronglyAdd(session, Map.of("name", " ", "profession", "", "presence", "somewhere"))
                .statusCode(400)
                .body("errors.field", hasItem("name"))
                .body("errors.field", hasItem("profession"))
                .body("errors.field", hasItem("presence"));
        add(session, with("profession", "Astrology"))
                .statusCode(400)
                .body("errors.code", contains("not-listed"))
                .body("errors.field", contains("profession"));
        wronglyAdd(session, with("name", "Ruth\u0000")).statusCode(400);
        add(given.aSession(trust, 5), nurse()).statusCode(409).body("code", equalTo("not-open-yet"));
    }

    @Test
    void nobodyElseAddsOrTakesOff() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(5));
        String guest = add(session, nurse()).extract().path("guests[0].id");
        for (Client other : List.of(given.aDoctor(trust), given.aTutor(trust))) {
            other.sends(nurse())
                    .post("/sessions/{id}/register/guests", session)
                    .then()
                    .statusCode(403);
            other.sends(Map.of())
                    .put("/sessions/{id}/register/guests/{guest}/removal", session, guest)
                    .then()
                    .statusCode(403);
        }
        Client stranger = given.anAdmin(given.aTrust());
        stranger.sends(nurse())
                .post("/sessions/{id}/register/guests", session)
                .then()
                .statusCode(404);
        stranger.sends(Map.of())
                .put("/sessions/{id}/register/guests/{guest}/removal", session, guest)
                .then()
                .statusCode(404);
        UUID otherSession = given.aSession(trust, 5, Duration.ofMinutes(5));
        takeOff(otherSession, guest, null).statusCode(404);
    }

    private ValidatableResponse add(UUID session, Map<String, Object> guest) {
        return admin.sends(guest)
                .post("/sessions/{id}/register/guests", session)
                .then();
    }

    private ValidatableResponse wronglyAdd(UUID session, Map<String, Object> guest) {
        return admin.wronglySends(guest)
                .post("/sessions/{id}/register/guests", session)
                .then();
    }

    private ValidatableResponse takeOff(UUID session, String guest, String reason) {
        return admin.sends(Collections.singletonMap("reason", reason))
                .put("/sessions/{id}/register/guests/{guest}/removal", session, guest)
                .then();
    }

    private static Map<String, Object> nurse() {
        return Map.of("name", "Ruth Adeyemi", "profession", "Nursing", "presence", "in-person");
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> guest = new HashMap<>(nurse());
        guest.put(field, value);
        return guest;
    }
}
