package org.ledhub.notifications;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.Given.Planned;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;
import org.ledhub.shared.TimeWords;

/** Mail about places, through a real mail server: working, gone, silent and refusing. */
@QuarkusTest
@TestProfile(PlaceMailTest.RealMail.class)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class PlaceMailTest extends HubTest {

    private static final int MORE_THAN_EVER_TRIED = MailBag.MOST_ATTEMPTS + 1;

    @Inject
    MailRound postman;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client doctor;
    private Client second;
    private UUID session;

    @BeforeEach
    void aSessionWithOnePlace() {
        MailServer.works();
        trust = given.aTrust();
        doctor = given.aDoctor(trust);
        second = given.aDoctor(trust);
        session = given.aSession(trust, 1);
    }

    @AfterEach
    void nothingWaitsForTheNextTest() {
        postman.forgetWhatWaits();
        MailServer.works();
    }

    @Test
    void tellsWhoHasAPlaceAndWhoWaits() throws Exception {
        signUp(doctor);
        signUp(second);
        postman.go();
        assertTrue(only(doctor).getSubject().startsWith("You have a place: Session "));
        assertTrue(only(second).getSubject().startsWith("You are on the waiting list: Session "));
        postman.go();
        only(doctor);
    }

    @Test
    void saysTheSameInTextAndInHtmlInFewWords() throws Exception {
        String title = "Sepsis <b>& you</b>";
        inTrust(() -> rows.add("update teaching_session set title = ? where id = ?", title, session));
        signUp(doctor);
        postman.go();
        MimeMessage mail = only(doctor);
        Mails.assertSaysOneThing(mail);
        assertTrue(Mails.text(mail).contains("Session: " + title));
        assertFalse(Mails.html(mail).contains("<b>"));
    }

    @Test
    void aLineBreakInATitleBeginsNoHeader() throws Exception {
        inTrust(() -> rows.add(
                "update teaching_session set title = ? where id = ?", "Sepsis\r\nBcc: all@nhs.example", session));
        signUp(doctor);
        postman.go();
        MimeMessage mail = only(doctor);
        assertNull(mail.getHeader("Bcc"));
        assertTrue(mail.getSubject().contains("Sepsis Bcc: all@nhs.example"));
        assertEquals(1, mail.getAllRecipients().length);
    }

    @Test
    void saysNothingThatIsNoLongerTrue() {
        signUp(doctor);
        doctor.calls().delete("/sessions/{id}/sign-up", session).then().statusCode(204);
        postman.go();
        assertEquals(List.of(), MailServer.mailTo(doctor.email()));
        assertEquals(2L, mails("dropped_at is not null"), "neither the place nor that it was given up");
    }

    @Test
    void tellsOfAFreedPlaceGivenAndOfOneOffered() throws Exception {
        signUp(doctor);
        signUp(second);
        doctor.calls().delete("/sessions/{id}/sign-up", session).then().statusCode(204);
        postman.go();
        assertTrue(only(second).getSubject().startsWith("You have a place now: "));

        UUID soon = given.aSession(trust, 1, Duration.ofHours(40));
        Client third = given.aDoctor(trust);
        doctor.calls().put("/sessions/{id}/sign-up", soon);
        third.calls().put("/sessions/{id}/sign-up", soon);
        doctor.calls().delete("/sessions/{id}/sign-up", soon);
        postman.go();
        MimeMessage offer = only(third);
        assertTrue(offer.getSubject().startsWith("A place is free: "));
        assertTrue(GreenMailUtil.getBody(offer).contains("Offer ends"));
    }

    @Test
    void tellsWhoMissedAnOfferWhatHappenedAndWhatTheyCanDo() throws Exception {
        UUID soon = given.aSession(trust, 1, Duration.ofHours(40));
        Client second = given.aDoctor(trust);
        doctor.calls().put("/sessions/{id}/sign-up", soon);
        second.calls().put("/sessions/{id}/sign-up", soon);
        doctor.calls().delete("/sessions/{id}/sign-up", soon);
        postman.go();
        clock.moveOn(Duration.ofHours(17));
        doctor.calls().put("/sessions/{id}/sign-up", soon).then().body("state", equalTo("confirmed"));
        postman.go();
        MimeMessage mail = MailServer.mailTo(second.email()).getLast();
        assertTrue(mail.getSubject().startsWith("The offer of a place has ended: "));
        assertTrue(GreenMailUtil.getBody(mail).contains("sign up again"));
    }

    @Test
    void tellsOfAChangeWhatIsDifferentAndWhatItWas() throws Exception {
        given.titled(trust, session, "Sepsis");
        signUp(doctor);
        postman.go();
        Client admin = given.anAdmin(trust);
        Instant start =
                Instant.parse(admin.calls().get("/sessions/{id}", session).path("startsAt"));
        Instant later = start.plus(Duration.ofDays(14));
        change(admin, "Sepsis for all", "Seminar Room 2", later);
        postman.go();
        String text = Mails.text(MailServer.mailTo(doctor.email()).getLast());
        assertTrue(text.contains("Session: Sepsis for all (was: Sepsis)"), text);
        assertTrue(text.contains("Where: Seminar Room 2 (was: In person or online)"), text);
        assertTrue(
                text.contains("Date: " + TimeWords.day(later, Time.LONDON) + " (was: "
                        + TimeWords.day(start, Time.LONDON) + ")"),
                text);

        clock.moveOn(Duration.ofMinutes(1));
        change(admin, "Sepsis for all", "Lecture theatre", later);
        postman.go();
        String again = Mails.text(MailServer.mailTo(doctor.email()).getLast());
        assertTrue(again.contains("Where: Lecture theatre (was: Seminar Room 2)"), again);
        assertEquals(again.indexOf("(was: "), again.lastIndexOf("(was: "), "only what has changed since the last mail");
    }

    private void change(Client admin, String title, String location, Instant start) {
        String tag = admin.calls().get("/sessions/{id}", session).header("ETag");
        admin.sends(Map.of(
                        "title",
                        title,
                        "theme",
                        "leadership",
                        "mode",
                        "in-person",
                        "location",
                        location,
                        "capacity",
                        1,
                        "startsAt",
                        start.toString(),
                        "endsAt",
                        start.plus(Duration.ofHours(1)).toString()))
                .header("If-Match", tag)
                .put("/sessions/{id}", session)
                .then()
                .statusCode(200);
    }

    @Test
    void tellsThatASessionThatWasCancelledTakesPlaceAfterAll() throws Exception {
        Planned planned = given.aProgrammeOn(
                given.anAdmin(trust), LocalDate.now(Time.LONDON).plusDays(30), 5);
        doctor.calls().put("/sessions/{id}/sign-up", planned.session()).then().statusCode(201);
        postman.go();
        planned.isCalledOff();
        clock.moveOn(Duration.ofMinutes(1));
        postman.go();
        assertTrue(MailServer.mailTo(doctor.email()).getLast().getSubject().startsWith("Cancelled: Grand round"));
        planned.isHeldAfterAll();
        clock.moveOn(Duration.ofMinutes(1));
        postman.go();
        MimeMessage last = MailServer.mailTo(doctor.email()).getLast();
        assertTrue(last.getSubject().startsWith("Takes place after all: Grand round"), last.getSubject());
        assertFalse(Mails.text(last).contains("(was: "));
    }

    /** Of the one place tomorrow, since the first has given it up. */
    private Planned anOfferToTheSecond() {
        Planned planned = given.aProgrammeOn(
                given.anAdmin(trust), LocalDate.now(Time.LONDON).plusDays(1), 1);
        List.of(doctor, second).forEach(each -> each.calls().put("/sessions/{id}/sign-up", planned.session()));
        doctor.calls()
                .delete("/sessions/{id}/sign-up", planned.session())
                .then()
                .statusCode(204);
        return planned;
    }

    @Test
    void tellsOfAnOfferThatIsMadeAgainWhenItsSessionTakesPlaceAfterAll() throws Exception {
        Planned planned = anOfferToTheSecond();
        postman.go();
        planned.isCalledOff();
        clock.moveOn(Duration.ofMinutes(1));
        postman.go();
        planned.isHeldAfterAll();
        clock.moveOn(Duration.ofMinutes(1));
        postman.go();
        List<MimeMessage> mails = MailServer.mailTo(second.email());
        assertEquals(
                List.of("A place is free", "Cancelled", "A place is free"),
                mails.stream().map(PlaceMailTest::occasion).toList());
        String again = Mails.text(mails.getLast());
        assertTrue(again.contains("A session that was cancelled takes place after all."), again);
        assertTrue(again.contains("Offer ends: "), again);
        assertFalse(Mails.text(mails.getFirst()).contains("after all"));
    }

    @Test
    void tellsOnceOfAnOfferThatWasMadeAgainBeforeItsMailWasSent() {
        Planned planned = anOfferToTheSecond();
        planned.isCalledOff();
        planned.isHeldAfterAll();
        clock.moveOn(Duration.ofMinutes(1));
        postman.go();
        assertEquals(
                List.of("A place is free"),
                MailServer.mailTo(second.email()).stream()
                        .map(PlaceMailTest::occasion)
                        .toList());
    }

    @Test
    void tellsOnceOfAnOfferWhoseSessionIsMovedAndOfWhatItWas() throws Exception {
        UUID soon = given.aSession(trust, 1, Duration.ofHours(40));
        given.titled(trust, soon, "Sepsis");
        List.of(doctor, second).forEach(each -> each.calls().put("/sessions/{id}/sign-up", soon));
        doctor.calls().delete("/sessions/{id}/sign-up", soon).then().statusCode(204);
        postman.go();
        clock.moveOn(Duration.ofMinutes(1));
        session = soon;
        change(given.anAdmin(trust), "Sepsis", "Seminar Room 2", clock.instant().plus(Duration.ofHours(44)));
        postman.go();
        List<MimeMessage> mails = MailServer.mailTo(second.email());
        assertEquals(
                List.of("A place is free", "A place is free"),
                mails.stream().map(PlaceMailTest::occasion).toList());
        String again = Mails.text(mails.getLast());
        assertTrue(again.contains("Where: Seminar Room 2 (was: In person or online)"), again);
    }

    private static String occasion(MimeMessage mail) {
        try {
            return mail.getSubject().split(":")[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsOnceThatASessionIsCancelledAndWhy() throws Exception {
        signUp(doctor);
        postman.go();
        Client admin = given.anAdmin(trust);
        for (int times = 0; times < 2; times++) {
            admin.sends(Map.of("reason", "The speaker is ill"))
                    .post("/sessions/{id}/cancellation", session)
                    .then()
                    .statusCode(200);
        }
        postman.go();
        List<MimeMessage> mails = MailServer.mailTo(doctor.email());
        assertEquals(2, mails.size());
        assertTrue(mails.getLast().getSubject().startsWith("Cancelled: "));
        assertTrue(GreenMailUtil.getBody(mails.getLast()).contains("The speaker is ill"));
    }

    @Test
    void aRefusingServerIsTriedAgainLater() throws Exception {
        signUp(doctor);
        MailServer.isGone();
        postman.go();
        assertEquals(1L, mails("sent_at is null and attempts = 1 and trouble is not null"));
        MailServer.works();
        postman.go();
        assertEquals(List.of(), MailServer.mailTo(doctor.email()));
        clock.moveOn(Duration.ofMinutes(1));
        postman.go();
        only(doctor);
    }

    @Test
    void aSilentServerIsGivenUpOnAndNobodyWaitsForIt() throws Exception {
        MailServer.hangs();
        signUp(doctor);
        postman.go();
        assertEquals(1L, mails("sent_at is null and attempts = 1 and trouble is not null"));
        MailServer.works();
        clock.moveOn(Duration.ofMinutes(1));
        postman.go();
        only(doctor);
    }

    @Test
    void anAddressThatDoesNotExistIsParkedAtOnce() {
        MailServer.answers("550 No such user here");
        signUp(doctor);
        postman.go();
        assertEquals(1L, mails("parked_at is not null and attempts = 1"));
    }

    @Test
    void aServerThatFailsForEverIsGivenUpOnInTheEnd() {
        MailServer.answers("451 Try later");
        signUp(doctor);
        for (int attempt = 0; attempt < MORE_THAN_EVER_TRIED; attempt++) {
            postman.go();
            clock.moveOn(Duration.ofHours(3));
        }
        assertEquals(1L, mails("parked_at is not null and sent_at is null"));
    }

    /** What a replica leaves that was killed after sending, before it wrote that down. */
    @Test
    void aMailSentAgainAfterAKillHasTheSameMessageId() throws Exception {
        signUp(doctor);
        postman.go();
        inTrust(() -> rows.add("update outgoing_mail set sent_at = null"));
        clock.moveOn(Duration.ofMinutes(1));
        postman.go();
        List<MimeMessage> mails = MailServer.mailTo(doctor.email());
        assertEquals(2, mails.size());
        assertNotNull(mails.getFirst().getMessageID());
        assertEquals(mails.getFirst().getMessageID(), mails.getLast().getMessageID());
    }

    private void signUp(Client who) {
        assertTrue(who.calls().put("/sessions/{id}/sign-up", session).statusCode() <= 201);
    }

    private MimeMessage only(Client who) {
        List<MimeMessage> mails = MailServer.mailTo(who.email());
        assertEquals(1, mails.size());
        return mails.getFirst();
    }

    private Object mails(String which) {
        return inTrust(() -> rows.first("select count(*) from outgoing_mail where " + which))
                .getFirst();
    }

    private <T> T inTrust(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            return work.call();
        });
    }

    public static class RealMail implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ledhub.mode", "production",
                    "ledhub.base-url", "https://hub.example",
                    "ledhub.mail.patience", "1S",
                    "quarkus.scheduler.enabled", "false");
        }
    }
}
