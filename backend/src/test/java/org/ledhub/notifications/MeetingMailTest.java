package org.ledhub.notifications;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;
import org.ledhub.shared.TimeWords;
import org.postgresql.util.PSQLException;

/** Mail about one to ones: both of the pair are told when and where, and whoever else looks finds a meeting of some kind. */
@QuarkusTest
@TestProfile(PlaceMailTest.RealMail.class)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class MeetingMailTest extends HubTest {

    private static final String SECRET = "canary-4410";
    /** Not the 1:1 of a time, such as 1:17am. */
    private static final Pattern ONE_TO_ONE = Pattern.compile("(?<![0-9])1:1(?![0-9])");

    private static final int STEPS = 150;

    @Inject
    MailRound postman;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client doctor;
    private Client tutor;
    private UUID slot;

    @BeforeEach
    void aFreeTime() {
        MailServer.works();
        trust = given.aTrust();
        doctor = given.aDoctor(trust);
        tutor = given.aTutor(trust);
        slot = given.aFreeSlot(tutor);
    }

    @AfterEach
    void nothingWaitsForTheNextTest() {
        postman.forgetWhatWaits();
        MailServer.works();
    }

    @Test
    void bothAreToldWhenAndWhereAndNothingElse() throws Exception {
        String id = book(slot);
        postman.go();
        String when = TimeWords.dayAndTime(startOf(slot), Time.LONDON);
        for (Client each : List.of(doctor, tutor)) {
            MimeMessage mail = only(each);
            assertEquals("Your meeting on " + when, mail.getSubject());
            assertSaysNothingElse(mail, id, slot.toString());
            String whole = Mails.whole(mail).toLowerCase();
            Client other = each == doctor ? tutor : doctor;
            assertFalse(whole.contains(other.name().toLowerCase() + " "), whole);
            assertFalse(whole.contains(other.email()), whole);
        }
    }

    @Test
    void bothAreToldWhereTheyMeetNowAndThatTheTimeIsTheSame() throws Exception {
        String id = book(slot);
        postman.go();
        Instant start = startOf(slot);
        tutor.sends(Map.of(
                        "slotId",
                        slot,
                        "scope",
                        "this",
                        "start",
                        LocalTime.ofInstant(start, Time.LONDON)
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString(),
                        "minutes",
                        20,
                        "mode",
                        "in-person",
                        "place",
                        "Room <b>9</b>"))
                .post("/slot-changes")
                .then()
                .statusCode(200)
                .body("told", equalTo(1));
        postman.go();
        for (Client each : List.of(doctor, tutor)) {
            MimeMessage mail = MailServer.mailTo(each.email()).getLast();
            assertEquals(
                    "Your meeting on " + TimeWords.dayAndTime(start, Time.LONDON) + " has changed", mail.getSubject());
            Mails.assertSaysOneThing(mail);
            String text = Mails.text(mail);
            assertTrue(text.contains("The time is the same."), text);
            assertTrue(text.contains("Where: Room <b>9</b>"), text);
            assertSaysNothingElse(mail, id, slot.toString());
            List<VEvent> events = Mails.events(Mails.invites(each));
            assertEquals(start, events.getLast().getDateStart().getValue().toInstant());
            assertEquals("Room <b>9</b>", events.getLast().getLocation().getValue());
        }
    }

    @Test
    void mailAndInviteNameTheChosenWayAloneAndFollowWhenItIsChosenAnew() throws Exception {
        String link = "https://meet.example.org/a-b-c";
        as(tutor, () -> rows.add("update slot set place = 'Room 9' where id = ?", slot));
        for (String mode : List.of("online", "phone")) {
            as(
                    tutor,
                    () -> rows.add(
                            "insert into slot_other_way (slot_id, mode, place) values (?, ?, ?)", slot, mode, link));
        }
        String id = doctor.sends(Map.of("mode", "online"))
                .put("/slots/{id}/appointment", slot)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        postman.go();
        assertMeets("Online", "Room 9", "By phone", link);
        choose(id, "phone");
        assertMeets("By phone", "Room 9", "Online", link);
        choose(id, "in-person");
        assertMeets("Room 9", "By phone", "Online", link);
    }

    private void choose(String id, String mode) {
        doctor.sends(Map.of("mode", mode))
                .put("/appointments/{id}/mode", id)
                .then()
                .statusCode(200);
        postman.go();
    }

    private void assertMeets(String where, String... elsewhere) throws Exception {
        for (Client each : List.of(doctor, tutor)) {
            MimeMessage mail = MailServer.mailTo(each.email()).getLast();
            String whole = Mails.whole(mail);
            assertTrue(Mails.text(mail).contains("Where: " + where), whole);
            assertEquals(
                    where,
                    Mails.events(Mails.invites(each)).getLast().getLocation().getValue());
            for (String other : elsewhere) {
                assertFalse(whole.contains(other), () -> other + " in " + whole);
            }
        }
    }

    @Test
    void whoWaitsIsToldThatThereIsNewsAndNotOfWhat() throws Exception {
        Client waits = given.aDoctor(trust);
        waits.sends(Map.of()).put("/appointment-waiting-list/me").then().statusCode(201);
        String id = book(slot);
        cancel(doctor, id);
        postman.go();
        assertTellsOfNews(waits, "is kept for you, for a few hours.", "Log in to take it or to decline it:", id);
        for (Client each : List.of(given.anAdmin(trust), doctor, tutor)) {
            assertEquals(
                    List.of(),
                    as(each, () -> rows.first("select id from one_to_one.outgoing_mail where kind = 'news'")));
        }

        clock.moveOn(Duration.ofHours(25));
        book(slot, given.aDoctor(trust));
        postman.go();
        assertTellsOfNews(waits, "went to somebody else", "Log in to ask again:", id);
        assertEquals(2, Mails.subjects(waits).size());
    }

    private void assertTellsOfNews(Client who, String what, String action, String id) throws Exception {
        MimeMessage mail = MailServer.mailTo(who.email()).getLast();
        assertEquals("There is news for you in LED Hub", mail.getSubject());
        Mails.assertSaysOneThing(mail);
        String text = Mails.text(mail);
        assertTrue(text.contains(what), text);
        assertTrue(text.contains(action + " https://hub.example/home"), text);
        assertNull(Mails.calendarPart(mail));
        assertSaysNothingElse(mail, id, slot.toString(), "meeting", TimeWords.dayAndTime(startOf(slot), Time.LONDON));
    }

    private static void assertSaysNothingElse(MimeMessage mail, String... others) throws Exception {
        String whole = Mails.whole(mail).toLowerCase();
        List<String> words = new ArrayList<>(
                List.of(SECRET, "career", "one to one", "one-to-one", "tutor", "doctor", "appointment"));
        words.addAll(List.of(others));
        for (String word : words) {
            assertFalse(whole.contains(word.toLowerCase()), () -> word + " in " + whole);
        }
        assertFalse(ONE_TO_ONE.matcher(whole).find(), whole);
    }

    @Test
    void theInviteIsPrivateAndMovesTakeOneUidThroughEveryChange() throws Exception {
        String first = book(slot);
        postman.go();
        UUID later = given.aFreeSlot(tutor, Duration.ofDays(9));
        String moved = move(first, later);
        postman.go();
        cancel(tutor, moved);
        postman.go();
        for (Client each : List.of(doctor, tutor)) {
            List<ICalendar> invites = Mails.invites(each);
            assertEquals(List.of("REQUEST", "REQUEST", "CANCEL"), Mails.methods(invites));
            List<VEvent> events = Mails.events(invites);
            assertEquals(
                    List.of(0, 1, 2),
                    events.stream().map(event -> event.getSequence().getValue()).toList());
            assertEquals(
                    1,
                    events.stream()
                            .map(event -> event.getUid().getValue())
                            .distinct()
                            .count());
            VEvent event = events.get(1);
            assertEquals("PRIVATE", event.getClassification().getValue());
            assertEquals("Meeting (private)", event.getSummary().getValue());
            assertEquals("https://hub.example/home", event.getDescription().getValue());
            assertEquals(startOf(later), event.getDateStart().getValue().toInstant());
            assertEquals(each.email(), event.getAttendees().getFirst().getEmail());
        }
        assertTrue(Mails.subjects(doctor).get(1).startsWith("Your meeting has moved to "));
        assertTrue(Mails.subjects(doctor).get(2).endsWith(" is cancelled"));
    }

    @Test
    void aTutorLearnsThatATimeIsFreeAgainAndNotWhere() throws Exception {
        Client other = given.aTutor(trust);
        String id = book(slot);
        postman.go();
        move(id, given.aFreeSlot(other, Duration.ofDays(8)));
        postman.go();
        MimeMessage freed = MailServer.mailTo(tutor.email()).getLast();
        assertEquals(
                "Your time on " + TimeWords.dayAndTime(startOf(slot), Time.LONDON) + " is free again",
                freed.getSubject());
        assertEquals(List.of("REQUEST", "CANCEL"), Mails.methods(Mails.invites(tutor)));
        assertEquals(1, Mails.subjects(other).size());
        assertTrue(Mails.subjects(other).getFirst().startsWith("Your meeting on "), "no word that it was moved");
        assertNotEquals(
                Mails.events(Mails.invites(tutor))
                        .getFirst()
                        .getUid()
                        .getValue()
                        .substring(0, 36),
                Mails.events(Mails.invites(other))
                        .getFirst()
                        .getUid()
                        .getValue()
                        .substring(0, 36),
                "their calendars do not match");
        assertEquals(2, Mails.subjects(doctor).size());
    }

    @Test
    void whoCancelsHearsOfItOnlyToHaveTheInviteTakenBack() throws Exception {
        doctor.sends(Map.of("calendar", "feed", "oneToOnes", "busy", "muted", List.of()))
                .header("If-Match", "*")
                .put("/me/notification-preferences")
                .then()
                .statusCode(200);
        String id = book(slot);
        postman.go();
        assertNull(Mails.calendarPart(only(doctor)), "a feed was chosen");
        cancel(doctor, id);
        postman.go();
        only(doctor);
        assertEquals(List.of("REQUEST", "CANCEL"), Mails.methods(Mails.invites(tutor)));
    }

    @Test
    void whatIsNoLongerTrueIsNotTold() {
        String id = book(slot);
        move(id, given.aFreeSlot(tutor, Duration.ofDays(9)));
        postman.go();
        assertEquals(1, MailServer.mailTo(doctor.email()).size());
        book(given.aFreeSlot(tutor, Duration.ofDays(3)), given.aDoctor(trust));
        clock.moveOn(Duration.ofDays(4));
        int before = MailServer.mailTo(tutor.email()).size();
        postman.go();
        assertEquals(before, MailServer.mailTo(tutor.email()).size(), "it is over");
    }

    @Test
    void aWithdrawnDateIsToldToTheDoctor() {
        book(slot);
        postman.go();
        withdraw();
        postman.go();
        assertTrue(Mails.subjects(doctor).getLast().endsWith(" is cancelled"));
    }

    @Test
    void theRowIsForItsReaderAloneAndEmptyOnceItIsSent() {
        book(slot);
        for (Client each : List.of(given.anAdmin(trust), given.aDoctor(trust), given.aTutor(trust))) {
            assertEquals(
                    List.of(),
                    as(each, () -> rows.first("select id from one_to_one.outgoing_mail where kind = 'meeting'")));
        }
        assertEquals(
                1,
                as(doctor, () -> rows.first("select id from one_to_one.outgoing_mail"))
                        .size());
        postman.go();
        assertEquals(
                1,
                as(
                                doctor,
                                () -> rows.first(
                                        "select id from one_to_one.outgoing_mail where sent_at is not null and sealed_content is null"))
                        .size());
    }

    /** Where the education team's list of mail is read from, the database takes none of it. */
    @Test
    void waitsApartFromAllOtherMail() {
        book(slot);
        postman.go();
        withdraw();
        assertEquals(
                List.of(0L),
                asPostman(() -> rows.first("select count(*) from outgoing_mail where trust_id = ?", trust)));
        for (String kind : PrivateMail.KINDS) {
            IllegalStateException refused = assertThrows(
                    IllegalStateException.class,
                    () -> as(
                            doctor,
                            () -> rows.add(
                                    "insert into outgoing_mail (id, to_address, kind, business_key, created_at, next_attempt_at, person_id)"
                                            + " values (gen_random_uuid(), 'a@b.example', ?, ?, now(), now(), ?)",
                                    kind,
                                    kind,
                                    doctor.id())));
            assertTrue(refused.getMessage().contains("mail_about_one_to_ones_is_kept_apart"), refused.getMessage());
        }
    }

    /** As somebody sees it who may read every row of the outbox, and nothing of the one to ones. */
    @Test
    void theRowInTheOutboxLeadsToNoAppointment() {
        String id = book(slot);
        assertEquals(2, outbox().size());
        assertLeadsNowhere(id);
        postman.go();
        assertLeadsNowhere(id);
        withdraw();
        assertEquals(4, outbox().size());
        assertLeadsNowhere(id);
        postman.go();
        assertLeadsNowhere(id);
    }

    private void assertLeadsNowhere(String id) {
        String when = startOf(slot).toString().substring(0, "2026-12-01T14:00".length());
        for (String row : outbox()) {
            String other = row.contains(doctor.email()) ? tutor.email() : doctor.email();
            for (String lead : List.of(
                    id, slot.toString(), when, other, doctor.name(), tutor.name(), SECRET, "booked", "cancel")) {
                assertFalse(row.contains(lead), () -> lead + " in " + row);
            }
        }
        List<Object> shared = asPostman(() -> rows.first("""
                        select distinct a.key
                          from one_to_one.outgoing_mail d
                          join one_to_one.outgoing_mail t on t.trust_id = d.trust_id
                         cross join jsonb_each_text(to_jsonb(d)) a
                          join jsonb_each_text(to_jsonb(t)) b on b.key = a.key and b.value = a.value
                         where d.trust_id = ? and d.person_id = ? and t.person_id = ?
                        """, trust, doctor.id(), tutor.id()));
        shared.removeAll(List.of("trust_id", "kind", "attempts"));
        // Both were written in one moment: that, and nothing else, can be the same.
        shared.removeAll(List.of("created_at", "next_attempt_at", "sent_at", "dropped_at"));
        assertEquals(List.of(), shared);
    }

    private List<String> outbox() {
        return asPostman(() ->
                rows
                        .first("select to_jsonb(m)::text from one_to_one.outgoing_mail m where trust_id = ?", trust)
                        .stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void everyLetterSaysTheSameInTextAndInHtml() throws Exception {
        as(tutor, () -> rows.add("update slot set place = 'Room <b>3</b> & \"annex\"' where id = ?", slot));
        String first = book(slot);
        postman.go();
        String moved = move(first, given.aFreeSlot(given.aTutor(trust), Duration.ofDays(9)));
        postman.go();
        cancel(doctor, moved);
        postman.go();
        List<MimeMessage> mails = new ArrayList<>(MailServer.mailTo(doctor.email()));
        mails.addAll(MailServer.mailTo(tutor.email()));
        assertEquals(5, mails.size());
        for (MimeMessage mail : mails) {
            Mails.assertSaysOneThing(mail);
        }
        assertTrue(Mails.text(mails.getFirst()).contains("Where: Room <b>3</b> & \"annex\""));
    }

    @Test
    void aMeetingHasOneTimeWhoeverWritesIt() {
        given.appointmentSettings(given.anAdmin(trust), Map.of("openLimit", 3));
        UUID first = UUID.fromString(book(slot));
        UUID second = given.aFreeSlot(tutor, Duration.ofDays(8));
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> insert(second, first));
        PSQLException cause = assertInstanceOf(PSQLException.class, refused.getCause());
        assertEquals("one_time_per_meeting", cause.getServerErrorMessage().getConstraint(), refused.getMessage());
        assertEquals(1, insert(second, null), "another meeting can have the time");
    }

    private int insert(UUID time, UUID diaryId) {
        return as(doctor, () -> rows.add("""
                insert into one_to_one.appointment (id, slot_id, doctor_id, tutor_id, starts_at, ends_at, state, booked_at, diary_id,
                    statement_version)
                select gen_random_uuid(), id, current_person(), tutor_id, starts_at, ends_at, 'booked', now(), cast(? as uuid),
                       (select max(version) from one_to_one.statement_acceptance)
                  from slot where id = ?
                """, diaryId, time));
    }

    @Test
    void whatIsGivenUpOnIsNotKept() {
        MailServer.answers("550 No such user here");
        book(slot);
        postman.go();
        assertEquals(
                1,
                as(
                                doctor,
                                () -> rows.first(
                                        "select id from one_to_one.outgoing_mail where parked_at is not null and sealed_content is null"))
                        .size());
    }

    /** People book, move, cancel and are cancelled, and mail comes late, twice and in any order. */
    @Test
    void everyCalendarEndsWithExactlyTheRightMeetings() throws Exception {
        given.appointmentSettings(given.anAdmin(trust), Map.of("openLimit", 20));
        Random random = new Random(2027);
        List<Client> doctors = given.doctors(trust, 3);
        List<Client> tutors = List.of(tutor, given.aTutor(trust));
        List<UUID> times = new ArrayList<>();
        for (int week = 1; week <= 20; week++) {
            for (Client each : tutors) {
                times.add(given.aFreeSlot(each, Duration.ofDays(7L * week).plusHours(week + (each == tutor ? 0 : 1))));
            }
        }
        for (int step = 0; step < STEPS; step++) {
            Client who = doctors.get(random.nextInt(doctors.size()));
            UUID time = times.get(random.nextInt(times.size()));
            List<Object> mine =
                    as(who, () -> rows.first("select id from one_to_one.appointment where state = 'booked'"));
            Object one = mine.isEmpty() ? null : mine.get(random.nextInt(mine.size()));
            switch (one == null ? 5 : random.nextInt(6)) {
                case 0 ->
                    who.plainly()
                            .header("Idempotency-Key", UUID.randomUUID())
                            .post("/appointments/{id}/cancellation", one);
                case 1, 2 ->
                    who.plainly()
                            .header("Idempotency-Key", UUID.randomUUID())
                            .contentType("application/json")
                            .body(Map.of("slotId", time))
                            .post("/appointments/{id}/move", one);
                default ->
                    who.plainly().contentType("application/json").body(Map.of()).put("/slots/{id}/appointment", time);
            }
            if (random.nextInt(5) == 0) {
                postman.go();
            }
        }
        postman.go();
        for (Client each : tutors) {
            assertEquals(meetings(each), calendarOf(each, random).shows());
        }
        for (Client each : doctors) {
            assertTrue(meetings(each).size() > 1, "something is left to compare");
            assertEquals(meetings(each), calendarOf(each, random).shows());
        }
    }

    private SimulatedCalendar calendarOf(Client who, Random random) throws Exception {
        List<String> texts = new ArrayList<>(Mails.inviteTexts(who));
        texts.addAll(texts.subList(0, texts.size() / 2));
        Collections.shuffle(texts, random);
        SimulatedCalendar calendar = new SimulatedCalendar();
        texts.forEach(calendar::receives);
        return calendar;
    }

    private List<String> meetings(Client who) {
        return as(who, () -> rows.first("""
                        select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || ' '
                               || to_char(ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || ' Meeting (private)'
                          from one_to_one.appointment where state = 'booked'
                        """)).stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private String book(UUID time) {
        return book(time, doctor);
    }

    private static String book(UUID time, Client who) {
        return who.sends(Map.of("topic", "career", "message", SECRET))
                .put("/slots/{id}/appointment", time)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String move(String id, UUID to) {
        return doctor.sends(Map.of("slotId", to))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/appointments/{id}/move", id)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private void withdraw() {
        tutor.sends(Map.of(
                        "date", startOf(slot).atZone(Time.LONDON).toLocalDate().toString()))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/slot-withdrawals")
                .then()
                .statusCode(200);
    }

    private static void cancel(Client who, String id) {
        who.calls()
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/appointments/{id}/cancellation", id)
                .then()
                .statusCode(200);
    }

    private Instant startOf(UUID time) {
        return as(
                        tutor,
                        () -> rows.first(
                                "select extract(epoch from date_trunc('second', starts_at))::bigint from slot where id = ?",
                                time))
                .stream()
                .map(seconds -> Instant.ofEpochSecond((Long) seconds))
                .findFirst()
                .orElseThrow();
    }

    private static MimeMessage only(Client who) {
        List<MimeMessage> mails = MailServer.mailTo(who.email());
        assertEquals(1, mails.size());
        return mails.getFirst();
    }

    private <T> T asPostman(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actFor("postman");
            return work.call();
        });
    }

    private <T> T as(Client who, Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, who.id());
            return work.call();
        });
    }
}
