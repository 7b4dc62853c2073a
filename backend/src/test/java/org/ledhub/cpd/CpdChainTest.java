package org.ledhub.cpd;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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
import org.ledhub.hub.PdfFile;
import org.ledhub.hub.RegisterOf;

/** A term from the room to the appraisal: registers locked, corrected and locked again, held against a plain model of who was present. */
@QuarkusTest
class CpdChainTest extends HubTest {

    private static final int SESSIONS = 6;
    private static final int DOCTORS = 3;
    private static final int ROUNDS = 5;
    private static final int MINUTES = 60;
    private static final String[] PRESENCES = {null, "in-person", "remote"};

    private static final String LONG_AGO =
            "from=" + LocalDate.now(ZoneId.of("Europe/London")).minusYears(1);

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
        doctors.forEach(this::takesAlong);
    }

    /** The day and the minutes are those of the room: what a clock on the wall says is an hour off on two days a year. */
    @Test
    void anHourIsAnHourWhateverTheClocksDoAndWheneverTheYearEnds() {
        UUID trust = given.aTrust();
        Client admin = given.anAdmin(trust);
        Client doctor = given.aDoctor(trust);
        Map<String, Instant> starts = Map.of(
                "2026-03-29", Instant.parse("2026-03-29T00:30:00Z"),
                "2026-10-25", Instant.parse("2026-10-25T00:30:00Z"),
                "2025-12-31", Instant.parse("2025-12-31T23:30:00Z"),
                "2024-02-29", Instant.parse("2024-02-29T13:00:00Z"));
        for (Instant start : starts.values()) {
            RegisterOf register =
                    new RegisterOf(admin, given.aSession(trust, 5, Duration.between(clock.instant(), start)));
            register.mark(doctor, "in-person");
            register.lock();
        }
        for (String day : starts.keySet()) {
            String only = "from=" + day + "&to=" + day;
            assertEquals(60, read(doctor, "/cpd-summary?" + only).getInt("minutes"), day);
            JsonPath pack = read(doctor, "/cpd-export?format=json&" + only);
            assertEquals(List.of(60), pack.getList("records.minutes"), day);
            assertEquals(List.of(day), pack.getList("certificates.date"), day);
            assertEquals(List.of(60), pack.getList("certificates.minutes"), day);
            String text = PdfFile.of(file(doctor, "pdf", only)).text();
            assertTrue(text.contains("1 credit (60 minutes)"), text);
            assertTrue(text.contains("Credited 60 minutes"), text);
        }
        assertTrue(PdfFile.of(file(doctor, "pdf", "from=2026-03-29&to=2026-03-29"))
                .text()
                .contains("12:30am to 2:30am"));
        assertEquals(
                60, read(doctor, "/cpd-summary?from=2025-01-01&to=2025-12-31").getInt("minutes"));
        assertEquals(
                120, read(doctor, "/cpd-summary?from=2026-01-01&to=2026-12-31").getInt("minutes"));
    }

    /** Reopens, marks anew and locks; sometimes with nothing changed at all. */
    private void correct(Client admin, UUID session, List<Client> doctors, boolean wasLocked) {
        RegisterOf register = new RegisterOf(admin, session);
        if (wasLocked) {
            register.reopen();
        }
        for (Client doctor : doctors) {
            if (random.nextBoolean()) {
                mark(register, doctor, PRESENCES[random.nextInt(PRESENCES.length)]);
            }
        }
        register.lock();
        register.lock();
    }

    private void mark(RegisterOf register, Client doctor, String presence) {
        register.mark(doctor, presence);
        if (presence == null) {
            present.get(register.session()).remove(doctor);
        } else {
            present.get(register.session()).put(doctor, presence);
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
        JsonPath totals = read(doctor, "/cpd-summary?" + LONG_AGO);
        assertEquals(modes.size() * MINUTES, totals.getInt("minutes"), "the total is the sum of what was attended");
        assertEquals(modes.size() * MINUTES, totals.getInt("byScope.find { it.scope == 'internal' }.minutes"));
    }

    private static JsonPath read(Client doctor, String path) {
        return doctor.plainly().get(path).then().statusCode(200).extract().jsonPath();
    }

    private void takesAlong(Client doctor) {
        JsonPath records = read(doctor, "/cpd-records?limit=100");
        List<String> numbers =
                read(doctor, "/certificates?limit=100").getList("items.findAll { it.status == 'valid' }.number");
        byte[] pdf = file(doctor, "pdf", LONG_AGO);
        PdfFile paper = PdfFile.of(pdf);
        assertEquals("Continuing professional development for " + doctor.name(), paper.title());
        assertEquals("en-GB", paper.language());
        assertTrue(
                paper.tags().containsAll(List.of("H1", "H2", "Table", "TH", "TD", "Figure")), paper.tags()::toString);
        assertEquals(List.of(), PdfFile.barriers(pdf));
        for (String title : records.<String>getList("items.title")) {
            assertTrue(paper.text().contains(". " + title + "\n"), title);
        }
        for (String number : numbers) {
            assertTrue(paper.text().contains("Certificate " + number + " is enclosed"), number);
            assertTrue(paper.text().contains("Certificate " + number + ", issued"), number);
        }
        assertEquals(numbers.size(), paper.text().split("Certificate of attendance", -1).length - 1);

        String before = doctor.plainly().get("/cpd-records?limit=100").asString();
        String table = new String(file(doctor, "csv", LONG_AGO), StandardCharsets.UTF_8);
        doctor.sends(Map.of("csv", table))
                .post("/cpd-records/import")
                .then()
                .body("added", equalTo(0))
                .body("rows.result", hasSize(numbers.size()))
                .body("rows.result", everyItem(equalTo("there-already")));
        assertEquals(before, doctor.plainly().get("/cpd-records?limit=100").asString());
    }

    private static byte[] file(Client doctor, String format, String period) {
        return doctor.plainly()
                .get("/cpd-export?format=" + format + "&" + period)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
