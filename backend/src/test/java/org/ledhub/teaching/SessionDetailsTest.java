package org.ledhub.teaching;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

/** Who teaches, what belongs to a session, and who sees how to join it. */
@QuarkusTest
class SessionDetailsTest extends HubTest {

    private static final String LINK = "https://meet.example/teaching";

    private UUID trust;
    private Client admin;
    private Client speaker;
    private Client doctor;

    @BeforeEach
    void people() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        speaker = given.aDoctor(trust);
        doctor = given.aDoctor(trust);
    }

    @Test
    void keepsWhatBelongsToASession() {
        String session = aSession(Duration.ofDays(3));
        doctor.calls()
                .get("/sessions/{id}", session)
                .then()
                .body("cips", equalTo(List.of(1, 4)))
                .body("professions", equalTo(List.of("Pharmacy")))
                .body("materials[0].title", equalTo("Slides"))
                .body("speakers[0].personId", equalTo(speaker.id().toString()))
                .body("speakers[1].personId", nullValue())
                .body("speaking", equalTo(false));
        speaker.calls().get("/sessions/{id}", session).then().body("speaking", equalTo(true));
    }

    @Test
    void showsTheLinkToThoseWithAPlaceFrom15MinutesBefore() {
        String session = aSession(Duration.ofMinutes(20));
        Client withPlace = given.aDoctor(trust);
        withPlace.calls().put("/sessions/{id}/sign-up", session);
        sees(withPlace, session, null);
        sees(admin, session, LINK);
        sees(speaker, session, LINK);
        clock.moveOn(Duration.ofMinutes(6));
        sees(withPlace, session, LINK);
        sees(doctor, session, null);
        withPlace.calls().get("/sessions").then().body("items[0].joinUrl", equalTo(LINK));
        doctor.calls().get("/sessions").then().body("items[0].joinUrl", nullValue());
        clock.moveOn(Duration.ofMinutes(80));
        sees(withPlace, session, null);
    }

    /** As an editor does: what was read is sent back, with something else changed. */
    @Test
    void theLinkStaysThroughAnEditAndGoesOnlyWhenItIsTakenOut() {
        String session = aSession(Duration.ofMinutes(10));
        Client withPlace = given.aDoctor(trust);
        withPlace.calls().put("/sessions/{id}/sign-up", session);
        edit(session, Map.of("title", "Sepsis in the first hour", "location", "Seminar Room 2"));
        sees(withPlace, session, LINK);
        edit(session, Collections.singletonMap("joinUrl", null));
        sees(withPlace, session, null);
        sees(admin, session, null);
    }

    private void edit(String session, Map<String, Object> changes) {
        Response read = admin.calls().get("/sessions/{id}", session);
        Map<String, Object> edited = new HashMap<>(facts(Duration.ofDays(3)));
        edited.remove("status");
        edited.replaceAll((field, _) -> read.path(field));
        edited.putAll(changes);
        admin.sends(edited)
                .header("If-Match", read.header("ETag"))
                .put("/sessions/{id}", session)
                .then()
                .statusCode(200);
    }

    @Test
    void theSpeakerShowsTheCheckInCodeAndNobodyElseWhoIsNoAdmin() {
        String session = aSession(Duration.ofMinutes(10));
        speaker.calls().get("/sessions/{id}/check-in-code", session).then().statusCode(200);
        doctor.calls().get("/sessions/{id}/check-in-code", session).then().statusCode(404);
        given.aTutor(trust)
                .calls()
                .get("/sessions/{id}/check-in-code", session)
                .then()
                .statusCode(404);
    }

    @Test
    void aPersonOfAnotherTrustCannotBeNamed() {
        Client stranger = given.aDoctor(given.aTrust());
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("name", "Dr X", "email", stranger.email()),
                Map.of("name", "Dr X", "personId", stranger.id().toString()))) {
            Map<String, Object> facts = facts(Duration.ofDays(3));
            facts.put("speakers", List.of(wrong));
            admin.sends(facts)
                    .post("/sessions")
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("unknown-person"));
        }
    }

    @Test
    void isHeldAfterItsEndAndLockedWithItsRegister() {
        String session = aSession(Duration.ofMinutes(30));
        clock.moveOn(Duration.ofMinutes(120));
        doctor.calls().get("/sessions/{id}", session).then().body("status", equalTo("held"));
        admin.calls().post("/sessions/{id}/register/lock", session).then().statusCode(200);
        doctor.calls().get("/sessions/{id}", session).then().body("status", equalTo("register-locked"));
    }

    private void sees(Client person, String session, String link) {
        person.calls().get("/sessions/{id}", session).then().body("joinUrl", equalTo(link));
    }

    private String aSession(Duration in) {
        return admin.sends(facts(in))
                .post("/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> facts(Duration in) {
        Instant start = Instant.now().plus(in).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> facts = new HashMap<>(Map.of(
                "title",
                "Sepsis",
                "theme",
                "clinical-update",
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(Duration.ofHours(1)).toString(),
                "mode",
                "hybrid",
                "capacity",
                20,
                "status",
                "scheduled",
                "joinUrl",
                LINK,
                "cips",
                List.of(1, 4),
                "professions",
                List.of("Pharmacy")));
        facts.put("materials", List.of(Map.of("title", "Slides", "url", "https://www.example.org/slides.pdf")));
        facts.put(
                "speakers",
                List.of(
                        Map.of("name", speaker.name(), "email", speaker.email().toUpperCase()),
                        Map.of("name", "A guest", "role", "Pharmacist")));
        return facts;
    }
}
