package org.ledhub.notifications;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Turns;

/** Mail by GOV.UK Notify: its own client library, against a stand-in of its API. */
@QuarkusTest
@TestProfile(PlaceMailTest.RealMail.class)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class NotifyTest extends HubTest {

    @Inject
    MailRound rounds;

    @Inject
    Smtp smtp;

    @Inject
    PatientCalls calls;

    @Inject
    MailBag bag;

    @Inject
    Rows rows;

    @Inject
    Turns turns;

    @Inject
    RowIdentity identity;

    @Inject
    EntityManager database;

    private NotifyStandIn service;
    private UUID trust;
    private Client doctor;
    private UUID session;

    @BeforeEach
    void aDoctorWithAPlace() throws IOException {
        service = new NotifyStandIn();
        trust = given.aTrust();
        doctor = given.aDoctor(trust);
        session = given.aSession(trust, 1);
        given.titled(trust, session, "Sepsis [see here](https://bad.example)");
        doctor.calls().put("/sessions/{id}/sign-up", session).then().statusCode(201);
    }

    @AfterEach
    void nothingWaitsForTheNextTest() {
        service.close();
        rounds.forgetWhatWaits();
    }

    @Test
    void handsOverWhatTheMailSaysWithAReferenceOfItsOwn() {
        postman(service.key, service.template).deliver();
        JsonNode email = only();
        assertEquals(doctor.email(), email.path("email_address").asText());
        assertEquals(
                List.of(UUID.fromString(email.path("reference").asText())),
                inTrust(() -> rows.first("select id from outgoing_mail where sent_at is not null")));
        assertTrue(email.at("/personalisation/subject").asText().startsWith("You have a place: Sepsis"));
        String body = email.at("/personalisation/body").asText();
        assertTrue(body.contains("https://hub.example/teaching/" + session), body);
        assertFalse(body.contains("]("), "no link hides where it leads");
        doctor.calls().get("/me/emails").then().body("items.state", contains("sent"));
    }

    /** 429 is "too many calls", and 403 a clock or a key that is wrong: with every mail, until somebody sees to it. */
    @ParameterizedTest
    @CsvSource({
        "429, RateLimitError, Exceeded rate limit for key type TEAM of 3000 requests per 60 seconds",
        "429, TooManyRequestsError, Exceeded send limits (50) for today",
        "403, AuthError, 'Error: Your system clock must be accurate to within 30 seconds'",
        "400, BadRequestError, Can't send to this recipient using a team-only API key",
        "500, Exception, Internal server error"
    })
    void triesAgainWhatPasses(int status, String error, String message) {
        service.answers(status, error, message);
        Postman postman = postman(service.key, service.template);
        postman.deliver();
        doctor.calls()
                .get("/me/emails")
                .then()
                .body("items.state", contains("waiting"))
                .body("items.attempts", contains(1));
        service.works();
        clock.moveOn(Duration.ofMinutes(1));
        postman.deliver();
        only();
    }

    @Test
    void triesAgainWhenNobodyAnswers() {
        service.hangs();
        Postman postman = postman(service.key, service.template);
        postman.deliver();
        assertEquals(List.of(), service.taken());
        service.works();
        clock.moveOn(Duration.ofMinutes(1));
        postman.deliver();
        only();
    }

    @Test
    void triesAgainWithAnotherKeyOrTemplate() {
        postman("hub-" + UUID.randomUUID() + "-" + UUID.randomUUID(), service.template)
                .deliver();
        clock.moveOn(Duration.ofMinutes(1));
        postman(service.key, UUID.randomUUID().toString()).deliver();
        assertEquals(List.of(), service.taken());
        clock.moveOn(Duration.ofMinutes(2));
        postman(service.key, service.template).deliver();
        only();
    }

    @Test
    void saysWhatHappenedToWhoRunsTheHub() {
        service.answers(403, "AuthError", "Invalid token");
        postman(service.key, service.template).deliver();
        assertEquals(List.of("Notify answered 403"), inTrust(() -> rows.first("select trouble from outgoing_mail")));
        service.close();
        clock.moveOn(Duration.ofMinutes(1));
        postman(service.key, service.template).deliver();
        assertEquals(List.of("ConnectException"), inTrust(() -> rows.first("select trouble from outgoing_mail")));
    }

    @Test
    void givesUpOnAnAddressThatIsNone() {
        service.answers(400, "ValidationError", "email_address Not a valid email address");
        postman(service.key, service.template).deliver();
        doctor.calls().get("/me/emails").then().body("items.state", contains("failed"));
    }

    /** No calendar is told of anything, so none has to be told that it is over. */
    @Test
    void leavesInvitesToMailServers() {
        inTrust(() -> {
            assertFalse(new Diaries(database, turns, "notify").wants(session, doctor.id()));
            assertTrue(new Diaries(database, turns, "smtp").wants(session, doctor.id()));
            return null;
        });
    }

    private Postman postman(String key, String template) {
        Notify notify = new Notify(calls, Optional.of(key), Optional.of(template), service.url());
        return new Postman(smtp, notify, bag, identity, clock, "notify", "production");
    }

    private JsonNode only() {
        assertEquals(1, service.taken().size());
        return service.taken().getFirst();
    }

    private <T> T inTrust(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, doctor.id());
            return work.call();
        });
    }
}
