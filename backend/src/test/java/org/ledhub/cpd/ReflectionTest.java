package org.ledhub.cpd;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
class ReflectionTest extends HubTest {

    private static final String CANARY = "I was too quick with the family";

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client doctor;
    private String record;

    @BeforeEach
    void aRecord() {
        trust = given.aTrust();
        doctor = given.aDoctor(trust);
        record = doctor.sends(Map.of(
                        "title",
                        "A course",
                        "date",
                        LocalDate.now().minusDays(3).toString(),
                        "minutes",
                        60,
                        "scope",
                        "external"))
                .post("/cpd-records")
                .path("id");
    }

    @Test
    void isEmptyUntilWrittenAndThenReadBack() {
        read(doctor).statusCode(200).body("what", nullValue()).body("change", nullValue());
        String tag = tag();
        write(doctor, tag, CANARY).statusCode(200).body("what", equalTo(CANARY));
        read(doctor).body("what", equalTo(CANARY)).body("soWhat", nullValue());
        write(doctor, tag, "Older").statusCode(412);
        write(doctor, tag(), "Newer").statusCode(200);
        doctor.sends(Map.of("what", "No tag"))
                .put("/cpd-records/{id}/reflection", record)
                .then()
                .statusCode(428);
        read(doctor).body("what", equalTo("Newer"));
    }

    @Test
    void canBeEmptiedAgain() {
        write(doctor, tag(), CANARY).statusCode(200);
        write(doctor, tag(), null).statusCode(200);
        read(doctor).body("what", nullValue());
    }

    @Test
    void nobodyElseReachesIt() {
        write(doctor, tag(), CANARY).statusCode(200);
        String tag = tag();
        for (Client other : List.of(given.aDoctor(trust), given.aDoctor(given.aTrust()))) {
            read(other).statusCode(404);
            write(other, tag, "Mine").statusCode(404);
        }
        for (Client other : List.of(given.aTutor(trust), given.anAdmin(trust))) {
            read(other).statusCode(403);
            write(other, tag, "Mine").statusCode(403);
        }
        Client.nobodyWronglyCalls()
                .get("/cpd-records/{id}/reflection", record)
                .then()
                .statusCode(401);
        read(doctor).body("what", equalTo(CANARY));
    }

    @Test
    void theDatabaseShowsItToNobodyElseAndKeepsItSealed() {
        write(doctor, tag(), CANARY).statusCode(200);
        assertEquals(1, seen(doctor.id(), "").size());
        assertFalse(new String((byte[]) seen(doctor.id(), "").getFirst(), StandardCharsets.UTF_8).contains(CANARY));
        assertEquals(List.of(), seen(given.anAdmin(trust).id(), ""));
        assertEquals(List.of(), seen(given.aDoctor(trust).id(), ""));
        for (String purpose : List.of("attendance", "postman", "audit-check", "offers", "housekeeping")) {
            assertEquals(List.of(), seen(null, purpose), purpose);
        }
    }

    @Test
    void refusesWhatIsTooLong() {
        Map<String, Object> body = Map.of("what", "a".repeat(4001));
        doctor.wronglySends(body)
                .header("If-Match", tag())
                .put("/cpd-records/{id}/reflection", record)
                .then()
                .statusCode(400);
        write(doctor, tag(), "a".repeat(4000)).statusCode(200);
    }

    private List<Object> seen(UUID person, String purpose) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, person);
            identity.actFor(purpose);
            return rows.first("select sealed_text from cpd_reflection");
        });
    }

    private ValidatableResponse read(Client who) {
        return who.calls().get("/cpd-records/{id}/reflection", record).then();
    }

    private String tag() {
        return doctor.calls().get("/cpd-records/{id}/reflection", record).header("ETag");
    }

    private ValidatableResponse write(Client who, String tag, String what) {
        Map<String, Object> body = new HashMap<>();
        body.put("what", what);
        return who.sends(body)
                .header("If-Match", tag)
                .put("/cpd-records/{id}/reflection", record)
                .then();
    }
}
