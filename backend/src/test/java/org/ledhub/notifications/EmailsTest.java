package org.ledhub.notifications;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** What was mailed to whom: for its reader, and without one to ones for the education team. */
@QuarkusTest
@TestProfile(PlaceMailTest.RealMail.class)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class EmailsTest extends HubTest {

    @Inject
    MailRound postman;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client doctor;
    private Client admin;

    @BeforeEach
    void aDoctor() {
        MailServer.works();
        trust = given.aTrust();
        doctor = given.aDoctor(trust);
        admin = given.anAdmin(trust);
    }

    @AfterEach
    void nothingWaitsForTheNextTest() {
        postman.forgetWhatWaits();
        MailServer.works();
    }

    @Test
    void tellsWhatWaitsAndWhatWasSentAndNeverWhatItSaid() {
        signUp();
        mine("").body("items.state", contains("waiting")).body("items.attempts", contains(0));
        postman.go();
        ValidatableResponse sent = mine("").body("items.kind", contains("place-confirmed"))
                .body("items.state", contains("sent"))
                .body("items[0].sentAt", notNullValue());
        assertEquals(
                Set.of("id", "kind", "state", "queuedAt", "sentAt", "attempts"),
                sent.extract().<Map<String, Object>>path("items[0]").keySet());
        of(doctor).statusCode(200).body("items.state", contains("sent"));
    }

    @Test
    void tellsWhatCouldNotBeDelivered() {
        MailServer.isGone();
        signUp();
        postman.go();
        mine("?state=waiting").body("items.attempts", contains(1)).body("items[0].sentAt", nullValue());
        MailServer.answers("550 No such user here");
        clock.moveOn(Duration.ofMinutes(1));
        postman.go();
        mine("?state=failed").body("items.kind", contains("place-confirmed"));
        mine("?state=sent").body("items", empty());
        mine("?state=waiting").body("items", empty());
    }

    @Test
    void tellsWhatWasNoLongerTrue() {
        UUID session = signUp();
        doctor.calls().delete("/sessions/{id}/sign-up", session).then().statusCode(204);
        postman.go();
        mine("?state=not-needed").body("items.kind", contains("place-given-up", "place-confirmed"));
    }

    @Test
    void comesInPagesNewestFirst() {
        for (int session = 0; session < 3; session++) {
            signUp();
            clock.moveOn(Duration.ofMinutes(1));
        }
        List<String> all = mine("").extract().path("items.id");
        ValidatableResponse first = mine("?limit=2").body("items.id", equalTo(all.subList(0, 2)));
        mine("?limit=2&cursor=" + first.extract().<String>path("next"))
                .body("items.id", equalTo(all.subList(2, 3)))
                .body("next", nullValue());
        doctor.wronglyCalls().get("/me/emails?state=lost").then().statusCode(400);
    }

    /** The address is all that it has before somebody logs in. */
    @Test
    void tellsTheEducationTeamWhetherAnInvitationWent() {
        String email = "new-" + UUID.randomUUID() + "@trust.example";
        String id = admin.sends(
                        Map.of("name", "New Doctor", "email", email, "roles", List.of("led"), "status", "active"))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        postman.go();
        admin.calls()
                .get("/people/{id}/emails", id)
                .then()
                .body("items.kind", contains("invitation"))
                .body("items.state", contains("sent"));
    }

    @Test
    void ofOneToOnesOnlyTheirReaderIsTold() {
        Client tutor = given.aTutor(trust);
        Stream.of(OutgoingMail.MEETING, NewsMail.NEWS, DayLists.KIND).forEach(kind -> queued(kind, doctor, tutor));
        mine("").body("items.kind", contains("day-list", "news", "meeting"));
        for (Client reader : List.of(doctor, tutor)) {
            of(reader).statusCode(200).body("items", empty());
        }
        for (String outbox : List.of("outgoing_mail", "one_to_one.outgoing_mail")) {
            assertEquals(List.of(0L), inTrust(() -> rows.first("select count(*) from " + outbox)));
        }
    }

    @Test
    void isForgottenAfterTwoYearsButWhatWaitsIsNot() {
        signUp();
        postman.go();
        clock.moveOn(Duration.ofDays(1));
        signUp();
        clock.moveOn(Duration.ofDays(728));
        postman.forgetWhatIsOld();
        assertEquals(List.of(2L), inTrust(() -> rows.first("select count(*) from outgoing_mail")));
        clock.moveOn(Duration.ofDays(3));
        postman.forgetWhatIsOld();
        assertEquals(
                List.of(1L), inTrust(() -> rows.first("select count(*) from outgoing_mail where sent_at is null")));
        assertEquals(List.of(1L), inTrust(() -> rows.first("select count(*) from outgoing_mail")));
    }

    @Test
    void isForItsReaderAndTheirOwnEducationTeam() {
        signUp();
        Client colleague = given.aDoctor(trust);
        colleague.calls().get("/me/emails").then().statusCode(200).body("items", empty());
        colleague.calls().get("/people/{id}/emails", doctor.id()).then().statusCode(403);
        given.aTutor(trust)
                .calls()
                .get("/people/{id}/emails", doctor.id())
                .then()
                .statusCode(403);
        given.anAdmin(given.aTrust())
                .calls()
                .get("/people/{id}/emails", doctor.id())
                .then()
                .statusCode(404);
    }

    private void queued(String kind, Client... readers) {
        for (Client reader : readers) {
            inTrust(() -> rows.add(
                    "insert into one_to_one.outgoing_mail (id, to_address, kind, business_key, created_at, next_attempt_at, person_id)"
                            + " values (gen_random_uuid(), ?, ?, ?, ?, ?, ?)",
                    reader.email(),
                    kind,
                    kind + "|" + reader.id(),
                    clock.instant(),
                    clock.instant(),
                    reader.id()));
        }
        clock.moveOn(Duration.ofMinutes(1));
    }

    private UUID signUp() {
        UUID session = given.aSession(trust, 1);
        doctor.calls().put("/sessions/{id}/sign-up", session).then().statusCode(201);
        return session;
    }

    private ValidatableResponse mine(String query) {
        return doctor.calls().get("/me/emails" + query).then().statusCode(200);
    }

    private ValidatableResponse of(Client reader) {
        return admin.calls().get("/people/{id}/emails", reader.id()).then();
    }

    private <T> T inTrust(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            return work.call();
        });
    }
}
