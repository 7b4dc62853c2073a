package org.ledhub.identity;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class LogInTest extends HubTest {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @Inject
    LogInCodes codes;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private Client doctor;

    @BeforeEach
    void someone() {
        doctor = given.aDoctor(given.aTrust());
    }

    @Test
    void aMailedCodeLogsInOnce() {
        String code = askForCode();
        Response loggedIn = logIn(doctor.email(), code);
        loggedIn.then()
                .statusCode(201)
                .body("person.id", equalTo(doctor.id().toString()))
                .body("person.email", equalTo(doctor.email()))
                .body("person.roles", equalTo(List.of("led")))
                .body("expiresAt", notNullValue());
        whoAmI(loggedIn.cookie("led-hub"))
                .then()
                .statusCode(200)
                .body("id", equalTo(doctor.id().toString()));
        refused(logIn(doctor.email(), code));
    }

    @Test
    void theAddressIsTakenAsPeopleTypeIt() {
        String code = askForCode();
        assertEquals(201, logIn(doctor.email().toUpperCase(), code).statusCode());
    }

    @Test
    void anUnknownAddressGetsTheSameAnswerAndNoMail() {
        Response known = ask(doctor.email());
        Response unknown = ask("nobody-" + doctor.email());
        assertEquals(known.statusCode(), unknown.statusCode());
        assertEquals(known.asString(), unknown.asString());
        assertEquals(names(known), names(unknown));
        mailTo("nobody-" + doctor.email()).then().body("items", hasSize(0));
        refused(logIn("nobody-" + doctor.email(), "123456"));
    }

    @Test
    void fiveWrongTriesEndTheCode() {
        String code = askForCode();
        IntStream.range(0, 5).forEach(_ -> refused(logIn(doctor.email(), otherThan(code))));
        refused(logIn(doctor.email(), code));
        assertEquals(201, logIn(doctor.email(), askForCode()).statusCode());
    }

    @Test
    void aStrangerElsewhereCannotUseUpTheDoctorsTries() {
        String code = askForCode();
        for (int i = 0; i < 20; i++) {
            try {
                codes.redeem(doctor.email(), otherThan(code), "203.0.113.7");
            } catch (CodeWrong expected) {
                assertEquals(401, expected.status());
            }
        }
        assertEquals(201, logIn(doctor.email(), code).statusCode());
    }

    @Test
    void aCodeEndsAfterFifteenMinutes() {
        String code = askForCode();
        clock.moveOn(Duration.ofMinutes(15));
        refused(logIn(doctor.email(), code));
    }

    @Test
    void onlySoManyCodesAreOpenAtOnce() {
        IntStream.range(0, 8).forEach(_ -> ask(doctor.email()).then().statusCode(202));
        mailTo(doctor.email()).then().body("items", hasSize(5));
    }

    @Test
    void neitherTheCodeNorTheMailIsReadableInTheDatabase() {
        String code = askForCode();
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(doctor.trustId(), doctor.id());
            for (String query :
                    List.of("select sealed_code from log_in_code", "select sealed_content from outgoing_mail")) {
                List<Object> stored = rows.first(query);
                assertEquals(1, stored.size());
                assertFalse(new String((byte[]) stored.getFirst(), StandardCharsets.ISO_8859_1).contains(code));
            }
        });
    }

    @Test
    void theCookiesAreOutOfReachForScriptsAndOtherSites() {
        Response loggedIn = logIn(doctor.email(), askForCode());
        for (String name : List.of("led-hub", "led-hub-renewal")) {
            Cookie cookie = loggedIn.detailedCookie(name);
            assertTrue(cookie.isHttpOnly(), name);
            assertEquals("Strict", cookie.getSameSite(), name);
        }
        assertEquals("/", loggedIn.detailedCookie("led-hub").getPath());
        assertEquals(
                "/api/v1/log-in/session",
                loggedIn.detailedCookie("led-hub-renewal").getPath());
        assertFalse(loggedIn.asString().contains(loggedIn.cookie("led-hub")), "no token in the body");
    }

    @Test
    void loggingOutEndsTheSessionForEveryTokenOfIt() {
        Response loggedIn = logIn(doctor.email(), askForCode());
        String token = loggedIn.cookie("led-hub");
        browser(token).delete("/log-in/session").then().statusCode(204).cookie("led-hub", equalTo(""));
        whoAmI(token).then().statusCode(401).body("code", equalTo("not-logged-in"));
        renew(loggedIn.cookie("led-hub-renewal")).then().statusCode(401);
    }

    @Test
    void someoneElsesLogOutLeavesMineAlone() {
        String mine = logIn(doctor.email(), askForCode()).cookie("led-hub");
        doctor.calls().delete("/log-in/session").then().statusCode(204);
        whoAmI(mine).then().statusCode(200);
    }

    @Test
    void removalEndsALogInAtOnce() {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(doctor.trustId(), null);
            rows.add("update person set status = 'left' where id = ?", doctor.id());
        });
        doctor.calls().get("/me").then().statusCode(401);
    }

    @Test
    void renewalRotatesItsHandle() {
        Response first = logIn(doctor.email(), askForCode());
        Response second = renew(first.cookie("led-hub-renewal"));
        second.then().statusCode(200).body("person.id", equalTo(doctor.id().toString()));
        assertNotEquals(first.cookie("led-hub-renewal"), second.cookie("led-hub-renewal"));
        whoAmI(second.cookie("led-hub")).then().statusCode(200);
        renew(second.cookie("led-hub-renewal")).then().statusCode(200);
    }

    @Test
    void twoTabsThatRenewAtOnceBothGoOn() {
        String handle = logIn(doctor.email(), askForCode()).cookie("led-hub-renewal");
        Response one = renew(handle);
        Response two = renew(handle);
        assertEquals(200, two.statusCode());
        whoAmI(one.cookie("led-hub")).then().statusCode(200);
        whoAmI(two.cookie("led-hub")).then().statusCode(200);
    }

    @Test
    void aHandleUsedAgainLaterEndsTheSession() {
        String stolen = logIn(doctor.email(), askForCode()).cookie("led-hub-renewal");
        Response renewed = renew(stolen);
        clock.moveOn(Duration.ofSeconds(11));
        renew(stolen).then().statusCode(401);
        whoAmI(renewed.cookie("led-hub")).then().statusCode(401);
        renew(renewed.cookie("led-hub-renewal")).then().statusCode(401);
    }

    @Test
    void anIdleHourAndTwelveHoursEndTheSession() {
        String handle = logIn(doctor.email(), askForCode()).cookie("led-hub-renewal");
        clock.moveOn(Duration.ofMinutes(60));
        renew(handle).then().statusCode(401);
        String busy = logIn(doctor.email(), askForCode()).cookie("led-hub-renewal");
        for (int i = 0; i < 13; i++) {
            clock.moveOn(Duration.ofMinutes(55));
            busy = renew(busy).then().statusCode(200).extract().cookie("led-hub-renewal");
        }
        clock.moveOn(Duration.ofMinutes(55));
        renew(busy).then().statusCode(401);
    }

    @Test
    void aMadeUpHandleRenewsNothing() {
        for (String made :
                List.of("x", ".", "not-a-uuid.secret", doctor.sessionId() + ".", doctor.sessionId() + ".guess")) {
            renew(made).then().statusCode(401);
        }
        renew(null).then().statusCode(401);
    }

    @Test
    void changesMyDetailsAndNobodyElses() {
        String tag = doctor.calls()
                .get("/me")
                .then()
                .statusCode(200)
                .body("appraisalMonth", equalTo(null))
                .extract()
                .header("ETag");
        doctor.sends(Map.of("appraisalMonth", 8)).patch("/me").then().statusCode(428);
        doctor.sends(Map.of("appraisalMonth", 8))
                .header("If-Match", tag)
                .patch("/me")
                .then()
                .statusCode(200)
                .body("appraisalMonth", equalTo(8))
                .header("ETag", not(equalTo(tag)));
        doctor.sends(Map.of("appraisalMonth", 9))
                .header("If-Match", tag)
                .patch("/me")
                .then()
                .statusCode(412);
        for (String field : List.of("roles", "trust", "id", "email", "gmcNumber", "status")) {
            doctor.wronglySends(Map.of(field, "admin"))
                    .header("If-Match", "*")
                    .patch("/me")
                    .then()
                    .statusCode(400);
        }
        given.aDoctor(doctor.trustId()).calls().get("/me").then().body("appraisalMonth", equalTo(null));
        Client.nobodyWronglyCalls()
                .contentType(ContentType.JSON)
                .body(Map.of("appraisalMonth", 8))
                .patch("/me")
                .then()
                .statusCode(401);
    }

    private String askForCode() {
        ask(doctor.email()).then().statusCode(202);
        Matcher code = CODE.matcher(mailTo(doctor.email()).<String>path("items[0].text"));
        assertTrue(code.find());
        return code.group();
    }

    private static String otherThan(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static List<String> names(Response answer) {
        return answer.headers().asList().stream()
                .map(each -> each.getName())
                .sorted()
                .toList();
    }

    private static void refused(Response answer) {
        answer.then().statusCode(401).body("code", equalTo("code-wrong"));
    }

    private static Response ask(String email) {
        return Client.nobodyCalls()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email))
                .post("/log-in/codes");
    }

    private static Response logIn(String email, String code) {
        return Client.nobodyCalls()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "code", code))
                .post("/log-in/sessions");
    }

    private static Response mailTo(String email) {
        return Client.nobodyCalls().queryParam("to", email).get("/trial/mailbox");
    }

    private static RequestSpecification browser(String token) {
        return Client.nobodyCalls().header("Cookie", "led-hub=" + token).header("X-Requested-By", "led-hub");
    }

    private static Response whoAmI(String token) {
        return browser(token).get("/me");
    }

    private static Response renew(String handle) {
        var browser = Client.nobodyCalls().header("X-Requested-By", "led-hub");
        return (handle == null ? browser : browser.header("Cookie", "led-hub-renewal=" + handle))
                .post("/log-in/session/renewal");
    }
}
