package org.ledhub.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;

/** Invites in the mail about places: what a doctor's calendar shows in the end is what the hub says. */
@QuarkusTest
@TestProfile(PlaceMailTest.RealMail.class)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class InvitesTest extends HubTest {

    private static final int STEPS = 400;

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
    void aDoctorAndASession() {
        MailServer.works();
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
        session = given.aSession(trust, 1);
    }

    @Test
    void theInviteIsOneOfTheAlternativesAndItsTypeNamesItsMethod() throws Exception {
        signUp(doctor, session);
        postman.go();
        MimeMessage mail = MailServer.mailTo(doctor.email()).getFirst();
        assertTrue(mail.isMimeType("multipart/alternative"));
        BodyPart part = calendarPart(mail);
        ICalendar read = Biweekly.parse(text(part)).first();
        assertEquals("REQUEST", read.getMethod().getValue());
        assertEquals("REQUEST", new ContentType(part.getContentType()).getParameter("method"));
        VEvent event = read.getEvents().getFirst();
        assertEquals("led-hub@trust.example", event.getOrganizer().getEmail());
        assertEquals(1, event.getAttendees().size());
        assertEquals(doctor.email(), event.getAttendees().getFirst().getEmail());
        assertEquals("https://hub.example/teaching/" + session, event.getUrl().getValue());
    }

    @Test
    void theSequenceRisesThroughGivingUpAndSigningUpAgain() throws Exception {
        signUp(doctor, session);
        postman.go();
        leave(doctor, session);
        postman.go();
        signUp(doctor, session);
        postman.go();
        List<ICalendar> invites = invites(doctor);
        assertEquals(
                List.of("REQUEST", "CANCEL", "REQUEST"),
                invites.stream().map(each -> each.getMethod().getValue()).toList());
        List<VEvent> events =
                invites.stream().map(each -> each.getEvents().getFirst()).toList();
        assertEquals(
                List.of(0, 1, 2),
                events.stream().map(each -> each.getSequence().getValue()).toList());
        assertEquals(
                1,
                events.stream().map(each -> each.getUid().getValue()).distinct().count());
    }

    @Test
    void noInviteGoesToWhoWaits() throws Exception {
        signUp(doctor, session);
        Client second = given.aDoctor(trust);
        signUp(second, session);
        postman.go();
        assertNull(calendarPart(MailServer.mailTo(second.email()).getFirst()));
        cancel(session);
        postman.go();
        assertNull(calendarPart(MailServer.mailTo(second.email()).getLast()));
        assertEquals("CANCEL", invites(doctor).getLast().getMethod().getValue());
    }

    @Test
    void aMailThatFailedIsWrittenAgainWithAHigherSequence() throws Exception {
        MailServer.answers("451 Try later");
        signUp(doctor, session);
        postman.go();
        MailServer.works();
        move(session, Duration.ofHours(1));
        clock.moveOn(Duration.ofMinutes(1));
        postman.go();
        SimulatedCalendar calendar = calendarOf(doctor, new Random(1));
        assertEquals(diary(doctor), calendar.shows());
        assertTrue(calendar.events().iterator().next().getSequence().getValue() > 0);
    }

    /** A year of teaching every fortnight, in which people come and go and sessions move, through both changes of the clocks. */
    @Test
    void aYearOfInvitesEndsWithExactlyTheRightDiary() throws Exception {
        Random random = new Random(2026);
        List<Client> doctors = given.doctors(trust, 4);
        List<UUID> sessions = new ArrayList<>();
        for (int week = 1; week <= 52; week += 2) {
            sessions.add(given.aSession(trust, 2, Duration.ofDays(7L * week)));
        }
        for (int step = 0; step < STEPS; step++) {
            Client who = doctors.get(random.nextInt(doctors.size()));
            UUID which = sessions.get(random.nextInt(sessions.size()));
            switch (random.nextInt(12)) {
                case 0, 1 -> move(which, Duration.ofMinutes(15L * (1 + random.nextInt(20))));
                case 2 -> cancelOrBringBack(which);
                case 3, 4, 5 -> leave(who, which);
                default -> signUp(who, which);
            }
            if (random.nextInt(4) == 0) {
                postman.go();
            }
        }
        postman.go();
        for (Client each : doctors) {
            List<String> expected = diary(each);
            assertTrue(expected.size() > 3, "the year leaves something to compare");
            assertEquals(expected, calendarOf(each, random).shows());
        }
        assertEquals(2, offsets().size(), "the year has winter and summer time");
    }

    private void signUp(Client who, UUID which) {
        who.plainly().put("/sessions/{id}/sign-up", which);
    }

    private void leave(Client who, UUID which) {
        who.plainly().delete("/sessions/{id}/sign-up", which);
    }

    private void cancel(UUID which) {
        admin.sends(Map.of("reason", "The speaker is ill"))
                .post("/sessions/{id}/cancellation", which)
                .then()
                .statusCode(200);
    }

    private void cancelOrBringBack(UUID which) {
        if (inTrust(() -> rows.first("select 1 from teaching_session where id = ? and status = 'cancelled'", which))
                .isEmpty()) {
            cancel(which);
        } else {
            inTrust(() -> rows.add(
                    "update teaching_session set status = 'scheduled', cancelled_reason = null where id = ?", which));
            move(which, Duration.ofMinutes(5));
        }
    }

    private void move(UUID which, Duration by) {
        var read = admin.plainly().get("/sessions/{id}", which);
        Map<String, Object> facts = new HashMap<>();
        for (String name : List.of(
                "title",
                "theme",
                "summary",
                "mode",
                "location",
                "capacity",
                "cpdMinutes",
                "outcomes",
                "domains",
                "specialties")) {
            facts.put(name, read.path(name));
        }
        facts.put("speakers", List.of());
        facts.put(
                "startsAt",
                Instant.parse(read.<String>path("startsAt")).plus(by).toString());
        facts.put("endsAt", Instant.parse(read.<String>path("endsAt")).plus(by).toString());
        facts.values().removeIf(value -> value == null);
        int status = admin.plainly()
                .contentType("application/json")
                .header("If-Match", read.header("ETag"))
                .body(facts)
                .put("/sessions/{id}", which)
                .statusCode();
        assertTrue(status == 200 || status == 409, () -> "moved with " + status);
    }

    private List<String> diary(Client who) {
        return inTrust(() -> rows.first("""
                        select to_char(t.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || ' '
                               || to_char(t.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || ' ' || t.title
                          from sign_up u join teaching_session t on t.id = u.session_id
                         where u.person_id = ? and u.state = 'confirmed' and t.status = 'scheduled'
                        """, who.id())).stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private List<Object> offsets() {
        return inTrust(() -> rows.first("select starts_at::text from teaching_session")).stream()
                .map(text ->
                        (Object) Instant.parse(text.toString().replace(' ', 'T').replaceAll("\\+00$", "Z"))
                                .atZone(Time.LONDON)
                                .getOffset())
                .distinct()
                .toList();
    }

    /** What came by mail, shuffled and some of it twice: nobody promises an order. */
    private SimulatedCalendar calendarOf(Client who, Random random) throws Exception {
        List<String> invites = new ArrayList<>();
        for (MimeMessage mail : MailServer.mailTo(who.email())) {
            BodyPart part = calendarPart(mail);
            if (part != null) {
                invites.add(text(part));
            }
        }
        invites.addAll(invites.subList(0, invites.size() / 2));
        Collections.shuffle(invites, random);
        SimulatedCalendar calendar = new SimulatedCalendar();
        invites.forEach(calendar::receives);
        return calendar;
    }

    private List<ICalendar> invites(Client who) throws Exception {
        List<ICalendar> invites = new ArrayList<>();
        for (MimeMessage mail : MailServer.mailTo(who.email())) {
            invites.add(Biweekly.parse(text(calendarPart(mail))).first());
        }
        return invites;
    }

    private static BodyPart calendarPart(MimeMessage mail) throws Exception {
        Multipart parts = (Multipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType("text/calendar")) {
                return parts.getBodyPart(i);
            }
        }
        return null;
    }

    private static String text(BodyPart part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private <T> T inTrust(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            return work.call();
        });
    }
}
