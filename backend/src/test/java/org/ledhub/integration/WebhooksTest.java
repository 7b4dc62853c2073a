package org.ledhub.integration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;
import org.ledhub.identity.PersonAdded;
import org.ledhub.shared.RowIdentity;

/** Webhooks against systems that answer, refuse, keep silent or lead elsewhere. */
@QuarkusTest
@TestProfile(WebhooksTest.MayTellThisMachine.class)
class WebhooksTest extends HubTest {

    private static final List<String> ALL = List.of(
            "person.changed",
            "person.joined",
            "person.left",
            "register.locked",
            "resource.published",
            "resource.superseded",
            "resource.withdrawn",
            "session.cancelled",
            "session.changed",
            "session.published");
    private static final int ATTEMPTS = 8;

    private static Receiver receiver;
    private static Receiver inside;

    @Inject
    WebhookKeeper keeper;

    @Inject
    Courier courier;

    @Inject
    Event<PersonAdded> personAdded;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private String path;

    @BeforeAll
    static void receivers() throws Exception {
        receiver = new Receiver("127.0.0.1");
        inside = new Receiver("127.0.0.2");
    }

    @AfterAll
    static void noReceivers() {
        receiver.close();
        inside.close();
    }

    @BeforeEach
    void aTrust() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        path = "/" + UUID.randomUUID();
    }

    @Test
    void aSystemIsToldInAWayThatItCanVerify() {
        String id = webhook(path, List.of("session.published"));
        String secret = secret(id);
        UUID session = aPublishedSession();
        deliver();
        ToldWebhook told = told(1).getFirst();
        assertEquals(
                Set.of("type", "timestamp", "data"),
                told.json().propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet()));
        assertEquals("session.published", told.type());
        assertEquals(
                "{\"sessionId\":\"" + session + "\"}", told.json().path("data").toString());
        assertTrue(told.contentType().startsWith("application/json"), told.contentType());
        assertTrue(told.isSignedWith(secret));
        assertTrue(told.satisfiesTheLibrary(secret));
        log(id).body("items", hasSize(1))
                .body("items[0].id", equalTo(told.id()))
                .body("items[0].state", equalTo("delivered"))
                .body("items[0].status", equalTo(204))
                .body("items[0].attempts", equalTo(1))
                .body("items[0].trouble", nullValue())
                .body("items[0].nextAttemptAt", nullValue());
        deliver();
        told(1);
    }

    /** So that the checks above can fail. */
    @Test
    void whatTheHubDidNotSignIsRefused() {
        String id = webhook(path, List.of("session.published"));
        String secret = secret(id);
        String another = secret(webhook(path + "/other", List.of("session.changed")));
        aPublishedSession();
        deliver();
        ToldWebhook told = told(1).getFirst();
        assertFalse(told.isSignedWith(another));
        assertFalse(told.satisfiesTheLibrary(another));
        for (ToldWebhook forged : List.of(
                told.withBody(told.body() + " "),
                told.withId(UUID.randomUUID().toString()),
                told.withTimestamp(String.valueOf(Long.parseLong(told.timestamp()) + 1)))) {
            assertFalse(forged.isSignedWith(secret));
            assertFalse(forged.satisfiesTheLibrary(secret));
        }
    }

    @Test
    void everythingOnTheListIsToldWithItsIdAndNothingElseIs() {
        secret(webhook(path, ALL));
        List<String> expected = new ArrayList<>();

        UUID session = aPublishedSession();
        expected.add("session.published " + session);
        Response read = admin.calls().get("/sessions/{id}", session);
        admin.sends(sessionFacts(Map.of("location", "Room 2")))
                .header("If-Match", read.header("ETag"))
                .put("/sessions/{id}", session)
                .then()
                .statusCode(200);
        expected.add("session.changed " + session);
        admin.sends(Map.of("reason", "Strike"))
                .post("/sessions/{id}/cancellation", session)
                .then()
                .statusCode(200);
        expected.add("session.cancelled " + session);
        UUID held = given.aSession(trust, 5, Duration.ofHours(-2));
        admin.calls().post("/sessions/{id}/register/lock", held).then().statusCode(200);
        expected.add("register.locked " + held);

        given.aShelf(trust, "shelf");
        String old = aPublishedResource();
        String next = aPublishedResource();
        expected.add("resource.published " + old);
        expected.add("resource.published " + next);
        admin.sends(Map.of("id", next))
                .put("/resources/{id}/successor", old)
                .then()
                .statusCode(200);
        expected.add("resource.superseded " + old);
        admin.calls().delete("/resources/{id}", next).then().statusCode(204);
        expected.add("resource.withdrawn " + next);

        String person = add("joined@" + UUID.randomUUID() + ".example");
        expected.add("person.joined " + person);
        change(person, Map.of("site", "City Hospital"));
        expected.add("person.changed " + person);
        change(person, Map.of("status", "left"));
        expected.add("person.changed " + person);
        expected.add("person.left " + person);

        bookAOneToOne();
        given.aDoctor(trust)
                .sends(Map.of(
                        "title",
                        "Course",
                        "date",
                        "2026-01-05",
                        "minutes",
                        60,
                        "scope",
                        "external",
                        "nature",
                        "clinical"))
                .post("/cpd-records")
                .then()
                .statusCode(201);

        deliver();
        assertEquals(
                expected.stream().sorted().toList(),
                receiver.told(path).stream()
                        .map(each -> each.type() + " " + each.subject())
                        .sorted()
                        .toList());
        assertEquals(
                Set.copyOf(ALL),
                receiver.told(path).stream().map(ToldWebhook::type).collect(Collectors.toSet()),
                "each of the list");
    }

    @Test
    void aProgrammeTellsOfEachOfItsSessions() {
        secret(webhook(path, List.of("session.published", "session.cancelled")));
        var planned = given.aProgrammeOn(admin, LocalDate.now().plusDays(60), 5);
        planned.isCalledOff();
        deliver();
        assertEquals(
                List.of("session.cancelled " + planned.session(), "session.published " + planned.session()),
                told(2).stream()
                        .map(each -> each.type() + " " + each.subject())
                        .sorted()
                        .toList());
    }

    @Test
    void onlyWhatWasChosenIsTold() {
        secret(webhook(path, List.of("session.cancelled")));
        aPublishedSession();
        deliver();
        told(0);
    }

    @Test
    void whatDidNotHappenIsNotTold() {
        secret(webhook(path, List.of("person.joined")));
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    identity.actAs(trust, null);
                    personAdded.fire(new PersonAdded(UUID.randomUUID()));
                    throw new IllegalStateException("after all");
                }));
        deliver();
        told(0);
    }

    @Test
    void inAStormWhateverWasAcknowledgedIsToldOnceAndNothingElseIs() {
        String id = webhook(path, List.of("person.joined"));
        secret(id);
        String same = "same@" + UUID.randomUUID() + ".example";
        List<String> emails = IntStream.range(0, 40)
                .mapToObj(each -> each % 4 == 0 ? same : each + "@" + UUID.randomUUID() + ".example")
                .toList();
        Set<String> added = Storm.of(
                        emails,
                        20,
                        each -> admin.plainly()
                                .contentType("application/json")
                                .body(person(each))
                                .post("/people"))
                .stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> answer.<String>path("id"))
                .collect(Collectors.toSet());
        assertEquals(31, added.size(), "one of ten with one address, and all others");
        Storm.of(List.of(1, 2, 3, 4, 5, 6, 7, 8), _ -> {
            courier.deliver(trust, UUID.fromString(id));
            return 0;
        });
        List<String> told = told(31).stream().map(ToldWebhook::subject).toList();
        assertEquals(added, new HashSet<>(told));
    }

    @Test
    void whatIsNotTakenIsTriedForADayWithTheSameIdAndBody() {
        String id = webhook(path, List.of("session.published"));
        String secret = secret(id);
        receiver.answers(path, 500);
        aPublishedSession();
        Instant first = clock.instant();
        deliver();
        log(id).body("items[0].state", equalTo("waiting"))
                .body("items[0].trouble", equalTo("answer"))
                .body("items[0].status", equalTo(500))
                .body("items[0].nextAttemptAt", notNullValue());
        read(id).body("failingSince", notNullValue());
        deliver();
        told(1);
        for (int attempt = 2; attempt <= ATTEMPTS; attempt++) {
            Instant next = Instant.parse(log(id).extract().path("items[0].nextAttemptAt"));
            clock.moveOn(Duration.between(clock.instant(), next).plusMillis(1));
            deliver();
            told(attempt);
        }
        assertFalse(Duration.between(first, clock.instant()).compareTo(Duration.ofHours(24)) < 0, "a day");
        List<ToldWebhook> told = told(ATTEMPTS);
        assertEquals(1, told.stream().map(ToldWebhook::id).distinct().count());
        assertEquals(1, told.stream().map(ToldWebhook::body).distinct().count());
        assertEquals(
                ATTEMPTS, told.stream().map(ToldWebhook::timestamp).distinct().count());
        assertTrue(told.stream().allMatch(each -> each.isSignedWith(secret)));
        log(id).body("items[0].state", equalTo("given-up"))
                .body("items[0].attempts", equalTo(ATTEMPTS))
                .body("items[0].nextAttemptAt", nullValue());
        clock.moveOn(Duration.ofDays(2));
        deliver();
        told(ATTEMPTS);
        read(id).body("off", equalTo(false));
    }

    @Test
    void whatIsTakenLateEndsTheFailing() {
        String id = webhook(path, List.of("session.published"));
        secret(id);
        receiver.answers(path, 503);
        aPublishedSession();
        deliver();
        receiver.answers(path, 200);
        clock.moveOn(Duration.ofMinutes(1));
        deliver();
        told(2);
        log(id).body("items[0].state", equalTo("delivered")).body("items[0].attempts", equalTo(2));
        read(id).body("failingSince", nullValue());
    }

    @Test
    void twoSecretsSignWhileOneIsReplaced() {
        String id = webhook(path, List.of("session.published"));
        String old = secret(id);
        String oldId = read(id).extract().path("secrets[0].id");
        String fresh = secret(id);
        admin.calls()
                .post("/webhooks/{id}/secrets", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("two-secrets-already"));
        aPublishedSession();
        deliver();
        ToldWebhook both = told(1).getFirst();
        assertEquals(2, both.signature().split(" ").length);
        for (String secret : List.of(old, fresh)) {
            assertTrue(both.isSignedWith(secret));
            assertTrue(both.satisfiesTheLibrary(secret));
        }
        for (int again = 1; again <= 2; again++) {
            admin.calls()
                    .delete("/webhooks/{id}/secrets/{secret}", id, oldId)
                    .then()
                    .statusCode(204);
        }
        aPublishedSession();
        deliver();
        ToldWebhook one = told(2).getLast();
        assertTrue(one.isSignedWith(fresh));
        assertFalse(one.isSignedWith(old));
    }

    @Test
    void whatHappensBeforeThereIsASecretWaitsForIt() {
        String id = webhook(path, List.of("session.published"));
        aPublishedSession();
        deliver();
        told(0);
        log(id).body("items[0].trouble", equalTo("no-secret")).body("items[0].state", equalTo("waiting"));
        String secret = secret(id);
        clock.moveOn(Duration.ofMinutes(1));
        deliver();
        assertTrue(told(1).getFirst().isSignedWith(secret));
    }

    @Test
    void aSecretIsShownOnceAndKeptSealed() {
        String id = webhook(path, List.of("session.published"));
        String key = UUID.randomUUID().toString();
        String secret = admin.calls()
                .header("Idempotency-Key", key)
                .post("/webhooks/{id}/secrets", id)
                .path("secret");
        assertTrue(secret.matches("whsec_[A-Za-z0-9+/]{43}="), "32 bytes");
        assertEquals(
                secret,
                admin.calls()
                        .header("Idempotency-Key", key)
                        .post("/webhooks/{id}/secrets", id)
                        .path("secret"));
        read(id).body("secrets", hasSize(1)).body(not(containsString(secret)));
        admin.calls()
                .get("/webhooks")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body(not(containsString(secret)));
        Object kept = inTrust(() -> rows.first(
                        "select encode(sealed_secret, 'escape') || s::text from webhook_secret s where webhook_id = ?",
                        UUID.fromString(id)))
                .getFirst();
        assertFalse(kept.toString().contains(secret.substring(10)));
    }

    @Test
    void aTestEventIsSentWhateverWasChosen() {
        String id = webhook(path, List.of("session.published"));
        String secret = secret(id);
        String delivery = admin.calls()
                .post("/webhooks/{id}/test", id)
                .then()
                .statusCode(201)
                .body("state", equalTo("waiting"))
                .extract()
                .path("id");
        deliver();
        ToldWebhook told = told(1).getFirst();
        assertEquals(delivery, told.id());
        assertEquals("{\"webhookId\":\"" + id + "\"}", told.json().path("data").toString());
        assertTrue(told.isSignedWith(secret));
    }

    @Test
    void whatIsSentAgainKeepsItsId() {
        String id = webhook(path, List.of("session.published"));
        secret(id);
        aPublishedSession();
        deliver();
        String delivery = told(1).getFirst().id();
        admin.calls()
                .post("/webhooks/{id}/deliveries/{delivery}/resend", id, delivery)
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"));
        deliver();
        List<ToldWebhook> told = told(2);
        assertEquals(told.getFirst().id(), told.getLast().id());
        assertEquals(told.getFirst().body(), told.getLast().body());
        log(id).body("items", hasSize(1)).body("items[0].attempts", equalTo(2));
    }

    @Test
    void nothingIsSentIntoANetworkThatIsNotAllowed() {
        String id = webhookAt(inside.address(path), List.of("session.published"));
        secret(id);
        aPublishedSession();
        deliver();
        assertEquals(List.of(), inside.told(path));
        log(id).body("items[0].trouble", equalTo("private-address")).body("items[0].status", nullValue());
    }

    @Test
    void aRedirectIsAnAnswerAndLeadsNowhere() {
        receiver.redirectsTo(inside.address("/found"));
        String id = webhook("/moved", List.of("session.published"));
        secret(id);
        aPublishedSession();
        deliver();
        assertEquals(List.of(), inside.told("/found"));
        log(id).body("items[0].trouble", equalTo("answer")).body("items[0].status", equalTo(307));
    }

    @Test
    void aSystemThatKeepsSilentHoldsUpNobodyElse() throws Exception {
        String silent = webhook("/silent", List.of("session.published"));
        secret(silent);
        secret(webhook(path, List.of("session.published")));
        aPublishedSession();
        CompletableFuture<Void> round = keeper.send();
        Instant limit = Instant.now().plusSeconds(20);
        while (receiver.told(path).isEmpty() && Instant.now().isBefore(limit)) {
            Thread.sleep(10);
        }
        assertFalse(round.isDone(), "one was told while the other was waited for");
        told(1);
        round.join();
        log(silent).body("items[0].trouble", equalTo("no-answer")).body("items[0].state", equalTo("waiting"));
    }

    @Test
    void afterThreeDaysOfFailingItIsSwitchedOffAndTheTeamIsToldUntilItIsOnAgain() {
        Client colleague = given.anAdmin(trust);
        String id = webhook(path, List.of("session.published"));
        secret(id);
        receiver.answers(path, 404);
        for (int event = 1; event <= 5; event++) {
            aPublishedSession();
            deliver();
        }
        clock.moveOn(Duration.ofDays(2));
        IntStream.range(0, 10).forEach(_ -> deliver());
        read(id).body("off", equalTo(false));
        clock.moveOn(Duration.ofDays(1));
        deliver();
        read(id).body("off", equalTo(true)).body("offBecause", equalTo("failing"));
        log(id).body("items.state", everyItem(equalTo("given-up")));
        Object mails = inTrust(() -> rows.first(
                        "select count(*) from outgoing_mail where kind = 'webhook-stopped' and person_id in (?, ?)",
                        admin.id(),
                        colleague.id()))
                .getFirst();
        assertEquals(2L, mails);
        assertTrue(audited(id).contains("webhook.stopped"));

        int before = receiver.told(path).size();
        aPublishedSession();
        deliver();
        told(before);
        admin.calls().post("/webhooks/{id}/test", id).then().statusCode(409).body("code", equalTo("webhook-is-off"));
        receiver.answers(path, 200);
        change(id, false).statusCode(200).body("offBecause", nullValue()).body("failingSince", nullValue());
        aPublishedSession();
        deliver();
        told(before + 1);
    }

    @Test
    void noneCanDoWithoutThatMail() {
        admin.wronglySends(Map.of("calendar", "invites", "oneToOnes", "busy", "muted", List.of("webhook-stopped")))
                .header("If-Match", "*")
                .put("/me/notification-preferences")
                .then()
                .statusCode(400);
    }

    @Test
    void switchedOffByHandItIsToldNothing() {
        String id = webhook(path, List.of("session.published"));
        secret(id);
        aPublishedSession();
        change(id, true).statusCode(200).body("offBecause", equalTo("by-hand"));
        aPublishedSession();
        deliver();
        told(0);
        log(id).body("items", hasSize(1)).body("items[0].trouble", equalTo("switched-off"));
        change(id, false).statusCode(200);
        String delivery = log(id).extract().path("items[0].id");
        admin.calls()
                .post("/webhooks/{id}/deliveries/{delivery}/resend", id, delivery)
                .then()
                .statusCode(200);
        deliver();
        told(1);
    }

    @Test
    void theLogIsKeptForThirtyDays() {
        String id = webhook(path, List.of("session.published"));
        secret(id);
        aPublishedSession();
        deliver();
        for (Map.Entry<Duration, Integer> later : List.of(
                Map.entry(Duration.ZERO, 1), Map.entry(Duration.ofDays(29), 1), Map.entry(Duration.ofDays(2), 0))) {
            clock.moveOn(later.getKey());
            keeper.forget();
            List<Object> kept = inTrust(
                    () -> rows.first("select id from webhook_delivery where webhook_id = ?", UUID.fromString(id)));
            assertEquals(later.getValue(), kept.size());
        }
    }

    @Test
    void theLogIsReadByPagesAndByState() {
        String id = webhook(path, List.of("session.published"));
        secret(id);
        List<String> sessions = Stream.generate(this::aPublishedSession)
                .limit(3)
                .map(UUID::toString)
                .toList()
                .reversed();
        deliver();
        String next = admin.calls()
                .get("/webhooks/{id}/deliveries?limit=2", id)
                .then()
                .body("items.subjectId", equalTo(sessions.subList(0, 2)))
                .extract()
                .path("next");
        admin.calls()
                .queryParam("cursor", next)
                .get("/webhooks/{id}/deliveries", id)
                .then()
                .body("items.subjectId", equalTo(sessions.subList(2, 3)));
        for (Map.Entry<String, Integer> state :
                Map.of("waiting", 0, "given-up", 0, "delivered", 3).entrySet()) {
            admin.calls()
                    .queryParam("state", state.getKey())
                    .get("/webhooks/{id}/deliveries", id)
                    .then()
                    .body("items", hasSize(state.getValue()));
        }
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        String id = webhook(path, List.of("session.published"));
        Response read = admin.calls().get("/webhooks/{id}", id);
        admin.sends(facts(false)).put("/webhooks/{id}", id).then().statusCode(428);
        admin.sends(facts(false))
                .header("If-Match", read.header("ETag"))
                .put("/webhooks/{id}", id)
                .then()
                .statusCode(200)
                .body("events", contains("session.published"));
        admin.sends(facts(false))
                .header("If-Match", read.header("ETag"))
                .put("/webhooks/{id}", id)
                .then()
                .statusCode(412);
        assertEquals(List.of("webhook.changed", "webhook.added"), audited(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "rota.trust.example",
                "ftp://rota.trust.example/",
                "https:///led-hub",
                "https://user:word@rota.trust.example/",
                "https://rota.trust.example/#part",
                "https://rota trust.example/"
            })
    void anAddressIsAWholeOneOfTheWeb(String wrong) {
        admin.wronglySends(Map.of("name", "Rota", "address", wrong, "events", ALL))
                .post("/webhooks")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("address"));
    }

    @Test
    void nothingElseCanBeChosen() {
        for (String other : List.of("appointment.booked", "reflection.changed", "cpd-record.added", "webhook.test")) {
            admin.wronglySends(Map.of("name", "Rota", "address", receiver.address(path), "events", List.of(other)))
                    .post("/webhooks")
                    .then()
                    .statusCode(400);
            assertThrows(
                    IllegalStateException.class,
                    () -> inTrust(() -> rows.add(
                            "insert into webhook (id, name, address, events, created_by, created_at) values (?, ?, 'https://a.example', ?, ?, now())",
                            UUID.randomUUID(),
                            other,
                            List.of(other),
                            admin.id())));
        }
    }

    @Test
    void oneOfEachNameInATrust() {
        admin.sends(Map.of("name", "Rota", "address", receiver.address(path), "events", ALL))
                .post("/webhooks")
                .then()
                .statusCode(201);
        admin.sends(Map.of("name", "rota", "address", receiver.address(path), "events", ALL))
                .post("/webhooks")
                .then()
                .statusCode(409)
                .body("code", equalTo("webhook-name-in-use"));
    }

    @Test
    void webhooksAreForTheAdminsOfTheirTrust() {
        String id = webhook(path, List.of("session.published"));
        secret(id);
        aPublishedSession();
        deliver();
        String delivery = told(1).getFirst().id();
        String secretId = read(id).extract().path("secrets[0].id");
        Client stranger = given.anAdmin(given.aTrust());
        stranger.calls().get("/webhooks").then().statusCode(200).body("items", empty());
        for (Map.Entry<Client, Integer> other : Map.of(
                        stranger, 404, given.aDoctor(trust), 403, given.aTutor(trust), 403)
                .entrySet()) {
            Client who = other.getKey();
            List<Response> answers = List.of(
                    who.calls().get("/webhooks/{id}", id),
                    who.sends(facts(true)).header("If-Match", "*").put("/webhooks/{id}", id),
                    who.calls().post("/webhooks/{id}/secrets", id),
                    who.calls().delete("/webhooks/{id}/secrets/{secret}", id, secretId),
                    who.calls().post("/webhooks/{id}/test", id),
                    who.calls().get("/webhooks/{id}/deliveries", id),
                    who.calls().post("/webhooks/{id}/deliveries/{delivery}/resend", id, delivery));
            assertEquals(
                    Set.of(other.getValue()),
                    answers.stream().map(Response::statusCode).collect(Collectors.toSet()));
        }
        String ofAnother = webhook(path + "/2", List.of("session.published"));
        admin.calls()
                .post("/webhooks/{id}/deliveries/{delivery}/resend", ofAnother, delivery)
                .then()
                .statusCode(404);
        admin.calls()
                .delete("/webhooks/{id}/secrets/{secret}", ofAnother, secretId)
                .then()
                .statusCode(404);
        read(id).body("off", equalTo(false)).body("secrets", hasSize(1));
    }

    @Test
    void theDatabaseShowsNobodyElseWhatSignsAndWhatWasTold() {
        String id = webhook(path, List.of("session.published"));
        secret(id);
        aPublishedSession();
        Client doctor = given.aDoctor(trust);
        Client stranger = given.anAdmin(given.aTrust());
        for (Client other : List.of(doctor, stranger)) {
            QuarkusTransaction.requiringNew().run(() -> {
                identity.actAs(other.trustId(), other.id());
                for (String table : List.of("webhook_secret", "webhook_delivery")) {
                    assertEquals(
                            List.of(),
                            rows.first("select id from " + table + " where webhook_id = ?", UUID.fromString(id)),
                            table);
                }
                assertEquals(0, rows.add("update webhook set address = 'https://x' where id = ?", UUID.fromString(id)));
            });
        }
        assertEquals(
                1,
                inTrust(() -> rows.first("select id from webhook_secret where webhook_id = ?", UUID.fromString(id)))
                        .size());
    }

    @Test
    void aTrustIsToldOnlyOfItself() {
        secret(webhook(path, ALL));
        UUID other = given.aTrust();
        Client otherAdmin = given.anAdmin(other);
        otherAdmin
                .sends(sessionFacts(Map.of("status", "scheduled")))
                .post("/sessions")
                .then()
                .statusCode(201);
        deliver();
        told(0);
    }

    private void bookAOneToOne() {
        UUID slot = given.aFreeSlot(given.aTutor(trust));
        given.aDoctor(trust)
                .sends(Map.of("topic", "career"))
                .put("/slots/{id}/appointment", slot)
                .then()
                .statusCode(201);
    }

    private UUID aPublishedSession() {
        return UUID.fromString(admin.sends(sessionFacts(Map.of("status", "scheduled")))
                .post("/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private Map<String, Object> sessionFacts(Map<String, Object> more) {
        Instant start = Instant.now().plus(Duration.ofDays(100));
        Map<String, Object> facts = new HashMap<>(Map.of(
                "title",
                "Sepsis",
                "theme",
                "leadership",
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(Duration.ofHours(1)).toString(),
                "mode",
                "in-person",
                "capacity",
                3));
        facts.putAll(more);
        return facts;
    }

    private String aPublishedResource() {
        String id = admin.sends(Map.of(
                        "title", "Sepsis",
                        "summary", "Recognise it early.",
                        "kind", "link",
                        "url", "https://www.example.org/",
                        "collection", "shelf",
                        "audience", "public",
                        "source", "Example",
                        "reviewBy", LocalDate.now().plusDays(40).toString()))
                .post("/resources")
                .path("id");
        for (int again = 1; again <= 2; again++) {
            admin.calls().post("/resources/{id}/publication", id).then().statusCode(200);
        }
        return id;
    }

    private static Map<String, Object> person(String email) {
        return Map.of("name", "Adaeze Okonkwo", "email", email, "roles", List.of("led"), "status", "active");
    }

    private String add(String email) {
        return admin.sends(person(email))
                .post("/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void change(String person, Map<String, Object> changes) {
        Response now = admin.calls().get("/people/{id}", person);
        Map<String, Object> facts = new HashMap<>(now.jsonPath().getMap(""));
        List.of("id", "invitedAt", "lastLogInAt").forEach(facts::remove);
        facts.putAll(changes);
        admin.sends(facts)
                .header("If-Match", now.header("ETag"))
                .put("/people/{id}", person)
                .then()
                .statusCode(200);
    }

    private String webhook(String to, List<String> events) {
        return webhookAt(receiver.address(to), events);
    }

    private String webhookAt(String address, List<String> events) {
        return admin.sends(Map.of("name", "System " + UUID.randomUUID(), "address", address, "events", events))
                .post("/webhooks")
                .then()
                .statusCode(201)
                .header("Location", containsString("/webhooks/"))
                .body("off", equalTo(false))
                .extract()
                .path("id");
    }

    private Map<String, Object> facts(boolean off) {
        return Map.of(
                "name",
                "System " + path,
                "address",
                receiver.address(path),
                "events",
                List.of("session.published"),
                "off",
                off);
    }

    private ValidatableResponse change(String id, boolean off) {
        return admin.sends(facts(off))
                .header("If-Match", "*")
                .put("/webhooks/{id}", id)
                .then();
    }

    private String secret(String id) {
        return admin.calls()
                .post("/webhooks/{id}/secrets", id)
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    private ValidatableResponse read(String id) {
        return admin.calls().get("/webhooks/{id}", id).then().statusCode(200);
    }

    private ValidatableResponse log(String id) {
        return admin.calls().get("/webhooks/{id}/deliveries", id).then().statusCode(200);
    }

    private List<String> audited(String id) {
        return admin.calls().queryParam("subjectId", id).get("/audit-events").path("items.action");
    }

    private List<ToldWebhook> told(int times) {
        List<ToldWebhook> told = receiver.told(path);
        assertEquals(times, told.size());
        return told;
    }

    private void deliver() {
        keeper.send().join();
    }

    private <T> T inTrust(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            return work.call();
        });
    }

    public static class MayTellThisMachine implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ledhub.private-networks", "127.0.0.1/32",
                    "ledhub.links.patience", "4S",
                    "quarkus.scheduler.enabled", "false");
        }
    }
}
