package org.ledhub.shared;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.start.SealingKeys;

/** Keys change while doctors and tutors go on; without a key nothing is shown. */
@QuarkusTest
class SealingTest extends HubTest {

    private static final String NOTE = "Read the guidance and bring a draft";

    @Inject
    Sealing sealing;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    @ConfigProperty(name = "ledhub.sealing.keyset")
    Path keyset;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.liquibase.username")
    String owner;

    @ConfigProperty(name = "quarkus.liquibase.password")
    String password;

    private SealingKeys keys;
    private Client tutor;
    private Client doctor;
    private String meeting;

    @BeforeEach
    void aMeetingWithANote() {
        keys = new SealingKeys(keyset);
        UUID trust = given.aTrust();
        tutor = given.aTutor(trust);
        doctor = given.aDoctor(trust);
        meeting = doctor.sends(Map.of("topic", "career", "message", NOTE))
                .put("/slots/{id}/appointment", given.aFreeSlot(tutor, Duration.ofHours(1)))
                .path("id");
        assertEquals(200, write(NOTE));
    }

    @Test
    void everySealedColumnOfTheDatabaseIsSealedAgain() {
        List<Object> columns = QuarkusTransaction.requiringNew().call(() -> rows.first("""
                        select table_name || '.' || column_name from information_schema.columns
                        where column_name like 'sealed%' and table_schema in ('public', 'one_to_one') order by 1
                        """));
        assertEquals(SealingKeys.columns(), columns);
    }

    @Test
    void theKeyIsChangedUnderLoad() throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        AtomicInteger calls = new AtomicInteger();
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> {
            while (!isOver.get()) {
                assertEquals(200, write(NOTE));
                doctor.calls()
                        .get("/appointments/{id}/action-note", meeting)
                        .then()
                        .statusCode(200)
                        .body("text", equalTo(NOTE));
                calls.incrementAndGet();
            }
        });
        int before = keys.inUse();
        keys.add();
        sealing.readAgain();
        assertEquals(before, keys.inUse(), "a key that was added is not in use yet");
        keys.useNewest();
        sealing.readAgain();
        assertTrue(keys.inUse() != before);
        List<Long> first = keys.reseal(url, owner, password);
        isOver.set(true);
        load.join();
        assertTrue(calls.get() > 0);
        assertTrue(first.get(0) > 0, "something was sealed with the older key");
        assertTrue(nothingIsLeft(), "rounds go on until nothing is left");
        assertEquals(List.of(keyOf("sealed_topic"), keyOf("sealed_message")), List.of(keys.inUse(), keys.inUse()));
        doctor.calls()
                .get("/appointments/{id}/action-note", meeting)
                .then()
                .statusCode(200)
                .body("text", equalTo(NOTE));
        doctor.calls()
                .get("/appointments/{id}", meeting)
                .then()
                .statusCode(200)
                .body("topic", equalTo("career"))
                .body("message", equalTo(NOTE));
    }

    /** A round passes over what somebody else holds at the moment, such as mail that is being sent. */
    private boolean nothingIsLeft() throws Exception {
        for (int round = 0; round < 50; round++) {
            if (keys.reseal(url, owner, password).getFirst() == 0) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    @Test
    void withoutItsKeyATextIsNotShownAndNotReplaced() throws Exception {
        String before = keys.replaceByAnother();
        try {
            sealing.readAgain();
            for (String what : List.of("", "/" + meeting, "/" + meeting + "/action-note")) {
                doctor.calls()
                        .get("/appointments" + what)
                        .then()
                        .statusCode(503)
                        .body("code", equalTo("key-away"))
                        .body(not(containsString(NOTE)));
            }
            doctor.sends(Map.of("slotId", given.aFreeSlot(tutor, Duration.ofDays(2))))
                    .post("/appointments/{id}/move", meeting)
                    .then()
                    .statusCode(503);
            assertTrue(keys.reseal(url, owner, password).get(1) > 0, "what no key opens is counted");
        } finally {
            keys.putBack(before);
            sealing.readAgain();
        }
        doctor.calls()
                .get("/appointments/{id}", meeting)
                .then()
                .statusCode(200)
                .body("message", equalTo(NOTE))
                .body("state", equalTo("booked"));
        doctor.calls()
                .get("/appointments/{id}/history", meeting)
                .then()
                .body("items.action", equalTo(List.of("note-written", "booked")));
    }

    /** A file is not an off switch: what is shown and written meanwhile is sealed with the key that this hub still holds. */
    @Test
    void aHubThatRunsGoesOnWhenItsKeyFileIsGoneAndNoneStarts() throws Exception {
        int before = keys.inUse();
        String file = keys.remove();
        try {
            sealing.readAgain();
            assertEquals(200, write("Written without the file"));
            assertEquals(before, keyOfNote());
            doctor.calls()
                    .get("/appointments/{id}/action-note", meeting)
                    .then()
                    .statusCode(200)
                    .body("text", equalTo("Written without the file"));
            RestAssured.given().basePath("").get("/q/health/ready").then().statusCode(200);
            assertThrows(NoSuchFileException.class, () -> new Sealing(keyset));
        } finally {
            keys.putBack(file);
        }
        keys.add();
        keys.useNewest();
        sealing.readAgain();
        assertEquals(200, write(NOTE));
        assertEquals(keys.inUse(), keyOfNote(), "what is put back is taken up");
    }

    @Test
    void theApplicationCannotSealAgain() {
        assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> {
            rows.first("select set_config('hub.resealing', 'on', true)");
            return rows.first("select count(*) from one_to_one.appointment").getFirst();
        }));
    }

    private int keyOf(String column) {
        return keyOfFirst("select " + column + " from one_to_one.appointment where id = ?");
    }

    private int keyOfNote() {
        return keyOfFirst("select sealed_text from one_to_one.action_note where appointment_id = ?");
    }

    private int keyOfFirst(String query) {
        byte[] sealed = QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(doctor.trustId(), doctor.id());
            return (byte[]) rows.first(query, UUID.fromString(meeting)).getFirst();
        });
        return ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt();
    }

    private int write(String text) {
        return tutor.sends(Map.of("text", text))
                .header("If-Match", "*")
                .put("/appointments/{id}/action-note", meeting)
                .statusCode();
    }
}
