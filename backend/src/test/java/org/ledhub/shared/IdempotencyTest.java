package org.ledhub.shared;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;

@QuarkusTest
class IdempotencyTest extends HubTest {

    @Inject
    IdempotentAnswers answers;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private final String key = UUID.randomUUID().toString();
    private UUID trust;
    private Client admin;

    @BeforeEach
    void anAdmin() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
    }

    @Test
    void theSameKeyTwiceHasOneEffectAndOneAnswer() {
        Response first = create(admin, key, "Sepsis");
        Response second = create(admin, key, "Sepsis");
        first.then().statusCode(201);
        sameAnswer(first, second);
        sessions(1);
    }

    @Test
    void anAnswerWithoutALocationIsGivenAgainToo() {
        UUID session = given.aSession(trust, 2);
        Response first = cancel(session, "No speaker.");
        Response second = cancel(session, "No speaker.");
        first.then().statusCode(200).body("status", equalTo("cancelled"));
        sameAnswer(first, second);
    }

    @Test
    void theFirstAnswerIsGivenThoughTheThingChangedMeanwhile() {
        Response first = create(admin, key, "Sepsis");
        admin.calls()
                .post("/sessions/{id}/publication", first.<String>path("id"))
                .then()
                .statusCode(200);
        create(admin, key, "Sepsis").then().statusCode(201).body("status", equalTo("draft"));
    }

    @Test
    void aKeyServesOneRequestOnly() {
        create(admin, key, "Sepsis").then().statusCode(201);
        create(admin, key, "Stroke").then().statusCode(409).body("code", equalTo("idempotency-key-used"));
        cancel(given.aSession(trust, 2), "No speaker.")
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency-key-used"));
        admin.calls().get("/sessions").then().body("items.status", contains("scheduled", "draft"));
    }

    @Test
    void anotherPersonsKeyIsAnotherKey() {
        Client colleague = given.anAdmin(trust);
        String mine =
                create(admin, key, "Sepsis").then().statusCode(201).extract().path("id");
        String theirs = create(colleague, key, "Sepsis")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertNotEquals(mine, theirs);
        sessions(2);
    }

    @Test
    void withoutAKeyEachOfManyAtOnceHasItsEffect() {
        Map<String, Object> body = body("Sepsis", 7);
        Storm.of(
                        Collections.nCopies(20, admin),
                        each -> each.plainly()
                                .contentType("application/json")
                                .body(body)
                                .post("/sessions"))
                .forEach(each -> each.then().statusCode(201));
        sessions(20);
    }

    @Test
    void aHundredAtOnceHaveOneEffect() {
        Map<String, Object> body = body("Sepsis", 7);
        List<Response> all = Storm.of(
                Collections.nCopies(100, admin),
                each -> each.plainly()
                        .contentType("application/json")
                        .body(body)
                        .header("Idempotency-Key", key)
                        .post("/sessions"));
        all.forEach(each -> sameAnswer(all.getFirst(), each));
        all.getFirst().then().statusCode(201);
        sessions(1);
    }

    @Test
    void aRefusedRequestCanBeSentAgainCorrected() {
        Map<String, Object> past = new HashMap<>(body("Sepsis", -7));
        past.put("status", "scheduled");
        admin.sends(past)
                .header("Idempotency-Key", key)
                .post("/sessions")
                .then()
                .statusCode(400);
        create(admin, key, "Sepsis").then().statusCode(201);
        sessions(1);
    }

    @Test
    void aRefusedRequestIsJudgedAgain() {
        UUID over = given.aSession(trust, 1, Duration.ofHours(-2));
        cancel(over, "Too late.").then().statusCode(409).body("code", equalTo("session-over"));
        cancel(over, "Too late.").then().statusCode(409).body("code", equalTo("session-over"));
        cancel(given.aSession(trust, 1), "In time.").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"seven77", "has space in it", "semicolon;semicolon", "caf\u00e9caf\u00e9", "\"quoted-key\""})
    void refusesAKeyOfTheWrongForm(String wrong) {
        refused(wrong);
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        refused("a".repeat(101));
        create(admin, "a".repeat(100), "Sepsis").then().statusCode(201);
    }

    @Test
    void forgetsAKeyAfterADay() {
        create(admin, key, "Sepsis").then().statusCode(201);
        forgetAfter(Duration.ofHours(23));
        create(admin, key, "Stroke").then().statusCode(409);
        forgetAfter(Duration.ofHours(25));
        create(admin, key, "Stroke").then().statusCode(201);
    }

    @Test
    void theKeptAnswerCannotBeReadInTheTable() {
        String marker = "Marker" + UUID.randomUUID();
        create(admin, key, marker).then().statusCode(201);
        assertTrue(
                bytes("select convert_to(t::text, 'UTF8') from teaching_session t")
                        .contains(marker),
                "the marker is found where it is public");
        assertTrue(bytes("select sealed_body from idempotent_answer").length() > marker.length());
        assertFalse(bytes("select sealed_body from idempotent_answer").contains(marker));
        assertFalse(bytes("select convert_to(t::text, 'UTF8') from idempotent_answer t")
                .contains(marker));
    }

    private String bytes(String query) {
        Object column = QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, admin.id());
            return rows.first(query).getFirst();
        });
        return new String((byte[]) column, StandardCharsets.ISO_8859_1);
    }

    private void forgetAfter(Duration time) {
        clock.moveOn(time);
        answers.forgetOld();
        clock.moveOn(time.negated());
    }

    private void refused(String wrong) {
        admin.wronglySends(body("Sepsis", 7))
                .header("Idempotency-Key", wrong)
                .post("/sessions")
                .then()
                .statusCode(400)
                .body("errors.field", contains("Idempotency-Key"));
        sessions(0);
    }

    private void sessions(int many) {
        admin.calls().get("/sessions").then().body("items", hasSize(many));
    }

    private static void sameAnswer(Response first, Response again) {
        assertEquals(first.statusCode(), again.statusCode());
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(first.contentType(), again.contentType());
        assertEquals(first.asString(), again.asString());
    }

    private Response cancel(UUID session, String reason) {
        return admin.sends(Map.of("reason", reason))
                .header("Idempotency-Key", key)
                .post("/sessions/{id}/cancellation", session);
    }

    private Response create(Client who, String withKey, String title) {
        return who.sends(body(title, 7)).header("Idempotency-Key", withKey).post("/sessions");
    }

    /** A draft, so many days from a day that stays the same. */
    private static Map<String, Object> body(String title, int days) {
        Instant start = Instant.parse("2040-01-01T12:00:00Z").plus(Duration.ofDays(days > 0 ? days : days - 10_000));
        return Map.of(
                "title",
                title,
                "theme",
                "leadership",
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(Duration.ofHours(1)).toString(),
                "mode",
                "online",
                "capacity",
                5);
    }
}
