package org.ledhub.notifications;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;
import org.ledhub.shared.TimeWords;

/** Reminders: in time, of what is still so, once. */
@QuarkusTest
@TestProfile(PlaceMailTest.RealMail.class)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class RemindersTest extends HubTest {

    private static final int STEPS = 160;
    private static final String TEACHING = "Your teaching on ";
    private static final String MEETING = "Reminder: your meeting on ";
    private static final String CHECK_IN = "Check in is open: ";

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
    void aPlaceInTenDays() {
        MailServer.works();
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
        session = given.aSession(trust, 5, Duration.ofDays(10));
    }

    @AfterEach
    void nothingWaitsForTheNextTest() {
        postman.forgetWhatWaits();
        MailServer.works();
    }

    @Test
    void aWeekAndADayBeforeTeachingAndNotBetween() throws Exception {
        signUp(doctor, session);
        Client waits = given.aDoctor(trust);
        postman.remindAndGo();
        assertEquals(0, count(doctor, TEACHING));
        pass(Duration.ofDays(3).minusMinutes(5));
        assertEquals(0, count(doctor, TEACHING), "a week is longer");
        pass(Duration.ofMinutes(10));
        assertEquals(1, count(doctor, TEACHING));
        pass(Duration.ofDays(5));
        assertEquals(1, count(doctor, TEACHING));
        pass(Duration.ofDays(1));
        assertEquals(2, count(doctor, TEACHING));
        postman.remindAndGo();
        pass(Duration.ofDays(2));
        assertEquals(2, count(doctor, TEACHING), "it has been");
        assertEquals(0, count(waits, TEACHING));
        MimeMessage last = MailServer.mailTo(doctor.email()).getLast();
        assertEquals(TEACHING + TimeWords.dayAndTime(startOf(session), Time.LONDON), last.getSubject());
        Mails.assertSaysOneThing(last);
    }

    @Test
    void nobodyIsRemindedOfWhatWillNotBeOrIsNotTheirs() {
        UUID other = given.aSession(trust, 1, Duration.ofDays(10));
        Client leaves = given.aDoctor(trust);
        Client waits = given.aDoctor(trust);
        signUp(doctor, session);
        signUp(leaves, session);
        signUp(doctor, other);
        signUp(waits, other);
        leaves.calls().delete("/sessions/{id}/sign-up", session).then().statusCode(204);
        admin.sends(Map.of("reason", "Strike"))
                .post("/sessions/{id}/cancellation", session)
                .then()
                .statusCode(200);
        pass(Duration.ofDays(4));
        assertEquals(1, count(doctor, TEACHING), "only of the one that takes place");
        assertEquals(0, count(leaves, TEACHING));
        assertEquals(0, count(waits, TEACHING));
    }

    @Test
    void whoHasJustBeenToldIsNotReminded() {
        pass(Duration.ofDays(4));
        signUp(doctor, session);
        pass(Duration.ofMinutes(10));
        assertEquals(0, count(doctor, TEACHING), "they signed up with less than a week to go");
        pass(Duration.ofDays(5));
        assertEquals(1, count(doctor, TEACHING));
    }

    @Test
    void whoHasAPlaceIsToldOnceThatCheckInIsOpen() throws Exception {
        Client leaves = given.aDoctor(trust);
        signUp(doctor, session);
        signUp(leaves, session);
        pass(Duration.ofDays(10).minusMinutes(16));
        assertEquals(0, count(doctor, CHECK_IN));
        leaves.calls().delete("/sessions/{id}/sign-up", session).then().statusCode(204);
        pass(Duration.ofMinutes(2));
        pass(Duration.ofMinutes(5));
        assertEquals(1, count(doctor, CHECK_IN));
        assertEquals(0, count(leaves, CHECK_IN));
        MimeMessage last = MailServer.mailTo(doctor.email()).getLast();
        Mails.assertSaysOneThing(last);
        assertTrue(Mails.text(last).contains("https://hub.example/teaching/" + session));
    }

    @Test
    void aSessionThatMovesHasItsCheckInToldAtTheNewTimeAndNeverOnceItIsOn() {
        signUp(doctor, session);
        pass(Duration.ofDays(10).minusMinutes(10));
        move(session, clock.instant().plus(Duration.ofHours(2)));
        pass(Duration.ofMinutes(110));
        assertEquals(2, count(doctor, CHECK_IN));
        UUID missed = given.aSession(trust, 5, Duration.ofMinutes(20));
        signUp(doctor, missed);
        clock.moveOn(Duration.ofMinutes(10));
        MailServer.isGone();
        postman.remindAndGo();
        clock.moveOn(Duration.ofMinutes(15));
        MailServer.works();
        postman.remindAndGo();
        assertEquals(0, count(doctor, CHECK_IN));
    }

    @Test
    void aMovedSessionIsRemindedOfAtItsNewTime() {
        signUp(doctor, session);
        pass(Duration.ofDays(4));
        assertEquals(1, count(doctor, TEACHING));
        move(session, startOf(session).plus(Duration.ofDays(14)));
        pass(Duration.ofDays(5).plusHours(1));
        assertEquals(1, count(doctor, TEACHING), "a day before the old time");
        pass(Duration.ofDays(8));
        assertEquals(2, count(doctor, TEACHING), "a week before the new time");
        pass(Duration.ofDays(6));
        assertEquals(3, count(doctor, TEACHING));
    }

    @Test
    void whatHasChangedSinceItWasQueuedIsNotRemindedOf() {
        signUp(doctor, session);
        postman.go();
        clock.moveOn(Duration.ofDays(4));
        MailServer.isGone();
        postman.remindAndGo();
        MailServer.works();
        move(session, startOf(session).plus(Duration.ofDays(20)));
        pass(Duration.ofMinutes(10));
        assertEquals(0, count(doctor, TEACHING));
        assertTrue(Mails.subjects(doctor).getLast().startsWith("Changed: "));
    }

    @Test
    void mailThatWasLateForDaysRemindsOnce() {
        Client tutor = given.aTutor(trust);
        signUp(doctor, session);
        book(given.aFreeSlot(tutor, Duration.ofDays(10)));
        postman.go();
        MailServer.isGone();
        for (int day = 0; day < 9; day++) {
            clock.moveOn(Duration.ofDays(1).plusMinutes(10));
            postman.remindAndGo();
        }
        MailServer.works();
        pass(Duration.ofHours(3));
        assertEquals(1, count(doctor, TEACHING));
        assertEquals(1, count(doctor, MEETING));
    }

    @Test
    void aTrustSaysWhen() {
        signUp(doctor, session);
        settings(Map.of("teachingReminderDays", List.of(2, 9), "meetingReminderDays", List.of()))
                .then()
                .statusCode(200)
                .body("teachingReminderDays", contains(9, 2))
                .body("meetingReminderDays", empty());
        book(given.aFreeSlot(given.aTutor(trust), Duration.ofDays(10)));
        pass(Duration.ofDays(1).plusMinutes(5));
        assertEquals(1, count(doctor, TEACHING));
        pass(Duration.ofDays(6));
        assertEquals(1, count(doctor, TEACHING));
        pass(Duration.ofDays(2));
        assertEquals(2, count(doctor, TEACHING));
        assertEquals(0, count(doctor, MEETING));
    }

    @Test
    void onlyTheEducationTeamOfATrustSaysWhenForIt() {
        Map<String, Object> wanted = Map.of("teachingReminderDays", List.of(3), "meetingReminderDays", List.of(3));
        Response before = doctor.calls().get("/notification-settings");
        before.then()
                .statusCode(200)
                .body("teachingReminderDays", contains(7, 1))
                .body("meetingReminderDays", contains(5, 1));
        for (Client each : List.of(doctor, given.aTutor(trust))) {
            each.sends(wanted)
                    .header("If-Match", before.header("ETag"))
                    .put("/notification-settings")
                    .then()
                    .statusCode(403);
        }
        settings(wanted).then().statusCode(200);
        admin.sends(wanted)
                .header("If-Match", before.header("ETag"))
                .put("/notification-settings")
                .then()
                .statusCode(412);
        admin.sends(wanted).put("/notification-settings").then().statusCode(428);
        given.anAdmin(given.aTrust())
                .calls()
                .get("/notification-settings")
                .then()
                .body("teachingReminderDays", contains(7, 1));
        for (List<Integer> wrong : List.of(List.of(0), List.of(31), List.of(1, 2, 3, 4), List.of(2, 2))) {
            admin.wronglySends(Map.of("teachingReminderDays", wrong, "meetingReminderDays", List.of()))
                    .header("If-Match", "*")
                    .put("/notification-settings")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void fiveDaysAndADayBeforeAMeetingItsDoctorIsTold() throws Exception {
        Client tutor = given.aTutor(trust);
        String id = book(given.aFreeSlot(tutor, Duration.ofDays(6)));
        postman.remindAndGo();
        assertEquals(0, count(doctor, MEETING));
        pass(Duration.ofDays(1).plusMinutes(5));
        assertEquals(1, count(doctor, MEETING));
        MimeMessage mail = MailServer.mailTo(doctor.email()).getLast();
        Mails.assertSaysOneThing(mail);
        assertTrue(Mails.text(mail).contains("A missed meeting costs a colleague 20 minutes"));
        assertFalse(Mails.whole(mail).contains(id));
        assertEquals(null, Mails.calendarPart(mail));
        pass(Duration.ofDays(4));
        assertEquals(2, count(doctor, MEETING));
        postman.remindAndGo();
        assertEquals(2, count(doctor, MEETING));
        assertEquals(0, count(tutor, MEETING));
        for (Client each : List.of(admin, tutor)) {
            assertEquals(List.of(), as(each, () -> rows.first("select days_before from one_to_one.reminder")));
        }
        assertEquals(
                2,
                as(doctor, () -> rows.first("select days_before from one_to_one.reminder"))
                        .size());
    }

    @Test
    void aMeetingThatMovedOrIsCancelledIsNotRemindedOfAtItsOldTime() {
        Client tutor = given.aTutor(trust);
        String id = book(given.aFreeSlot(tutor, Duration.ofDays(6)));
        UUID later = given.aFreeSlot(tutor, Duration.ofDays(20));
        String moved = doctor.sends(Map.of("slotId", later))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/appointments/{id}/move", id)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        pass(Duration.ofDays(5).plusMinutes(5));
        assertEquals(0, count(doctor, MEETING));
        pass(Duration.ofDays(10));
        assertEquals(1, count(doctor, MEETING));
        doctor.calls()
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/appointments/{id}/cancellation", moved)
                .then()
                .statusCode(200);
        pass(Duration.ofDays(4));
        assertEquals(1, count(doctor, MEETING));
    }

    @Test
    void whatIsMutedIsNotMailedAndWhatChangesIsStill() {
        Client tutor = given.aTutor(trust);
        mute(List.of("place-confirmed", "teaching-reminder", "meeting-booked", "meeting-reminder"))
                .then()
                .statusCode(200)
                .body("muted.size()", equalTo(4));
        signUp(doctor, session);
        String id = book(given.aFreeSlot(tutor, Duration.ofDays(10)));
        pass(Duration.ofDays(9).plusMinutes(5));
        assertEquals(List.of(), Mails.subjects(doctor));
        move(session, startOf(session).plus(Duration.ofDays(14)));
        tutor.calls()
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/appointments/{id}/cancellation", id)
                .then()
                .statusCode(200);
        postman.go();
        assertEquals(2, Mails.subjects(doctor).size());
        mute(List.of());
        pass(Duration.ofDays(8));
        assertEquals(1, count(doctor, TEACHING));
    }

    @Test
    void whatKeepsALogInSafeAndWhatChangesABookingCannotBeMuted() {
        for (String kind : List.of(
                "log-in-code",
                "invitation",
                "account",
                "session-changed",
                "session-cancelled",
                "place-promoted",
                "place-given-up",
                "meeting")) {
            doctor.wronglySends(Map.of("calendar", "invites", "oneToOnes", "busy", "muted", List.of(kind)))
                    .header("If-Match", "*")
                    .put("/me/notification-preferences")
                    .then()
                    .statusCode(400);
        }
    }

    /** Sessions move and are given up, people come and go, and time passes: everybody is reminded exactly when they should be. */
    @Test
    void whateverMovesEveryReminderIsInTimeAndThereIsExactlyOne() {
        Random random = new Random(4711);
        List<UUID> sessions = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sessions.add(given.aSession(trust, 10, Duration.ofDays(4 + 3L * i).plusHours(i)));
        }
        Map<UUID, Instant> toldAt = new HashMap<>();
        List<String> expected = new ArrayList<>();
        Instant end = clock.instant().plus(Duration.ofDays(28));
        for (int step = 0; step < STEPS && clock.instant().isBefore(end); step++) {
            UUID one = sessions.get(random.nextInt(sessions.size()));
            Instant starts = startOf(one);
            boolean isAhead = starts.isAfter(clock.instant().plus(Duration.ofHours(1)));
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> {
                    if (isAhead && !toldAt.containsKey(one)) {
                        signUp(doctor, one);
                        toldAt.put(one, clock.instant());
                    }
                }
                case 4 -> {
                    if (isAhead && toldAt.remove(one) != null) {
                        doctor.calls()
                                .delete("/sessions/{id}/sign-up", one)
                                .then()
                                .statusCode(204);
                    }
                }
                case 5 -> {
                    Instant to = starts.plus(Duration.ofHours(random.nextInt(-240, 240)));
                    if (isAhead && to.isAfter(clock.instant().plus(Duration.ofHours(1)))) {
                        move(one, to);
                        toldAt.computeIfPresent(one, (id, before) -> clock.instant());
                    }
                }
                default -> clock.moveOn(Duration.ofMinutes(random.nextInt(60, 1800)));
            }
            postman.remindAndGo();
            toldAt.forEach((id, told) -> dueSince(startOf(id), told).ifPresent(since -> {
                expected.add(TEACHING + TimeWords.dayAndTime(startOf(id), Time.LONDON));
                toldAt.put(id, clock.instant());
            }));
            assertEquals(
                    expected.stream().sorted().toList(),
                    Mails.subjects(doctor).stream()
                            .filter(subject -> subject.startsWith(TEACHING))
                            .sorted()
                            .toList(),
                    "step " + step);
        }
        assertTrue(expected.size() > 4, "there was something to be reminded of: " + expected.size());
    }

    /** Told of once since the last reminder moment that has passed, there is nothing to remind of. */
    private Optional<Instant> dueSince(Instant starts, Instant told) {
        Instant now = clock.instant();
        if (!starts.isAfter(now)) {
            return Optional.empty();
        }
        Instant since = Instant.MIN;
        for (int days : List.of(7, 1)) {
            Instant moment = starts.atZone(Time.LONDON).minusDays(days).toInstant();
            since = moment.isAfter(now) ? since : moment;
        }
        return Optional.of(since).filter(moment -> moment.isAfter(told));
    }

    private void pass(Duration time) {
        postman.remindAndGo();
        clock.moveOn(time);
        postman.remindAndGo();
    }

    private static long count(Client who, String beginning) {
        return Mails.subjects(who).stream()
                .filter(each -> each.startsWith(beginning))
                .count();
    }

    private Response settings(Map<String, Object> wanted) {
        return admin.sends(wanted)
                .header("If-Match", admin.calls().get("/notification-settings").header("ETag"))
                .put("/notification-settings");
    }

    private Response mute(List<String> kinds) {
        return doctor.sends(Map.of("calendar", "invites", "oneToOnes", "busy", "muted", kinds))
                .header("If-Match", "*")
                .put("/me/notification-preferences");
    }

    private static void signUp(Client who, UUID to) {
        assertTrue(who.calls().put("/sessions/{id}/sign-up", to).statusCode() <= 201);
    }

    private String book(UUID time) {
        return doctor.sends(Map.of())
                .put("/slots/{id}/appointment", time)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void move(UUID id, Instant to) {
        Response now = admin.calls().get("/sessions/{id}", id);
        Map<String, Object> facts = new HashMap<>();
        for (String same : List.of("title", "theme", "mode", "location", "capacity")) {
            facts.put(same, now.path(same));
        }
        facts.put("startsAt", to.toString());
        facts.put("endsAt", to.plus(Duration.ofHours(1)).toString());
        admin.sends(facts)
                .header("If-Match", now.header("ETag"))
                .put("/sessions/{id}", id)
                .then()
                .statusCode(200);
    }

    private Instant startOf(UUID id) {
        return as(
                admin,
                () ->
                        rows
                                .first(
                                        "select extract(epoch from starts_at) * 1000000 from teaching_session where id = ?",
                                        id)
                                .stream()
                                .map(micros -> Instant.EPOCH.plus(((BigDecimal) micros).longValue(), ChronoUnit.MICROS))
                                .findFirst()
                                .orElseThrow());
    }

    private <T> T as(Client who, Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, who.id());
            return work.call();
        });
    }
}
