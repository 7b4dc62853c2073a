package org.ledhub.teaching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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

/** From draft to locked register, and what is refused on the way. */
@QuarkusTest
class SessionLifeTest extends HubTest {

    private static final List<String> FACTS = List.of(
            "title", "theme", "startsAt", "endsAt", "mode", "capacity", "domains", "cips", "cpdMinutes", "external");

    private UUID trust;
    private Client admin;
    private Client doctor;

    @BeforeEach
    void anAdminAndADoctor() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
    }

    @Test
    void namesWhoHearsOfAChangeToAdminsOfTheTrustOnly() {
        UUID trust = given.aTrust();
        UUID session = given.aSession(trust, 1);
        List<Client> doctors = given.doctors(trust, 21);
        doctors.forEach(each ->
                each.plainly().put("/sessions/{id}/sign-up", session).then().statusCode(201));
        Client admin = given.anAdmin(trust);
        admin.calls()
                .get("/sessions/{id}/people-to-tell", session)
                .then()
                .statusCode(200)
                .body("count", equalTo(21))
                .body(
                        "people.name",
                        equalTo(doctors.stream()
                                .map(Client::name)
                                .sorted()
                                .limit(20)
                                .toList()));
        doctors.getFirst()
                .calls()
                .get("/sessions/{id}/people-to-tell", session)
                .then()
                .statusCode(403);
        given.anAdmin(given.aTrust())
                .calls()
                .get("/sessions/{id}/people-to-tell", session)
                .then()
                .statusCode(404);
    }

    @Test
    void aDraftThatIsGivenUpIsNobodysAndStaysThat() {
        UUID draft = aDraft();
        admin.sends(Map.of("reason", "Not this term"))
                .post("/sessions/{id}/cancellation", draft)
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"));
        String all = "/sessions?from=" + clock.instant();
        doctor.calls().get(all).then().body("items.id", not(hasItem(draft.toString())));
        admin.calls().get(all).then().body("items.id", not(hasItem(draft.toString())));
        doctor.calls().put("/sessions/{id}/sign-up", draft).then().statusCode(404);
        doctor.sends(Map.of("reason", "nights"))
                .put("/sessions/{id}/absence", draft)
                .then()
                .statusCode(404);
        admin.calls().post("/sessions/{id}/publication", draft).then().statusCode(404);
        admin.sends(Map.of("reason", "Again"))
                .post("/sessions/{id}/cancellation", draft)
                .then()
                .statusCode(404);
        admin.calls().get("/sessions/{id}", draft).then().statusCode(404);
    }

    @Test
    void aDraftHasNoRegister() {
        String draft = admin.sends(Map.of(
                        "title",
                        "Never announced",
                        "theme",
                        "leadership",
                        "startsAt",
                        clock.instant().minus(Duration.ofHours(2)).toString(),
                        "endsAt",
                        clock.instant().minus(Duration.ofHours(1)).toString(),
                        "mode",
                        "in-person",
                        "capacity",
                        5))
                .post("/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        admin.sends(Map.of("presence", "in-person"))
                .put("/sessions/{id}/register/{person}", draft, doctor.id())
                .then()
                .statusCode(409)
                .body("code", equalTo("session-not-published"));
        admin.calls()
                .post("/sessions/{id}/register/lock", draft)
                .then()
                .statusCode(409)
                .body("code", equalTo("session-not-published"));
    }

    @Test
    void whatDoctorsCanSeeDoesNotMoveIntoThePast() {
        UUID session = given.aSession(trust, 5);
        Instant past = clock.instant().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        change(
                        session,
                        Map.of(
                                "startsAt",
                                past.toString(),
                                "endsAt",
                                past.plus(Duration.ofHours(1)).toString()))
                .statusCode(400)
                .body("errors.field", contains("startsAt"));
        clock.moveOn(Duration.ofDays(8));
        change(session, Map.of("title", "Held, with a better title")).statusCode(200);
    }

    @Test
    void whatIsCertifiedStaysWhileTheRegisterIsLocked() {
        UUID session = given.aSession(trust, 5);
        clock.moveOn(Duration.ofDays(8));
        admin.calls().post("/sessions/{id}/register/lock", session).then().statusCode(200);
        for (Map<String, Object> change : List.<Map<String, Object>>of(
                Map.of("title", "Another"),
                Map.of("cpdMinutes", 30),
                Map.of("external", true),
                Map.of("domains", List.of(4)))) {
            change(session, change).statusCode(409).body("code", equalTo("register-locked"));
        }
        change(session, Map.of("summary", "With the slides")).statusCode(200);
        admin.calls().delete("/sessions/{id}/register/lock", session).then().statusCode(200);
        change(session, Map.of("title", "Another")).statusCode(200);
    }

    @Test
    void whoHasCheckedInCame() {
        UUID session = given.aSession(trust, 5);
        clock.moveOn(Duration.ofDays(7));
        doctor.sends(Map.of("reason", "nights"))
                .put("/sessions/{id}/absence", session)
                .then()
                .statusCode(200);
        String code = admin.calls().get("/sessions/{id}/check-in-code", session).path("code");
        doctor.sends(Map.of("code", code, "mode", "in-person"))
                .post("/sessions/{id}/check-in", session)
                .then()
                .statusCode(200);
        doctor.calls().get("/sessions/{id}", session).then().body("myAbsence", nullValue());
        doctor.sends(Map.of("reason", "nights"))
                .put("/sessions/{id}/absence", session)
                .then()
                .statusCode(409)
                .body("code", equalTo("checked-in-already"));
    }

    @Test
    void whoIsMarkedPresentIsNotExcusedToo() {
        UUID session = given.aSession(trust, 5);
        doctor.sends(Map.of("reason", "nights"))
                .put("/sessions/{id}/absence", session)
                .then()
                .statusCode(200);
        clock.moveOn(Duration.ofDays(7));
        admin.calls().get("/sessions/{id}/register", session).then().body("rate.excused", equalTo(1));
        admin.sends(Map.of("presence", "in-person"))
                .put("/sessions/{id}/register/{person}", session, doctor.id())
                .then()
                .statusCode(200)
                .body("rate.excused", equalTo(0))
                .body("present", equalTo(1));
    }

    private UUID aDraft() {
        Instant start = clock.instant().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.MINUTES);
        String id = admin.sends(Map.of(
                        "title",
                        "A draft",
                        "theme",
                        "leadership",
                        "startsAt",
                        start.toString(),
                        "endsAt",
                        start.plus(Duration.ofHours(1)).toString(),
                        "mode",
                        "in-person",
                        "capacity",
                        5))
                .post("/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    /** As it is, but for these. */
    private ValidatableResponse change(UUID session, Map<String, Object> changes) {
        Response now = admin.calls().get("/sessions/{id}", session);
        Map<String, Object> facts = new HashMap<>();
        FACTS.forEach(fact -> facts.put(fact, now.path(fact)));
        facts.putAll(Map.of("speakers", List.of(), "outcomes", List.of(), "specialties", List.of()));
        facts.putAll(changes);
        return admin.sends(facts)
                .header("If-Match", now.header("ETag"))
                .put("/sessions/{id}", session)
                .then();
    }
}
