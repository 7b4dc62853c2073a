package org.ledhub.hub;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.notifications.MailRound;
import org.ledhub.notifications.MailServer;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
@TestProfile(ProductionModeTest.Production.class)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class ProductionModeTest extends HubTest {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final String COOKIE = "__Host-led-hub";

    @Inject
    MailRound postman;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client doctor;

    @BeforeEach
    void aDoctor() {
        trust = given.aTrust();
        doctor = given.aDoctor(trust);
    }

    @Test
    void saysThatItIsNoTrial() {
        Client.nobodyCalls().get("/hub").then().statusCode(200).body("trial", equalTo(false));
    }

    @Test
    void thereIsNoMailboxToRead() {
        askForCode();
        Client.nobodyCalls().get("/trial/mailbox").then().statusCode(404).body("code", equalTo("not-found"));
        Client.nobodyCalls()
                .queryParam("to", doctor.email())
                .get("/trial/mailbox")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        as(given.anAdmin(trust)).get("/api/v1/trial/mailbox").then().statusCode(404);
    }

    @Test
    void mailsTheCodeAndKeepsNoCopyOfIt() throws MessagingException {
        askForCode();
        assertNotNull(storedContent());
        postman.go();
        MimeMessage mail = onlyMail();
        assertTrue(CODE.matcher(GreenMailUtil.getBody(mail)).find());
        assertTrue(GreenMailUtil.getBody(mail).contains("https://hub.example/log-in"));
        assertEquals("<" + mailId() + "@led-hub>", mail.getMessageID());
        assertEquals(null, storedContent());
        postman.go();
        onlyMail();
    }

    @Test
    void theMailedCodeLogsInWithCookiesForHttpsOnly() {
        askForCode();
        postman.go();
        Matcher code = CODE.matcher(GreenMailUtil.getBody(onlyMail()));
        assertTrue(code.find());
        Response loggedIn = Client.nobodyCalls()
                .contentType(ContentType.JSON)
                .body(Map.of("email", doctor.email(), "code", code.group()))
                .post("/log-in/sessions");
        loggedIn.then().statusCode(201);
        Cookie session = loggedIn.detailedCookie(COOKIE);
        assertEquals("/", session.getPath());
        assertEquals(null, session.getDomain());
        Cookie renewal = loggedIn.detailedCookie("__Secure-led-hub-renewal");
        assertEquals("/api/v1/log-in/session", renewal.getPath());
        for (Cookie cookie : List.of(session, renewal)) {
            assertTrue(cookie.isSecured());
            assertTrue(cookie.isHttpOnly());
            assertEquals("strict", cookie.getSameSite().toLowerCase(Locale.ROOT));
        }
        RestAssured.given()
                .header("Cookie", COOKIE + "=" + session.getValue())
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(doctor.id().toString()));
        RestAssured.given()
                .header("Cookie", "led-hub=" + session.getValue())
                .get("/api/v1/me")
                .then()
                .statusCode(401);
    }

    @Test
    void onlyAdminsOpenTheDocumentation() {
        for (String page : List.of(
                "/api/docs",
                "/api/docs/",
                "/api/docs/index.html",
                "/api/docs/hub.js",
                "/api/docs/hub.css",
                "/api/docs/swagger-ui-bundle.js")) {
            RestAssured.get(page).then().statusCode(401);
            as(doctor).get(page).then().statusCode(403);
            as(given.aTutor(trust)).get(page).then().statusCode(403);
            as(given.anAdmin(trust)).get(page).then().statusCode(200);
        }
    }

    @Test
    void theOperatorsPagesNeedTheOperatorsToken() {
        for (String page :
                List.of("/q/metrics", "/q/metrics/", "/q/health", "/q", "/q/", "/q/health/started", "/q/nothing")) {
            RestAssured.get(page).then().statusCode(404).body("code", equalTo("not-found"));
            withToken("a-wrong-one").get(page).then().statusCode(404);
            as(given.anAdmin(trust)).get(page).then().statusCode(404);
        }
        withToken("").get("/q/metrics").then().statusCode(404);
        withToken("the-operators-token")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("jvm_"));
        RestAssured.get("/q/health/live").then().statusCode(200);
        RestAssured.get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void keepsBrowsersOnHttps() {
        for (String page : List.of("/", "/api/v1/hub", "/api/v1/me", "/q/health/live")) {
            RestAssured.get(page).then().header("Strict-Transport-Security", startsWith("max-age="));
        }
    }

    private MimeMessage onlyMail() {
        List<MimeMessage> mails = MailServer.mailTo(doctor.email());
        assertEquals(1, mails.size());
        return mails.getFirst();
    }

    private void askForCode() {
        Client.nobodyCalls()
                .contentType(ContentType.JSON)
                .body(Map.of("email", doctor.email()))
                .post("/log-in/codes")
                .then()
                .statusCode(202);
    }

    private Object storedContent() {
        return stored("sealed_content");
    }

    private Object mailId() {
        return stored("id");
    }

    private Object stored(String column) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            List<Object> found =
                    rows.first("select " + column + " from outgoing_mail where to_address = ?", doctor.email());
            assertFalse(found.isEmpty());
            return found.getFirst();
        });
    }

    private static RequestSpecification as(Client someone) {
        return RestAssured.given().header("Cookie", COOKIE + "=" + someone.cookie());
    }

    private static RequestSpecification withToken(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token);
    }

    public static class Production implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ledhub.mode", "production",
                    "ledhub.base-url", "https://hub.example",
                    "ledhub.cookie", COOKIE,
                    "ledhub.metrics-token", "the-operators-token",
                    "quarkus.scheduler.enabled", "false");
        }
    }
}
