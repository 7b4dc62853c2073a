package org.ledhub.cpd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

/** A term from the room to the appraisal: registers locked, corrected and locked again, held against a plain model of who was present. */
@QuarkusTest
class CpdChainTest extends HubTest {

    private static final int SESSIONS = 6;
    private static final int DOCTORS = 3;
    private static final int ROUNDS = 5;
    private static final int MINUTES = 60;
    private static final String[] PRESENCES = {null, "in-person", "remote"};

    private final Random random = new Random(20261126);

    /** By session, then by doctor; absent doctors are left out. */
    private final Map<UUID, Map<Client, String>> present = new LinkedHashMap<>();

    @Test
    void oneRecordAndOneCertificateInForceForEachAttendanceAtEveryStep() {
        UUID trust = given.aTrust();
        Client admin = given.anAdmin(trust);
        List<Client> doctors = given.doctors(trust, DOCTORS);
        IntStream.range(0, SESSIONS)
                .forEach(i -> present.put(
                        given.aSession(trust, 20, Duration.ofDays(-14L * i).minusHours(2)), new HashMap<>()));
        for (int round = 0; round < ROUNDS; round++) {
            for (UUID session : present.keySet()) {
                if (round == 0 || random.nextInt(3) > 0) {
                    correct(admin, session, doctors, round > 0);
                    doctors.forEach(this::holds);
                }
            }
        }
    }

    /** Reopens, marks anew and locks; sometimes with nothing changed at all. */
    private void correct(Client admin, UUID session, List<Client> doctors, boolean wasLocked) {
        if (wasLocked) {
            admin.plainly()
                    .delete("/sessions/{id}/register/lock", session)
                    .then()
                    .statusCode(200);
        }
        for (Client doctor : doctors) {
            if (random.nextBoolean()) {
                mark(admin, session, doctor, PRESENCES[random.nextInt(PRESENCES.length)]);
            }
        }
        admin.plainly().post("/sessions/{id}/register/lock", session).then().statusCode(200);
        admin.plainly().post("/sessions/{id}/register/lock", session).then().statusCode(200);
    }

    private void mark(Client admin, UUID session, Client doctor, String presence) {
        Map<String, Object> body = new HashMap<>();
        body.put("presence", presence);
        body.put("reason", "Corrected");
        admin.plainly()
                .contentType("application/json")
                .body(body)
                .put("/sessions/{id}/register/{person}", session, doctor.id())
                .then()
                .statusCode(200);
        if (presence == null) {
            present.get(session).remove(doctor);
        } else {
            present.get(session).put(doctor, presence);
        }
    }

    private void holds(Client doctor) {
        List<String> modes = present.values().stream()
                .filter(each -> each.containsKey(doctor))
                .map(each -> each.get(doctor))
                .sorted()
                .toList();
        JsonPath records = read(doctor, "/cpd-records?limit=100");
        JsonPath certificates = read(doctor, "/certificates?limit=100");
        List<String> inForce = certificates.getList("items.findAll { it.status == 'valid' }.id");
        List<String> certified = records.getList("items.certificateId");
        assertEquals(modes.size(), certified.size(), "a record for each attendance");
        assertEquals(modes.size(), inForce.size(), "a certificate in force for each attendance");
        assertEquals(new HashSet<>(inForce), new HashSet<>(certified), "each record leads to its own");
        assertEquals(
                modes,
                certificates.<String>getList("items.findAll { it.status == 'valid' }.mode").stream()
                        .sorted()
                        .toList());
        Set<String> known = new HashSet<>(certificates.getList("items.id"));
        List<String> next = certificates.getList("items.findAll { it.status == 'superseded' }.supersededBy");
        assertEquals(next.size(), new HashSet<>(next).size(), "nothing is superseded by two");
        assertEquals(
                Set.of(), next.stream().filter(each -> !known.contains(each)).collect(Collectors.toSet()));
        String longAgo = LocalDate.now(ZoneId.of("Europe/London")).minusYears(1).toString();
        JsonPath totals = read(doctor, "/cpd-summary?from=" + longAgo);
        assertEquals(modes.size() * MINUTES, totals.getInt("minutes"), "the total is the sum of what was attended");
        assertEquals(modes.size() * MINUTES, totals.getInt("byScope.find { it.scope == 'internal' }.minutes"));
    }

    private static JsonPath read(Client doctor, String path) {
        return doctor.plainly().get(path).then().statusCode(200).extract().jsonPath();
    }
}
