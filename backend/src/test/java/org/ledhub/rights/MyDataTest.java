package org.ledhub.rights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.library.UploadCorpus;

/** People download what the hub holds about them: all of it, as text, and nothing of anybody else. */
@QuarkusTest
class MyDataTest extends HubTest {

    private final String mine = "mine-" + UUID.randomUUID();
    private final String notMine = "not-mine-" + UUID.randomUUID();
    private final byte[] pdf = UploadCorpus.pdf();
    private UUID trust;
    private Client admin;
    private Client tutor;
    private Client doctor;

    @BeforeEach
    void aDoctorOfWhomMuchIsHeld() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        tutor = given.aTutor(trust);
        doctor = given.aDoctor(trust);
        fill(doctor, mine);
        fill(given.aDoctor(trust), notMine);
    }

    @Test
    void holdsWhatOnlyTheDoctorCanSeeAsText() throws IOException {
        Map<String, byte[]> copy = copyOf(doctor);
        JsonPath data = JsonPath.from(text(copy, "data.json"));
        assertEquals(doctor.email(), data.getString("person[0].email"));
        assertEquals(mine, data.getString("'one_to_one.appointment'[0].message"));
        assertEquals("career", data.getString("'one_to_one.appointment'[0].topic"));
        assertEquals("Agreed: " + mine, data.getString("'one_to_one.action_note'[0].text"));
        assertEquals(mine, data.getString("'one_to_one.passed_on'[0].facts.toWhom"));
        assertEquals(mine, data.getString("cpd_reflection[0].text.what"));
        assertEquals(mine, data.getString("feedback_copy[0].copy.good"));
        assertEquals("not-released", data.getString("absence[0].reason"));
        assertEquals(mine, data.getString("topic[0].title"));
        assertArrayEquals(pdf, copy.get("files/%s-%s.pdf".formatted(data.getString("cpd_evidence[0].id"), mine)));
        assertTrue(text(copy, "tables/cpd_reflection.csv").contains(mine));
        assertTrue(text(copy, "README.txt").contains(doctor.name()));
        assertTrue(text(copy, "README.txt").contains("tables/absence.csv: Sessions that you said you cannot come to"));
    }

    @Test
    void textThatOnlyBeginsLikeAnObjectIsText() throws IOException {
        String written = "{} is what I answered, and {\"more\": 1";
        Client other = given.aDoctor(trust);
        other.sends(Map.of("message", written))
                .put("/slots/{id}/appointment", given.aFreeSlot(tutor, Duration.ofHours(5)))
                .then()
                .statusCode(201);
        JsonPath data = JsonPath.from(text(copyOf(other), "data.json"));
        assertEquals(written, data.getString("'one_to_one.appointment'[0].message"));
    }

    @Test
    void holdsNothingOfAnybodyElse() throws IOException {
        String all = allOf(copyOf(doctor));
        assertTrue(all.contains(mine), "the search finds words");
        assertFalse(all.contains(notMine));
        for (Client other : List.of(admin, tutor)) {
            assertFalse(all.contains(other.name()), "who somebody else is");
            assertFalse(all.contains(other.email()));
        }
    }

    @Test
    void aTutorDoesNotTakeAwayWhatDoctorsToldThem() throws IOException {
        Map<String, byte[]> copy = copyOf(tutor);
        JsonPath data = JsonPath.from(text(copy, "data.json"));
        assertEquals(2, data.getList("'one_to_one.appointment'").size());
        assertEquals(2, data.getList("'one_to_one.action_note'").size());
        String all = allOf(copy);
        assertFalse(all.contains(mine));
        assertFalse(all.contains(notMine));
        assertFalse(all.contains(doctor.id().toString()), "nor who it was");
    }

    @Test
    void anAdminTakesAwayNothingOfADoctors() throws IOException {
        String all = allOf(copyOf(admin));
        assertTrue(all.contains(admin.email()));
        assertFalse(all.contains(mine));
        assertFalse(all.contains(doctor.email()));
    }

    @Test
    void noSecretLeavesWithIt() throws IOException {
        Map<String, byte[]> copy = copyOf(doctor);
        String all = allOf(copy);
        assertTrue(all.contains("log_in_session"));
        for (String secret : List.of("hash", "secret", "sealed", "code_turn")) {
            assertFalse(text(copy, "data.json").contains("\"" + secret), secret);
            assertFalse(text(copy, "data.json").contains("_" + secret + "\""), secret);
        }
    }

    @Test
    void theDoctorSeesThatItWasDoneAndAnAdminDoesNot() throws IOException {
        copyOf(doctor);
        assertTrue(actionsSeenBy(doctor).contains("my-data.downloaded"));
        assertFalse(actionsSeenBy(admin).contains("my-data.downloaded"));
    }

    private static List<String> actionsSeenBy(Client person) {
        return person.calls().get("/audit-events?limit=100").jsonPath().getList("items.action", String.class);
    }

    private void fill(Client who, String words) {
        UUID slot = given.aFreeSlot(tutor, Duration.ofHours(words.equals(mine) ? 1 : 3));
        String meeting = who.sends(Map.of("topic", "career", "message", words))
                .put("/slots/{id}/appointment", slot)
                .path("id");
        tutor.sends(Map.of("text", "Agreed: " + words))
                .header("If-Match", "*")
                .put("/appointments/{id}/action-note", meeting)
                .then()
                .statusCode(200);
        tutor.sends(Map.of("on", LocalDate.now().toString(), "basis", "the-law", "toWhom", words, "doctorTold", true))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/appointments/{id}/passed-on", meeting)
                .then()
                .statusCode(201);
        UUID session = given.aSession(trust, 5, Duration.ofHours(-2));
        admin.sends(Map.of("presence", "in-person"))
                .put("/sessions/{id}/register/{person}", session, who.id())
                .then()
                .statusCode(200);
        admin.calls().post("/sessions/{id}/register/lock", session).then().statusCode(200);
        who.sends(Map.of("useful", 5, "wellTaught", 5, "good", words))
                .put("/sessions/{id}/feedback", session)
                .then()
                .statusCode(200);
        who.sends(Map.of("reason", "not-released"))
                .put("/sessions/{id}/absence", given.aSession(trust, 5))
                .then()
                .statusCode(200);
        who.sends(Map.of("title", words))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/topics")
                .then()
                .statusCode(201);
        String record = who.calls().get("/cpd-records").path("items[0].id");
        who.sends(Map.of("what", words))
                .header("If-Match", "*")
                .put("/cpd-records/{id}/reflection", record)
                .then()
                .statusCode(200);
        who.calls()
                .contentType("application/octet-stream")
                .queryParam("name", words + ".pdf")
                .body(pdf)
                .put("/cpd-records/{id}/evidence/file", record)
                .then()
                .statusCode(200);
    }

    private static Map<String, byte[]> copyOf(Client person) throws IOException {
        byte[] bytes =
                person.calls().get("/me/data").then().statusCode(200).extract().asByteArray();
        Map<String, byte[]> copy = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                copy.put(entry.getName(), zip.readAllBytes());
            }
        }
        return copy;
    }

    private static String text(Map<String, byte[]> copy, String name) {
        return new String(copy.get(name), StandardCharsets.UTF_8);
    }

    private static String allOf(Map<String, byte[]> copy) {
        StringBuilder all = new StringBuilder();
        copy.forEach((name, bytes) -> all.append(name).append(new String(bytes, StandardCharsets.UTF_8)));
        return all.toString();
    }
}
