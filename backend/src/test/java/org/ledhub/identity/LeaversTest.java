package org.ledhub.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.Contract;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.PdfFile;
import org.ledhub.hub.Rows;
import org.ledhub.library.UploadCorpus;
import org.ledhub.shared.RowIdentity;

/** Who has left reads their own CPD for twelve months, and nothing else. */
@QuarkusTest
class LeaversTest extends HubTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final String WORDS = "What I learned on my last day";

    @Inject
    ContractKeeper contracts;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private final LocalDate lastDay = LocalDate.now(LONDON).plusDays(2);
    private UUID trust;
    private Client admin;
    private Client doctor;
    private UUID session;
    private String record;
    private String evidence;
    private String certificate;
    private String code;

    @BeforeEach
    void aDoctorWhoseContractEnds() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
        session = given.aSession(trust, 5, Duration.ofHours(-2));
        admin.sends(Map.of("presence", "in-person"))
                .put("/sessions/{id}/register/{person}", session, doctor.id())
                .then()
                .statusCode(200);
        admin.calls().post("/sessions/{id}/register/lock", session).then().statusCode(200);
        record = doctor.calls().get("/cpd-records").path("items[0].id");
        certificate = doctor.calls().get("/certificates").path("items[0].id");
        code = doctor.calls().get("/certificates").path("items[0].code");
        doctor.sends(Map.of("what", WORDS))
                .header("If-Match", "*")
                .put("/cpd-records/{id}/reflection", record)
                .then()
                .statusCode(200);
        evidence = doctor.calls()
                .contentType("application/octet-stream")
                .queryParam("name", "slides.pdf")
                .body(UploadCorpus.pdf())
                .put("/cpd-records/{id}/evidence/file", record)
                .path("id");
        set("update person set contract_ends_on = ? where id = ?", lastDay, doctor.id());
    }

    @Test
    void readsFromTheDayAfterTheContractToTheDayTwelveMonthsAfterIt() {
        on(lastDay);
        logIn().then().statusCode(201).body("person.roles", contains("led"));
        doctor.calls().get("/me").then().body("readOnlyUntil", nullValue());

        on(lastDay.plusDays(1));
        doctor.calls().get("/cpd-records").then().statusCode(401);
        Client leaver = arrives();
        leaver.calls()
                .get("/me")
                .then()
                .statusCode(200)
                .body("roles", contains("leaver"))
                .body("readOnlyUntil", equalTo(lastDay.plusMonths(12).toString()));
        leaver.calls().get("/cpd-records").then().statusCode(200).body("items.id", contains(record));

        on(lastDay.plusMonths(12));
        Response loggedIn = logIn();
        Client atTheEnd = as(loggedIn);
        atTheEnd.calls().get("/cpd-records").then().statusCode(200);

        on(lastDay.plusMonths(12).plusDays(1));
        atTheEnd.calls().get("/cpd-records").then().statusCode(401);
        Client.nobodyCalls()
                .cookie("led-hub-renewal", loggedIn.cookie("led-hub-renewal"))
                .header("X-Requested-By", "led-hub")
                .post("/log-in/session/renewal")
                .then()
                .statusCode(401);
        assertTrue(ask().isEmpty(), "no code is mailed any more");
        Client.nobodyCalls().get("/verify/{code}", code).then().statusCode(200).body("status", equalTo("valid"));
    }

    @Test
    void readsAndDownloadsAllOfTheirCpd() {
        leaves();
        Client leaver = arrives();
        leaver.calls().get("/cpd-records/{id}", record).then().statusCode(200);
        leaver.calls().get("/cpd-records/{id}/reflection", record).then().body("what", equalTo(WORDS));
        assertArrayEquals(
                new byte[] {'%', 'P', 'D', 'F'},
                Arrays.copyOf(
                        leaver.calls()
                                .get("/cpd-records/{id}/evidence/{evidence}/file", record, evidence)
                                .asByteArray(),
                        4));
        leaver.calls().get("/cpd-records/{id}/evidence", record).then().body("items.name", contains("slides.pdf"));
        leaver.calls().get("/cpd-summary").then().statusCode(200).body("minutes", equalTo(60));
        leaver.calls()
                .get("/cpd-export?format=json&reflections=true")
                .then()
                .statusCode(200)
                .body("records.reflection.what", contains(WORDS));
        leaver.calls().get("/cpd-export?format=csv").then().statusCode(200);
        assertTrue(PdfFile.of(leaver.calls().get("/cpd-export?reflections=true").asByteArray())
                .text()
                .contains(WORDS));
        leaver.calls().get("/certificates").then().body("items.id", contains(certificate));
        leaver.calls().get("/certificates/{id}/file", certificate).then().statusCode(200);
        leaver.calls().get("/certificates/{id}/badge", certificate).then().statusCode(200);
        leaver.calls().delete("/log-in/session").then().statusCode(204);
        leaver.calls().get("/cpd-records").then().statusCode(401);
    }

    /** Every operation of the contract: open to who has left, open to everybody, or refused with the reason. */
    @Test
    void everythingElseIsRefusedAndSaysWhy() throws IOException {
        leaves();
        Client leaver = arrives();
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (Map.Entry<String, JsonNode> path :
                new YAMLMapper().readTree(Contract.text()).get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                JsonNode roles = operation.getValue().path("x-roles");
                boolean isOpen = roles.isEmpty() || roles.toString().contains("\"leaver\"");
                if (operation.getKey().equals("parameters") || isOpen) {
                    continue;
                }
                Iterator<String> types =
                        operation.getValue().at("/requestBody/content").fieldNames();
                Response answer = leaver.plainly()
                        .contentType(types.hasNext() ? types.next() : "application/json")
                        .header("If-Match", "*")
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(new byte[0])
                        .request(
                                Method.valueOf(operation.getKey().toUpperCase(Locale.ROOT)),
                                path.getKey().replaceAll("\\{[^}]+}", record));
                refused++;
                if (answer.statusCode() != 403 || !"read-only".equals(answer.path("code"))) {
                    wrong.add(operation.getKey() + " " + path.getKey() + " " + answer.statusCode());
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(refused > 100, "only " + refused);
        leaver.sends(Map.of("what", "More"))
                .header("If-Match", "*")
                .put("/cpd-records/{id}/reflection", record)
                .then()
                .statusCode(403)
                .body("title", equalTo("Your contract has ended"))
                .body("detail", containsString("until"));
        leaver.calls().get("/cpd-records/{id}/reflection", record).then().body("what", equalTo(WORDS));
    }

    @Test
    void aLinkForAnAppraiserCanStillBeEndedAndNoOtherMade() {
        Response made = doctor.sends(
                        Map.of("from", lastDay.minusYears(1).toString(), "to", lastDay.toString(), "days", 90))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/cpd-shares");
        leaves();
        Client leaver = arrives();
        String secret = made.<String>path("address").replaceFirst(".*#", "");
        Client.nobodyCalls()
                .header("Share-Secret", secret)
                .get("/shared-cpd")
                .then()
                .statusCode(200);
        leaver.calls().get("/cpd-shares").then().body("items", hasSize(1));
        leaver.calls()
                .delete("/cpd-shares/{id}", made.<String>path("share.id"))
                .then()
                .statusCode(204);
        Client.nobodyCalls()
                .header("Share-Secret", secret)
                .get("/shared-cpd")
                .then()
                .statusCode(404);
    }

    @Test
    void ofTheLibraryThereIsWhatAStrangerSees() {
        given.aShelf(trust, "shelf");
        UUID open = given.aResource(trust, "shelf", "For everybody", "", "");
        UUID staff = given.aResource(trust, "shelf", "For staff", "", "");
        set("update resource set audience = 'staff' where id = ?", staff);
        doctor.calls().get("/resources/{id}", staff).then().statusCode(200);
        leaves();
        Client leaver = arrives();
        leaver.calls().get("/resources/{id}", staff).then().statusCode(404);
        leaver.calls().get("/resources").then().body("items.id", contains(open.toString()));
    }

    @Test
    void theDatabaseLetsALeaverChangeNothing() {
        leaves();
        arrives();
        UUID logIn = QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, doctor.id());
            return (UUID)
                    rows.first("select id from log_in_session where person_id = ? and ended_at is null", doctor.id())
                            .getFirst();
        });
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(
                    List.of(true), rows.first("select act_as(?, ?, ?, ?)", trust, doctor.id(), logIn, clock.instant()));
            assertEquals(List.of(1L), rows.first("select count(*) from cpd_record"));
            assertEquals(0, rows.add("update cpd_record set title = 'x'"));
            assertEquals(0, rows.add("update cpd_reflection set version = 9"));
            assertEquals(0, rows.add("update cpd_evidence set deleted_at = now()"));
            assertEquals(0, rows.add("delete from cpd_evidence"));
        });
        RuntimeException refused = assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    rows.first("select act_as(?, ?, ?, ?)", trust, doctor.id(), logIn, clock.instant());
                    rows.add("""
                            insert into cpd_record (id, title, done_on, minutes, scope, nature, source)
                            values (gen_random_uuid(), 'x', current_date, 60, 'external', 'clinical', 'self')
                            """);
                }));
        assertTrue(refused.getMessage().contains("row-level security"), refused.getMessage());
    }

    @Test
    void aLogInFromBeforeDoesNotComeToLifeAgain() {
        leaves();
        set("update log_in_session set ended_at = null where person_id = ?", doctor.id());
        doctor.calls().get("/cpd-records").then().statusCode(401);
    }

    @Test
    void whoseContractIsProlongedHasEverythingBack() {
        leaves();
        Client leaver = arrives();
        UUID next = given.aSession(trust, 5);
        leaver.calls().put("/sessions/{id}/sign-up", next).then().statusCode(403);
        Response before = admin.calls().get("/people/{id}", doctor.id());
        Map<String, Object> prolonged = new HashMap<>(before.jsonPath().getMap(""));
        List.of("id", "invitedAt", "lastLogInAt").forEach(prolonged::remove);
        prolonged.put("status", "active");
        prolonged.put("contractEndsOn", lastDay.plusYears(1).toString());
        admin.sends(prolonged)
                .header("If-Match", before.header("ETag"))
                .put("/people/{id}", doctor.id())
                .then()
                .statusCode(200);
        Client again = as(logIn());
        again.calls().get("/me").then().body("roles", contains("led")).body("readOnlyUntil", nullValue());
        again.calls().put("/sessions/{id}/sign-up", next).then().statusCode(201);
        again.sends(Map.of("what", "Back"))
                .header("If-Match", "*")
                .put("/cpd-records/{id}/reflection", record)
                .then()
                .statusCode(200);
        again.calls().get("/cpd-records").then().body("items.id", hasItem(record));
    }

    @Test
    void whoIsMarkedAsLeftEarlierReadsFromThatDay() {
        set("update person set contract_ends_on = null where id = ?", doctor.id());
        Response before = admin.calls().get("/people/{id}", doctor.id());
        Map<String, Object> left = new HashMap<>(before.jsonPath().getMap(""));
        List.of("id", "invitedAt", "lastLogInAt").forEach(left::remove);
        left.put("status", "left");
        admin.sends(left)
                .header("If-Match", before.header("ETag"))
                .put("/people/{id}", doctor.id())
                .then()
                .statusCode(200);
        LocalDate today = LocalDate.now(LONDON);
        arrives()
                .calls()
                .get("/me")
                .then()
                .body("readOnlyUntil", equalTo(today.plusMonths(12).toString()));
        on(today.plusMonths(12).plusDays(1));
        assertTrue(ask().isEmpty());
    }

    @Test
    void whoIsSuspendedOrWasNoDoctorHasNothing() {
        set("update person set status = 'suspended' where id = ?", doctor.id());
        assertTrue(ask().isEmpty());
        set("update person set status = 'active', roles = '{tutor}' where id = ?", doctor.id());
        leaves();
        assertTrue(ask().isEmpty());
    }

    @Test
    void anotherLeaverReadsNothingOfIt() {
        leaves();
        Client other = given.aDoctor(trust);
        set("update person set contract_ends_on = ? where id = ?", lastDay, other.id());
        contracts.keep();
        Client stranger = as(logIn(other.email()));
        stranger.calls().get("/cpd-records").then().statusCode(200).body("items", empty());
        stranger.calls().get("/cpd-records/{id}", record).then().statusCode(404);
        stranger.calls().get("/cpd-records/{id}/reflection", record).then().statusCode(404);
        stranger.calls().get("/certificates/{id}", certificate).then().statusCode(404);
    }

    @Test
    void theMailBeforeTheEndSaysWhatHappensNext() {
        admin.calls()
                .get("/email-examples")
                .then()
                .body(
                        "items.find { it.kind == 'contract-ends' }.text",
                        containsString(
                                "you can still log in for 12 months, to read and download your CPD and nothing else"));
    }

    private void leaves() {
        on(lastDay.plusDays(1));
    }

    /** At midday of that day, after the keeper of contracts has been. */
    private void on(LocalDate day) {
        clock.moveOn(Duration.between(
                clock.instant(), day.atTime(12, 0).atZone(LONDON).toInstant()));
        contracts.keep();
    }

    private void set(String sql, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add(sql, values);
        });
    }

    private Client arrives() {
        Response loggedIn = logIn();
        loggedIn.then().statusCode(201).body("person.roles", contains("leaver"));
        return as(loggedIn);
    }

    private Client as(Response loggedIn) {
        return new Client(trust, doctor.id(), doctor.name(), doctor.email(), null, loggedIn.cookie("led-hub"));
    }

    /** The codes mailed for it. */
    private List<String> ask() {
        return ask(doctor.email());
    }

    private static List<String> ask(String email) {
        int before = mailsTo(email).size();
        Client.nobodyCalls()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email))
                .post("/log-in/codes")
                .then()
                .statusCode(202);
        List<String> mails = mailsTo(email);
        return mails.size() == before ? List.of() : List.of(mails.getFirst());
    }

    private static List<String> mailsTo(String email) {
        return Client.nobodyCalls()
                .queryParam("to", email)
                .get("/trial/mailbox")
                .jsonPath()
                .getList("items.text", String.class)
                .stream()
                .filter(each -> CODE.matcher(each).find())
                .toList();
    }

    private Response logIn() {
        return logIn(doctor.email());
    }

    private static Response logIn(String email) {
        Matcher sent = CODE.matcher(ask(email).getFirst());
        assertTrue(sent.find());
        return Client.nobodyCalls()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "code", sent.group()))
                .post("/log-in/sessions");
    }
}
