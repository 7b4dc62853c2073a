package org.ledhub.teaching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class RegisterTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private Client doctor;

    @BeforeEach
    void aRoom() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
    }

    @Test
    void listsWhoHasAPlaceAndWhoCameWithout() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(5));
        Client walkIn = given.aDoctor(trust);
        doctor.calls().put("/sessions/{id}/sign-up", session).then().statusCode(201);
        mark(session, walkIn, "in-person")
                .statusCode(200)
                .body("present", equalTo(1))
                .body("items", hasSize(2))
                .body("items[0].person.name", equalTo(doctor.name()))
                .body("items[0].hasPlace", equalTo(true))
                .body("items[0].presence", nullValue())
                .body("items[1].hasPlace", equalTo(false))
                .body("items[1].source", equalTo("manual"))
                .body("items[1].markedBy.name", equalTo(admin.name()));
    }

    @Test
    void aCorrectionKeepsWhoMarkedWhatBefore() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(5));
        mark(session, doctor, "in-person").statusCode(200);
        mark(session, doctor, "remote", "He joined from clinic").statusCode(200);
        mark(session, doctor, null, "It was his brother").statusCode(200).body("present", equalTo(0));
        assertEquals(
                List.of("He joined from clinic", "It was his brother"),
                asAdmin(() -> rows.first(
                        "select end_reason from attendance where session_id = ? and ended_by = ? order by id",
                        session,
                        admin.id())));
    }

    @Test
    void lockingMakesOneInternalRecordForEachPersonPresent() {
        UUID session = given.aSession(trust, 5, Duration.ofHours(-2));
        Client absent = given.aDoctor(trust);
        mark(session, doctor, "in-person").statusCode(200);
        lock(session).statusCode(200).body("lockedAt", notNullValue());
        lock(session).statusCode(200);
        doctor.calls()
                .get("/cpd-records")
                .then()
                .body("items", hasSize(1))
                .body("items[0].scope", equalTo("internal"))
                .body("items[0].source", equalTo("attendance"))
                .body("items[0].minutes", equalTo(60));
        absent.calls().get("/cpd-records").then().body("items", empty());
    }

    @Test
    void aCorrectionAfterReopeningIsFollowedByTheRecords() {
        UUID session = given.aSession(trust, 5, Duration.ofHours(-2));
        Client other = given.aDoctor(trust);
        mark(session, doctor, "in-person").statusCode(200);
        lock(session).statusCode(200);
        mark(session, other, "in-person").statusCode(409).body("code", equalTo("register-locked"));
        admin.calls()
                .delete("/sessions/{id}/register/lock", session)
                .then()
                .statusCode(200)
                .body("lockedAt", nullValue());
        mark(session, doctor, null)
                .statusCode(400)
                .body("errors.code", hasItem("reason-needed"))
                .body("errors.field", hasItem("reason"));
        mark(session, doctor, null, " ").statusCode(400).body("errors.code", hasItem("reason-needed"));
        mark(session, doctor, null, "Mistaken for another").statusCode(200).body("hadBeenLocked", equalTo(true));
        mark(session, other, "remote", "She was in the meeting").statusCode(200);
        lock(session).statusCode(200);
        doctor.calls().get("/cpd-records").then().body("items", empty());
        doctor.calls().get("/cpd-summary").then().body("minutes", equalTo(0));
        other.calls().get("/cpd-records").then().body("items", hasSize(1));
        admin.calls().delete("/sessions/{id}/register/lock", session).then().statusCode(200);
        mark(session, doctor, "in-person", "He was there after all").statusCode(200);
        lock(session).statusCode(200);
        doctor.calls().get("/cpd-records").then().body("items", hasSize(1));
    }

    @Test
    void aCorrectionOfWhyAloneIsKeptToo() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(5));
        mark(session, doctor, "in-person").statusCode(200);
        mark(session, doctor, "in-person", "Came late").body("items[0].reason", equalTo("Came late"));
        mark(session, doctor, "in-person").body("items[0].reason", equalTo("Came late"));
        history(session).body("items", hasSize(2));
    }

    @Test
    void nobodyIsMarkedOtherwiseThanTheSessionWasHeld() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(5));
        mark(session, doctor, "remote").statusCode(200);
        given.held(trust, session, "in-person");
        mark(session, given.aDoctor(trust), "remote").statusCode(409).body("code", equalTo("in-person-only"));
        mark(session, doctor, "remote").statusCode(200);
        mark(session, doctor, "in-person").statusCode(200).body("items[0].presence", equalTo("in-person"));
        given.held(trust, session, "online");
        mark(session, given.aDoctor(trust), "in-person").statusCode(409).body("code", equalTo("online-only"));
        mark(session, doctor, null).statusCode(200);
        admin.sends(Map.of("name", "Ruth Adeyemi", "profession", "Nursing", "presence", "in-person"))
                .post("/sessions/{id}/register/guests", session)
                .then()
                .statusCode(409)
                .body("code", equalTo("online-only"));
    }

    @Test
    void aRegisterIsNotLockedWithoutHavingBeenLockedFirst() {
        UUID session = given.aSession(trust, 5, Duration.ofHours(-2));
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> asAdmin(() ->
                        rows.add("update teaching_session set register_locked_at = now() where id = ?", session)));
        assertTrue(refused.getMessage().contains("a_locked_register_was_locked_first"), refused.getMessage());
    }

    @Test
    void theDatabaseTakesNoCorrectionThatDoesNotSayWhy() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(5));
        mark(session, doctor, "in-person").statusCode(200);
        clock.moveOn(Duration.ofMinutes(80));
        lock(session).statusCode(200);
        String mark = "insert into attendance (id, session_id, person_id, presence, source, at, marked_by, reason)"
                + " values (gen_random_uuid(), ?, ?, 'in-person', 'manual', now(), ?, ?)";
        String guest = "insert into session_guest (id, session_id, name, profession, presence, at, added_by)"
                + " values (gen_random_uuid(), ?, 'Ruth Adeyemi', 'Nursing', 'in-person', now(), ?)";
        String end = "update attendance set ended_at = now(), ended_by = ? where session_id = ? and person_id = ?";
        UUID other = given.aDoctor(trust).id();
        assertSaysWhy(() -> rows.add(mark, session, other, admin.id(), null));
        assertSaysWhy(() -> rows.add(guest, session, admin.id()));
        assertSaysWhy(() -> rows.add(end, admin.id(), session, doctor.id()));
        assertEquals(1, asAdmin(() -> rows.add(mark, session, other, admin.id(), "Came late")));
    }

    private void assertSaysWhy(Callable<Integer> correction) {
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> asAdmin(correction));
        assertTrue(refused.getMessage().contains("a correction says why"), refused.getMessage());
    }

    @Test
    void everyMarkStaysInTheHistoryWithWhoAndWhy() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(5));
        mark(session, doctor, "in-person").statusCode(200);
        clock.moveOn(Duration.ofMinutes(1));
        mark(session, doctor, null, "Not him").statusCode(200);
        mark(session, admin, "in-person").statusCode(200);
        history(session)
                .body("items.person.name", containsInAnyOrder(admin.name(), doctor.name()))
                .body("items.find { it.endedAt != null }.endReason", equalTo("Not him"))
                .body("items.find { it.endedAt != null }.endedBy.name", equalTo(admin.name()));
        String next = admin.calls()
                .get("/sessions/{id}/register/history?limit=1", session)
                .then()
                .body("items[0].person.name", equalTo(admin.name()))
                .extract()
                .path("next");
        admin.calls()
                .get("/sessions/{id}/register/history?limit=1&cursor={next}", session, next)
                .then()
                .body("items.person.name", contains(doctor.name()))
                .body("next", nullValue());
        admin.calls()
                .get("/sessions/{id}/register/history?personId={person}", session, doctor.id())
                .then()
                .body("items", hasSize(1));
        doctor.calls().get("/sessions/{id}/register/history", session).then().statusCode(403);
        given.anAdmin(given.aTrust())
                .calls()
                .get("/sessions/{id}/register/history", session)
                .then()
                .statusCode(404);
    }

    @Test
    void theDatabaseLetsNobodyRewriteAMark() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(5));
        mark(session, doctor, "in-person").statusCode(200);
        mark(session, doctor, null).statusCode(200);
        assertEquals(
                0, asAdmin(() -> rows.add("update attendance set end_reason = 'other' where session_id = ?", session)));
        assertThrows(
                RuntimeException.class,
                () -> asAdmin(
                        () -> rows.add("update attendance set presence = 'remote' where session_id = ?", session)));
    }

    @Test
    void nobodyIsMarkedBeforeCheckInOpensNorOnWhatIsCancelled() {
        mark(given.aSession(trust, 5), doctor, "in-person").statusCode(409).body("code", equalTo("not-open-yet"));
        UUID cancelled = given.aSession(trust, 5, Duration.ofMinutes(5));
        admin.sends(Map.of("reason", "Snow"))
                .post("/sessions/{id}/cancellation", cancelled)
                .then()
                .statusCode(200);
        mark(cancelled, doctor, "in-person").statusCode(409).body("code", equalTo("session-cancelled"));
    }

    @Test
    void aSessionThatIsNotOverIsNotLocked() {
        lock(given.aSession(trust, 5)).statusCode(409).body("code", equalTo("session-not-over"));
    }

    @Test
    void whoToldThatTheyCannotComeDoesNotLowerTheRate() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(5));
        Client missing = given.aDoctor(trust);
        Client onNights = given.aDoctor(trust);
        for (Client each : List.of(doctor, missing, onNights)) {
            each.calls().put("/sessions/{id}/sign-up", session).then().statusCode(201);
        }
        onNights.sends(Map.of("reason", "nights"))
                .put("/sessions/{id}/absence", session)
                .then()
                .statusCode(200);
        mark(session, doctor, "in-person")
                .body("rate.missed", equalTo(1))
                .body("rate.excused", equalTo(1))
                .body("rate.percent", equalTo(50));
        mark(session, doctor, null).body("rate.percent", equalTo(0));
        mark(given.aSession(trust, 5, Duration.ofMinutes(5)), doctor, null).body("rate.percent", nullValue());
        assertEquals(
                List.of(),
                asAdmin(() -> rows.first("select reason from absence where session_id = ?", session)),
                "why stays theirs");
    }

    @Test
    void nobodyElsesRegister() {
        UUID session = given.aSession(trust, 5, Duration.ofHours(-2));
        Client otherAdmin = given.anAdmin(given.aTrust());
        otherAdmin.calls().get("/sessions/{id}/register", session).then().statusCode(404);
        otherAdmin.calls().post("/sessions/{id}/register/lock", session).then().statusCode(404);
        otherAdmin
                .calls()
                .delete("/sessions/{id}/register/lock", session)
                .then()
                .statusCode(404);
        mark(session, given.aDoctor(given.aTrust()), "in-person").statusCode(404);
        doctor.calls().get("/sessions/{id}/register", session).then().statusCode(403);
        doctor.calls().post("/sessions/{id}/register/lock", session).then().statusCode(403);
        doctor.sends(Map.of("presence", "in-person"))
                .put("/sessions/{id}/register/{person}", session, doctor.id())
                .then()
                .statusCode(403);
    }

    private ValidatableResponse lock(UUID session) {
        return admin.calls().post("/sessions/{id}/register/lock", session).then();
    }

    private ValidatableResponse history(UUID session) {
        return admin.calls()
                .get("/sessions/{id}/register/history", session)
                .then()
                .statusCode(200);
    }

    private <T> T asAdmin(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, admin.id());
            return work.call();
        });
    }

    private ValidatableResponse mark(UUID session, Client person, String presence) {
        return mark(session, person, presence, null);
    }

    private ValidatableResponse mark(UUID session, Client person, String presence, String reason) {
        Map<String, Object> mark = new HashMap<>();
        mark.put("presence", presence);
        mark.put("reason", reason);
        return admin.sends(mark)
                .put("/sessions/{id}/register/{person}", session, person.id())
                .then();
    }
}
