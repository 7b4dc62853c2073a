package org.ledhub.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;

/** Feedback, certificates and a tutor's day: told of once, while there is something to do. */
@QuarkusTest
@TestProfile(PlaceMailTest.RealMail.class)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class AfterwardsMailTest extends HubTest {

    private static final String FEEDBACK = "Tell us what you thought: ";
    private static final String CERTIFICATE = "Your certificate is ready: ";
    private static final String DIGEST = "LED Hub: your week";
    private static final String CONTRACT = "Your contract ends on ";
    private static final String DAY = "Your meetings on ";

    @Inject
    MailRound postman;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private Client doctor;
    private UUID session;

    @BeforeEach
    void aSessionTomorrow() {
        MailServer.works();
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
        session = given.aSession(trust, 5, Duration.ofDays(1));
    }

    @AfterEach
    void nothingWaitsForTheNextTest() {
        postman.forgetWhatWaits();
    }

    @Test
    void whoWasThereIsAskedOnceWhenItIsOver() throws Exception {
        Client away = given.aDoctor(trust);
        signUp(away);
        attends(doctor);
        pass(Duration.ofMinutes(50));
        assertEquals(0, count(doctor, FEEDBACK), "it is not over");
        pass(Duration.ofMinutes(30));
        pass(Duration.ofHours(3));
        assertEquals(1, count(doctor, FEEDBACK));
        assertEquals(0, count(away, FEEDBACK));
        MimeMessage mail = MailServer.mailTo(doctor.email()).getLast();
        Mails.assertSaysOneThing(mail);
        assertTrue(Mails.text(mail).contains("https://hub.example/teaching/" + session + "/feedback"));
    }

    /** A mail that is missing would tell the team who has answered. */
    @Test
    void whoHasAnsweredIsAskedLikeEverybody() {
        attends(doctor);
        clock.moveOn(Duration.ofMinutes(70));
        doctor.sends(Map.of("useful", 5, "wellTaught", 3))
                .put("/sessions/{id}/feedback", session)
                .then()
                .statusCode(200);
        pass(Duration.ofMinutes(5));
        assertEquals(1, count(doctor, FEEDBACK));
    }

    @Test
    void whoIsTakenOffTheRegisterIsNotAskedAndNobodyIsOnceItIsClosed() {
        Client late = given.aDoctor(trust);
        attends(doctor);
        attends(late);
        clock.moveOn(Duration.ofMinutes(70));
        MailServer.isGone();
        postman.remindAndGo();
        mark(doctor, null);
        MailServer.works();
        pass(Duration.ofMinutes(10));
        assertEquals(0, count(doctor, FEEDBACK));
        assertEquals(1, count(late, FEEDBACK));
        Client forgotten = given.aDoctor(trust);
        clock.moveOn(Duration.ofDays(8));
        mark(forgotten, "in-person");
        pass(Duration.ofMinutes(10));
        assertEquals(0, count(forgotten, FEEDBACK));
    }

    @Test
    void aCertificateIsToldOfWhileItIsInForce() throws Exception {
        attends(doctor);
        clock.moveOn(Duration.ofMinutes(70));
        lock();
        postman.go();
        assertEquals(1, count(doctor, CERTIFICATE));
        MimeMessage mail = MailServer.mailTo(doctor.email()).getLast();
        Mails.assertSaysOneThing(mail);
        String certificate = doctor.calls().get("/certificates").path("items[0].id");
        assertTrue(Mails.text(mail).contains("https://hub.example/cpd/certificates/" + certificate));
        lock();
        postman.go();
        assertEquals(1, count(doctor, CERTIFICATE), "the same certificate");
    }

    @Test
    void aCertificateThatWasTakenBackBeforeTheMailLeftIsNotToldOf() {
        attends(doctor);
        clock.moveOn(Duration.ofMinutes(70));
        lock();
        admin.calls().delete("/sessions/{id}/register/lock", session).then().statusCode(200);
        mark(doctor, null);
        lock();
        postman.go();
        assertEquals(0, count(doctor, CERTIFICATE));
    }

    @Test
    void aTutorIsToldOfTheDayInTheMorningAndOfNobody() throws Exception {
        Client tutor = given.aTutor(trust);
        Client idle = given.aTutor(trust);
        clock.moveOn(untilMorning());
        UUID first = given.aFreeSlot(tutor, Duration.ofHours(5));
        UUID second = given.aFreeSlot(tutor, Duration.ofHours(6));
        UUID tomorrow = given.aFreeSlot(tutor, Duration.ofDays(1));
        given.aFreeSlot(idle, Duration.ofHours(5));
        Client other = given.aDoctor(trust);
        book(doctor, first);
        book(other, second);
        book(given.aDoctor(trust), tomorrow);
        postman.remindAndGo();
        assertEquals(0, count(tutor, DAY), "it is night");
        pass(Duration.ofHours(1).plusMinutes(30));
        pass(Duration.ofHours(1));
        assertEquals(1, count(tutor, DAY));
        assertEquals(0, count(idle, DAY));
        MimeMessage mail = MailServer.mailTo(tutor.email()).getLast();
        Mails.assertSaysOneThing(mail);
        String whole = Mails.whole(mail).toLowerCase();
        assertTrue(whole.contains("you have 2 meetings today."));
        for (Client each : List.of(doctor, other)) {
            assertFalse(whole.contains(each.name().toLowerCase() + " "), whole);
            assertFalse(whole.contains(each.email()), whole);
        }
        for (String word : List.of("one to one", "one-to-one", "doctor", "tutor", "appointment")) {
            assertFalse(whole.replace(tutor.email(), "").contains(word), () -> word + " in " + whole);
        }
    }

    @Test
    void aDayWhoseMeetingsWereCancelledIsNotToldOf() {
        Client tutor = given.aTutor(trust);
        clock.moveOn(untilMorning());
        String id = book(doctor, given.aFreeSlot(tutor, Duration.ofHours(5)));
        clock.moveOn(Duration.ofMinutes(90));
        MailServer.isGone();
        postman.remindAndGo();
        doctor.calls()
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/appointments/{id}/cancellation", id)
                .then()
                .statusCode(200);
        MailServer.works();
        pass(Duration.ofMinutes(10));
        assertEquals(0, count(tutor, DAY));
    }

    @Test
    void theEducationTeamIsToldOnMondayWhatWaits() throws Exception {
        signUp(doctor);
        clock.moveOn(Duration.ofDays(2));
        Instant monday = clock.instant()
                .atZone(Time.LONDON)
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atTime(LocalTime.of(6, 30))
                .atZone(Time.LONDON)
                .toInstant();
        clock.moveOn(Duration.between(clock.instant(), monday));
        UUID ahead = given.aSession(trust, 7, Duration.ofDays(3));
        given.aSession(trust, 90, Duration.ofDays(15));
        assertTrue(doctor.calls().put("/sessions/{id}/sign-up", ahead).statusCode() <= 201);
        postman.remindAndGo();
        assertEquals(0, count(admin, DIGEST), "it is early");
        pass(Duration.ofHours(1));
        pass(Duration.ofHours(3));
        pass(Duration.ofDays(1));
        assertEquals(1, count(admin, DIGEST));
        assertEquals(0, count(doctor, DIGEST));
        MimeMessage mail = MailServer.mailTo(admin.email()).getLast();
        Mails.assertSaysOneThing(mail);
        String text = Mails.text(mail).replace("\r\n", "\n");
        assertTrue(text.contains("Sessions in the next 14 days: 1\n"), text);
        assertTrue(text.contains("Places taken: 1 of 7, 0 waiting\n"), text);
        assertTrue(text.contains("Sessions without a speaker: 1\n"), text);
        assertTrue(text.contains("Registers to lock: 1\n"), text);
        pass(Duration.ofDays(6));
        assertEquals(2, count(admin, DIGEST), "a week later");
    }

    @Test
    void whoseContractEndsIsToldFourWeeksAheadAndOfANewDateAgain() throws Exception {
        LocalDate today = clock.instant().atZone(Time.LONDON).toLocalDate();
        contractEnds(today.plusDays(29));
        postman.remindAndGo();
        assertEquals(0, count(doctor, CONTRACT));
        pass(Duration.ofDays(1));
        pass(Duration.ofDays(2));
        assertEquals(1, count(doctor, CONTRACT));
        MimeMessage mail = MailServer.mailTo(doctor.email()).getLast();
        Mails.assertSaysOneThing(mail);
        assertTrue(Mails.text(mail).contains("https://hub.example/cpd/download?everything"));
        contractEnds(today.plusDays(20));
        MailServer.isGone();
        postman.remindAndGo();
        contractEnds(today.plusDays(300));
        MailServer.works();
        pass(Duration.ofMinutes(10));
        assertEquals(0, count(doctor, CONTRACT), "the server forgets what it had, and the date has moved");
        contractEnds(today.plusDays(25));
        pass(Duration.ofMinutes(10));
        assertEquals(1, count(doctor, CONTRACT));
    }

    private void contractEnds(LocalDate day) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add("update person set contract_ends_on = ? where id = ?", day, doctor.id());
        });
    }

    @Test
    void eachCanBeMuted() {
        doctor.sends(Map.of(
                        "calendar",
                        "invites",
                        "oneToOnes",
                        "busy",
                        "muted",
                        List.of("feedback-open", "certificate-ready", "day-list")))
                .header("If-Match", "*")
                .put("/me/notification-preferences")
                .then()
                .statusCode(200);
        attends(doctor);
        clock.moveOn(Duration.ofMinutes(70));
        lock();
        pass(Duration.ofMinutes(5));
        assertEquals(0, count(doctor, FEEDBACK));
        assertEquals(0, count(doctor, CERTIFICATE));
    }

    /** To 6am of a day whose other hours are all before midnight. */
    private Duration untilMorning() {
        Instant now = clock.instant();
        Instant six = now.atZone(Time.LONDON)
                .toLocalDate()
                .plusDays(1)
                .atTime(LocalTime.of(6, 0))
                .atZone(Time.LONDON)
                .toInstant();
        return Duration.between(now, six);
    }

    private void pass(Duration time) {
        postman.remindAndGo();
        clock.moveOn(time);
        postman.remindAndGo();
    }

    private void signUp(Client who) {
        assertTrue(who.calls().put("/sessions/{id}/sign-up", session).statusCode() <= 201);
    }

    /** Comes to the session, which has just begun. */
    private void attends(Client who) {
        Instant starts =
                Instant.parse(admin.calls().get("/sessions/{id}", session).path("startsAt"));
        if (clock.instant().isBefore(starts)) {
            clock.moveOn(Duration.between(clock.instant(), starts).plusMinutes(1));
        }
        mark(who, "in-person");
    }

    /** @param presence null for none */
    private void mark(Client who, String presence) {
        Map<String, Object> body = new HashMap<>();
        body.put("presence", presence);
        body.put("reason", "Seen in the room");
        admin.sends(body)
                .put("/sessions/{id}/register/{person}", session, who.id())
                .then()
                .statusCode(200);
    }

    private void lock() {
        admin.calls().post("/sessions/{id}/register/lock", session).then().statusCode(200);
    }

    private String book(Client who, UUID time) {
        return who.sends(Map.of())
                .put("/slots/{id}/appointment", time)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static long count(Client who, String subject) {
        return Mails.subjects(who).stream()
                .filter(each -> each.startsWith(subject))
                .count();
    }
}
