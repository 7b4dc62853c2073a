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
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
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

/** Whoever looks after a page of the library is told what it needs, while it needs it. */
@QuarkusTest
@TestProfile(PlaceMailTest.RealMail.class)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class LibraryMailTest extends HubTest {

    private static final String NEEDS_YOU = "A library page needs you: Sepsis";
    private static final String REVIEW = "1 library page to review";

    @Inject
    MailRound postman;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client owner;
    private Client colleague;
    private Client doctor;
    private UUID sepsis;

    @BeforeEach
    void aPage() {
        MailServer.works();
        trust = given.aTrust();
        owner = given.anAdmin(trust);
        colleague = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
        given.aShelf(trust, "shelf");
        sepsis = given.aResource(trust, "shelf", "Sepsis", "", "");
        inTrust("update resource set owner_id = ? where id = ?", owner.id(), sepsis);
    }

    @AfterEach
    void nothingWaitsForTheNextTest() {
        postman.forgetWhatWaits();
    }

    @Test
    void itsOwnerIsToldOfAReportWithoutWhoMadeItOrItsWords() throws Exception {
        tell();
        postman.go();
        MimeMessage mail = MailServer.mailTo(owner.email()).getLast();
        assertEquals(NEEDS_YOU, mail.getSubject());
        Mails.assertSaysOneThing(mail);
        String text = Mails.text(mail);
        assertTrue(text.contains("Open reports: 1") && text.contains("/library/" + sepsis), text);
        assertFalse(text.contains(doctor.name()) || text.contains("page two"), text);
        assertEquals(0, count(colleague, NEEDS_YOU));
        assertEquals(0, count(doctor, NEEDS_YOU));
    }

    @Test
    void theWholeTeamIsToldWhereThereIsNoOwnerOrTheyHaveLeft() {
        inTrust("update resource set owner_id = ? where id = ?", doctor.id(), sepsis);
        tell();
        postman.go();
        assertEquals(1, count(owner, NEEDS_YOU));
        assertEquals(1, count(colleague, NEEDS_YOU));
        assertEquals(0, count(doctor, NEEDS_YOU));
    }

    @Test
    void whatWasAnsweredMeanwhileIsNotMailed() {
        String report = tell();
        colleague
                .sends(Map.of("state", "done"))
                .put("/library-reports/{id}/answer", report)
                .then()
                .statusCode(200);
        postman.go();
        assertEquals(0, count(owner, NEEDS_YOU));
    }

    @Test
    void whoDoesNotWantItIsNotMailed() {
        owner.sends(Map.of("calendar", "invites", "oneToOnes", "busy", "muted", List.of("library-page")))
                .header("If-Match", "*")
                .put("/me/notification-preferences")
                .then()
                .statusCode(200);
        tell();
        postman.go();
        assertEquals(0, count(owner, NEEDS_YOU));
    }

    @Test
    void reviewsAreAskedForOnceOnMondayMorning() throws Exception {
        clock.moveOn(untilMonday(LocalTime.of(6, 0)));
        postman.remindAndGo();
        assertEquals(0, count(owner, REVIEW), "it is night");
        clock.moveOn(Duration.ofHours(2));
        postman.remindAndGo();
        clock.moveOn(Duration.ofHours(3));
        postman.remindAndGo();
        assertEquals(1, count(owner, REVIEW));
        assertEquals(0, count(colleague, REVIEW));
        assertTrue(Mails.text(MailServer.mailTo(owner.email()).getLast()).contains("Sepsis"));
    }

    @Test
    void whatIsNotDueIsNotAskedFor() {
        inTrust("update resource set review_by = current_date + 90 where id = ?", sepsis);
        clock.moveOn(untilMonday(LocalTime.of(9, 0)));
        postman.remindAndGo();
        assertEquals(0, count(owner, REVIEW));
    }

    private String tell() {
        return doctor.sends(
                        Map.of("kind", "outdated", "resourceId", sepsis.toString(), "words", "The dose on page two"))
                .post("/library-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Duration untilMonday(LocalTime at) {
        Instant monday = Time.today(clock)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atTime(at)
                .atZone(Time.LONDON)
                .toInstant();
        return Duration.between(clock.instant(), monday);
    }

    private static long count(Client who, String subject) {
        return Mails.subjects(who).stream().filter(subject::equals).count();
    }

    private void inTrust(String sql, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add(sql, values);
        });
    }
}
