package org.ledhub.cpd;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Storm;

@QuarkusTest
class CpdImportTest extends HubTest {

    private final LocalDate yesterday =
            LocalDate.now(ZoneId.of("Europe/London")).minusDays(1);
    private UUID trust;
    private Client doctor;

    @BeforeEach
    void aDoctor() {
        trust = given.aTrust();
        doctor = given.aDoctor(trust);
    }

    @Test
    void ourOwnTableAgainGivesTheSameRecords() {
        doctor.sends(facts("=1+1 is not a formula", 45, List.of(1, 3), List.of(2, 6)))
                .post("/cpd-records");
        doctor.sends(facts("Said \"twice\", on one day", 30, List.of(), List.of()))
                .post("/cpd-records");
        doctor.sends(facts("Said \"twice\", on one day", 30, List.of(), List.of()))
                .post("/cpd-records");
        given.anAttendance(doctor, given.aSession(trust, 5, Duration.ofDays(-3)), clock.instant());
        String before = doctor.calls().get("/cpd-records").asString();
        String csv = export(doctor);

        take(doctor, csv, false)
                .body("added", equalTo(0))
                .body("rows.result", hasSize(4))
                .body("rows.result", everyItem(equalTo("there-already")));
        assertEquals(before, doctor.calls().get("/cpd-records").asString());

        Client elsewhere = given.aDoctor(given.aTrust());
        take(elsewhere, csv, false)
                .body("added", equalTo(3))
                .body("rows.findAll { it.result == 'not-understood' }.title", contains("Teaching"))
                .body("rows.find { it.result == 'not-understood' }.detail", containsString("Keep the certificate"));
        String factsOf =
                "items.findAll { it.source == 'self' }.collect { [it.title, it.date, it.minutes, it.scope, it.nature, it.domains, it.cips] }.toSet()";
        assertEquals(
                doctor.calls().get("/cpd-records").<Object>path(factsOf),
                elsewhere.calls().get("/cpd-records").<Object>path(factsOf));
        take(elsewhere, csv, false).body("added", equalTo(0));
        elsewhere.calls().get("/cpd-records").then().body("items", hasSize(3));
    }

    @Test
    void aDryRunSaysTheSameAndChangesNothing() {
        String csv = "Title,Date,Minutes,Scope\nA course," + yesterday + ",60,external\n";
        take(doctor, csv, true).body("added", equalTo(1)).body("rows.result", contains("added"));
        doctor.calls().get("/cpd-records").then().body("items", empty());
        take(doctor, csv, false).body("added", equalTo(1));
        take(doctor, csv, true).body("added", equalTo(0)).body("rows.result", contains("there-already"));
    }

    @Test
    void readsOtherDiaries() {
        String day = DateTimeFormatter.ofPattern("d/M/uuuu").format(yesterday);
        String csv = "\uFEFFActivity;Date completed;Credits;Category;GMC domains\r\n"
                + "Grand round;" + day + ";1,5;External;2 Patients; \r\n\r\n"
                + "Reading;" + day + ";0.5;;\r\n";
        doctor.sends(Map.of("csv", csv, "scope", "personal"))
                .post("/cpd-records/import")
                .then()
                .statusCode(200)
                .body("added", equalTo(2));
        doctor.calls()
                .get("/cpd-records")
                .then()
                .body("items.find { it.title == 'Grand round' }.minutes", equalTo(90))
                .body("items.find { it.title == 'Grand round' }.domains", contains(2))
                .body("items.find { it.title == 'Reading' }.minutes", equalTo(30))
                .body("items.find { it.title == 'Reading' }.scope", equalTo("personal"))
                .body("items.date", everyItem(equalTo(yesterday.toString())));
    }

    @Test
    void namesTheRowsThatItLeavesOutAndWhy() {
        String csv = "Title,Date,Minutes,Scope\n"
                + "No such day,2026-02-30,60,external\n"
                + "Tomorrow," + yesterday.plusDays(5) + ",60,external\n"
                + "Too long," + yesterday + ",1441,external\n"
                + "No scope," + yesterday + ",60,\n"
                + "Elsewhere," + yesterday + ",60,abroad\n"
                + "," + yesterday + ",60,external\n"
                + "Right," + yesterday + ",60,external\n";
        take(doctor, csv, false)
                .body("added", equalTo(1))
                .body(
                        "rows.findAll { it.result == 'not-understood' }.detail",
                        contains(
                                "Enter the date",
                                "Enter a date that is not in the future",
                                "Enter up to 1,440 minutes, which is a day",
                                "Choose external or personal",
                                "Choose one of the answers that the contract lists",
                                "Enter what you did"));
    }

    @Test
    void refusesWhatIsNoTable() {
        for (String csv :
                List.of("Hello", "Name,Email\nA,b@c.example\n", "Title,Date,Minutes\n", "\"Title,Date,Minutes")) {
            doctor.sends(Map.of("csv", csv))
                    .post("/cpd-records/import")
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("no-activities-found"));
        }
        String many = "Title,Date,Minutes\n" + "A,2026-01-01,60\n".repeat(2001);
        doctor.sends(Map.of("csv", many))
                .post("/cpd-records/import")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("too-many"));
    }

    @Test
    void theSameTableManyTimesAtOnceAddsItOnce() {
        String csv = "Title,Date,Minutes,Scope\nA course," + yesterday + ",60,external\n";
        List<Integer> statuses = Storm.of(
                IntStream.range(0, 8).boxed().toList(),
                _ -> doctor.plainly()
                        .contentType("application/json")
                        .body(Map.of("csv", csv))
                        .post("/cpd-records/import")
                        .statusCode());
        assertEquals(List.of(200), statuses.stream().distinct().toList());
        doctor.calls().get("/cpd-records").then().body("items", hasSize(1));
    }

    @Test
    void isForTheDoctorAlone() {
        Map<String, Object> body = Map.of("csv", "Title,Date,Minutes,Scope\nA course," + yesterday + ",60,external\n");
        for (Client other : List.of(given.aTutor(trust), given.anAdmin(trust))) {
            other.sends(body).post("/cpd-records/import").then().statusCode(403);
        }
        Client.nobodyWronglyCalls()
                .contentType("application/json")
                .body(body)
                .post("/cpd-records/import")
                .then()
                .statusCode(401);
        doctor.sends(body).post("/cpd-records/import").then().statusCode(200);
        given.aDoctor(trust).calls().get("/cpd-records").then().body("items", empty());
    }

    private static String export(Client who) {
        return who.calls()
                .get("/cpd-export?format=csv&from=2020-01-01")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse take(Client who, String csv, boolean dryRun) {
        return who.sends(Map.of("csv", csv))
                .queryParam("dryRun", dryRun)
                .post("/cpd-records/import")
                .then()
                .statusCode(200);
    }

    private Map<String, Object> facts(String title, int minutes, List<Integer> domains, List<Integer> cips) {
        Map<String, Object> facts = new HashMap<>(
                Map.of("title", title, "date", yesterday.toString(), "minutes", minutes, "scope", "external"));
        facts.put("domains", domains);
        facts.put("cips", cips);
        facts.put("again", true);
        return facts;
    }
}
