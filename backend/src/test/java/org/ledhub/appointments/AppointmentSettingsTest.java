package org.ledhub.appointments;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

@QuarkusTest
class AppointmentSettingsTest extends HubTest {

    private static final Map<String, Object> RULES = Map.of(
            "openLimit",
            2,
            "noticeHours",
            48,
            "horizonDays",
            30,
            "lateHours",
            12,
            "offerHours",
            4,
            "firstTimersFirst",
            true,
            "detailsKeptMonths",
            36,
            "detailsKeptFrom",
            "meeting");

    private UUID trust;
    private Client admin;
    private Client tutor;
    private Client doctor;

    @BeforeEach
    void aTrust() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        tutor = given.aTutor(trust);
        doctor = given.aDoctor(trust);
    }

    @Test
    void everybodyCanReadTheRulesBeforeTheyRefuse() {
        for (Client each : new Client[] {doctor, tutor, admin}) {
            each.calls()
                    .get("/appointment-settings")
                    .then()
                    .statusCode(200)
                    .body("openLimit", equalTo(1))
                    .body("noticeHours", equalTo(0))
                    .body("horizonDays", equalTo(365))
                    .body("lateHours", equalTo(24));
        }
        Client.nobodyWronglyCalls().get("/appointment-settings").then().statusCode(401);
    }

    @Test
    void onlyAdminsOfTheTrustChangeThemAndNotBlindly() {
        String tag = admin.calls().get("/appointment-settings").header("ETag");
        for (Client other : new Client[] {doctor, tutor}) {
            other.sends(RULES)
                    .header("If-Match", tag)
                    .put("/appointment-settings")
                    .then()
                    .statusCode(403);
        }
        admin.sends(RULES)
                .header("If-Match", tag)
                .put("/appointment-settings")
                .then()
                .statusCode(200)
                .body("noticeHours", equalTo(48));
        admin.sends(RULES)
                .header("If-Match", tag)
                .put("/appointment-settings")
                .then()
                .statusCode(412);
        admin.sends(RULES).put("/appointment-settings").then().statusCode(428);
        given.anAdmin(given.aTrust())
                .calls()
                .get("/appointment-settings")
                .then()
                .body("noticeHours", equalTo(0));
    }

    @Test
    void refusesRulesThatCannotBeMeant() {
        for (String rule : RULES.keySet()) {
            admin.wronglySends(Map.of(rule, 100_000))
                    .header("If-Match", "*")
                    .put("/appointment-settings")
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem(rule));
        }
    }

    @Test
    void aTimeTooSoonOrTooFarAheadIsRefused() {
        given.appointmentSettings(admin, RULES);
        book(given.aFreeSlot(tutor, Duration.ofHours(47))).statusCode(409).body("code", equalTo("too-soon"));
        book(given.aFreeSlot(tutor, Duration.ofDays(31))).statusCode(409).body("code", equalTo("too-far-ahead"));
        book(given.aFreeSlot(tutor, Duration.ofHours(49))).statusCode(201);
    }

    @Test
    void asManyAreOpenAsTheTrustAllows() {
        given.appointmentSettings(admin, RULES);
        book(given.aFreeSlot(tutor, Duration.ofDays(3))).statusCode(201);
        book(given.aFreeSlot(tutor, Duration.ofDays(4))).statusCode(201);
        book(given.aFreeSlot(tutor, Duration.ofDays(5))).statusCode(409).body("code", equalTo("one-open-already"));
    }

    @Test
    void theTrustSaysWhatIsLate() {
        given.appointmentSettings(admin, RULES);
        String id = book(given.aFreeSlot(tutor, Duration.ofHours(49))).extract().path("id");
        clock.moveOn(Duration.ofHours(36));
        doctor.calls()
                .post("/appointments/{id}/cancellation", id)
                .then()
                .statusCode(200)
                .body("late", equalTo(false));
    }

    private ValidatableResponse book(UUID slot) {
        return doctor.sends(Map.of()).put("/slots/{id}/appointment", slot).then();
    }
}
