package org.ledhub.teaching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.shared.WakingHours;

@QuarkusTest
class TeachingSettingsTest extends HubTest {

    private static final Map<String, Object> CLINICAL =
            Map.of("code", "clinical-update", "name", "Clinical update", "clinical", true);
    private static final Map<String, Object> SIMULATION = Map.of("name", "Simulation & skills", "clinical", true);

    private UUID trust;
    private Client admin;
    private Client doctor;

    @BeforeEach
    void aTrust() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
    }

    @Test
    void everyTrustStartsWithFourThemesAndThreeSpecialties() {
        doctor.calls()
                .get("/teaching-settings")
                .then()
                .statusCode(200)
                .body("feedbackDays", equalTo(7))
                .body("offerHours", equalTo(4))
                .body("certificatesNeedFeedback", equalTo(false))
                .body("themes.code", contains("clinical-update", "nhs-systems", "leadership", "career-development"))
                .body("themes.clinical", contains(true, false, false, false))
                .body("specialties", contains("Medicine", "Emergency Medicine", "Surgery"))
                .body("professions", hasItems("Nursing", "Pharmacy"));
    }

    @Test
    void aTrustsOwnThemeIsThereForItsSessionsOnly() {
        change(admin, themes(CLINICAL, SIMULATION)).statusCode(200);
        assertEquals("simulation-skills", themeCalled("Simulation & skills"));
        schedule(admin, Map.of("theme", "simulation-skills")).statusCode(201);
        schedule(given.anAdmin(given.aTrust()), Map.of("theme", "simulation-skills"))
                .statusCode(400)
                .body("errors.code", hasItem("unknown-theme"));
    }

    @Test
    void aThemeThatIsNotOfferedAnyMoreStaysWithItsSessions() {
        String leading = schedule(admin, Map.of("theme", "leadership"))
                .statusCode(201)
                .extract()
                .path("id");
        change(admin, themes(CLINICAL)).statusCode(200);
        schedule(admin, Map.of("theme", "leadership")).statusCode(400).body("errors.field", hasItem("theme"));
        doctor.calls().get("/sessions/{id}", leading).then().body("theme", equalTo("leadership"));
        String tag = admin.calls().get("/sessions/{id}", leading).header("ETag");
        admin.sends(facts(Map.of("theme", "leadership", "title", "Still on leading")))
                .header("If-Match", tag)
                .put("/sessions/{id}", leading)
                .then()
                .statusCode(200);
        doctor.calls()
                .get("/teaching-settings")
                .then()
                .body("themes.find { it.code == 'leadership' }.offered", equalTo(false));
    }

    @Test
    void aThemeIsRenamedAndComesBackWithItsCode() {
        change(admin, themes(Map.of("code", "leadership", "name", "Leading", "clinical", false), CLINICAL));
        doctor.calls()
                .get("/teaching-settings")
                .then()
                .body("themes[0].name", equalTo("Leading"))
                .body("themes.find { it.offered && it.code == 'nhs-systems' }", nullValue());
        change(admin, themes(Map.of("code", "nhs-systems", "name", "NHS systems"), CLINICAL))
                .body("themes[0].offered", equalTo(true));
    }

    @Test
    void refusesThemesTwiceUnknownOnesAndNone() {
        change(admin, themes(SIMULATION, Map.of("name", "simulation & SKILLS")))
                .statusCode(400)
                .body("errors.code", hasItem("twice"));
        change(admin, themes(Map.of("code", "no-such", "name", "No such")))
                .statusCode(400)
                .body("errors.code", hasItem("unknown-theme"));
        Map<String, Object> none = settings();
        none.put("themes", List.of());
        admin.wronglySends(none)
                .header("If-Match", "*")
                .put("/teaching-settings")
                .then()
                .statusCode(400);
        doctor.calls()
                .get("/teaching-settings")
                .then()
                .body("themes.offered", equalTo(List.of(true, true, true, true)));
    }

    @Test
    void anAudienceIsChosenFromTheTrustsLists() {
        schedule(admin, Map.of("specialties", List.of("Medecine")))
                .statusCode(400)
                .body("errors.code", hasItem("not-listed"))
                .body("errors.field", hasItem("specialties"));
        schedule(admin, Map.of("professions", List.of("Wizardry"))).statusCode(400);
        given.teachingSettings(admin, Map.of("specialties", List.of("Paediatrics"), "professions", List.of()));
        schedule(admin, Map.of("specialties", List.of("Paediatrics"))).statusCode(201);
        schedule(admin, Map.of("specialties", List.of("Medicine"))).statusCode(400);
    }

    @Test
    void theTrustSaysForHowLongAPlaceIsOffered() {
        given.teachingSettings(admin, Map.of("offerHours", 1));
        UUID session = given.aSession(trust, 1, Duration.ofHours(40));
        Client second = given.aDoctor(trust);
        doctor.calls().put("/sessions/{id}/sign-up", session).then().statusCode(201);
        second.calls().put("/sessions/{id}/sign-up", session).then().statusCode(201);
        Instant now = clock.instant();
        doctor.calls().delete("/sessions/{id}/sign-up", session).then().statusCode(204);
        Instant until =
                Instant.parse(second.calls().get("/sessions/{id}", session).path("myPlace.until"));
        Instant expected = new WakingHours(org.ledhub.shared.Time.LONDON).after(now, Duration.ofHours(1));
        assertEquals(0, ChronoUnit.MINUTES.between(expected, until));
    }

    @Test
    void onlyAdminsOfTheTrustChangeThemAndNotBlindly() {
        String tag = admin.calls().get("/teaching-settings").header("ETag");
        doctor.sends(settings())
                .header("If-Match", tag)
                .put("/teaching-settings")
                .then()
                .statusCode(403);
        change(admin, Map.of("feedbackDays", 2)).statusCode(200).body("feedbackDays", equalTo(2));
        admin.sends(settings())
                .header("If-Match", tag)
                .put("/teaching-settings")
                .then()
                .statusCode(412);
        admin.sends(settings()).put("/teaching-settings").then().statusCode(428);
        given.anAdmin(given.aTrust()).calls().get("/teaching-settings").then().body("feedbackDays", equalTo(7));
    }

    @Test
    void whatSomebodyElseHoldsMakesNoRecordOfThisTrust() {
        String session = schedule(admin, Map.of("external", true))
                .statusCode(201)
                .body("external", equalTo(true))
                .extract()
                .path("id");
        clock.moveOn(Duration.ofDays(1).plusHours(2));
        admin.sends(Map.of("presence", "in-person"))
                .put("/sessions/{id}/register/{person}", session, doctor.id())
                .then()
                .statusCode(200);
        admin.calls().post("/sessions/{id}/register/lock", session).then().statusCode(200);
        doctor.calls().get("/cpd-records").then().body("items", empty());
    }

    private String themeCalled(String name) {
        return doctor.calls().get("/teaching-settings").path("themes.find { it.name == '%s' }.code".formatted(name));
    }

    private static Map<String, Object> themes(Object... themes) {
        return Map.of("themes", List.of(themes));
    }

    private ValidatableResponse change(Client client, Map<String, Object> changes) {
        Map<String, Object> settings = settings();
        settings.putAll(changes);
        return client.sends(settings)
                .header("If-Match", client.calls().get("/teaching-settings").header("ETag"))
                .put("/teaching-settings")
                .then();
    }

    private static Map<String, Object> settings() {
        return new HashMap<>(Map.of(
                "feedbackDays",
                7,
                "offerHours",
                4,
                "themes",
                List.of(CLINICAL),
                "specialties",
                List.of("Medicine"),
                "professions",
                List.of("Nursing")));
    }

    private ValidatableResponse schedule(Client client, Map<String, Object> changes) {
        return client.sends(facts(changes, Map.of("status", "scheduled")))
                .post("/sessions")
                .then();
    }

    @SafeVarargs
    private Map<String, Object> facts(Map<String, Object>... changes) {
        Instant start = clock.instant().plus(Duration.ofDays(1));
        Map<String, Object> facts = new HashMap<>(Map.of(
                "title",
                "Chest drains",
                "theme",
                "clinical-update",
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(Duration.ofHours(1)).toString(),
                "mode",
                "in-person",
                "capacity",
                5));
        for (Map<String, Object> each : changes) {
            facts.putAll(each);
        }
        return facts;
    }
}
