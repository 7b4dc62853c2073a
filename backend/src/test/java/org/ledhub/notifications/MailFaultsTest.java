package org.ledhub.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;
import org.ledhub.shared.RowIdentity;

/** Whatever a mail server does, everybody is told once, and nobody who logs in waits for it. */
@QuarkusTest
@TestProfile(PlaceMailTest.RealMail.class)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class MailFaultsTest extends HubTest {

    private static final int DOCTORS = 30;
    private static final int POSTMEN = 4;
    private static final int REMINDERS = 300;
    private static final int ROUND = 100;

    @Inject
    MailRound postman;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private UUID session;
    private List<Client> doctors;

    @BeforeEach
    void placesForAll() {
        MailServer.works();
        trust = given.aTrust();
        session = given.aSession(trust, DOCTORS);
        doctors = given.doctors(trust, DOCTORS);
    }

    @AfterEach
    void nothingWaitsForTheNextTest() {
        postman.forgetWhatWaits();
        MailServer.works();
    }

    @Test
    void tenMinutesOfTroubleLoseNothing() {
        allSignUp();
        List<Runnable> troubles = List.of(
                MailServer::isGone,
                MailServer::hangs,
                () -> MailServer.answers("421 Closing down"),
                () -> MailServer.answers("451 Try later"),
                () -> MailServer.answers("554 No mail from you"));
        for (int minute = 0; minute < 10; minute++) {
            troubles.get(minute % troubles.size()).run();
            postman.go();
            clock.moveOn(Duration.ofMinutes(1));
        }
        assertEquals(0L, mails("sent_at is not null or dropped_at is not null or parked_at is not null"));
        assertTrue((long) mails("attempts > 0") > 0);
        MailServer.works();
        clock.moveOn(Duration.ofHours(3));
        postman.go();
        everybodyIsToldOnce();
    }

    @Test
    void replicasShareTheWorkAndDoNoneOfItTwice() {
        allSignUp();
        Storm.of(Collections.nCopies(POSTMEN, postman), each -> {
            each.go();
            return null;
        });
        everybodyIsToldOnce();
        assertEquals((long) DOCTORS, mails("attempts = 1 and sent_at is not null"));
    }

    @Test
    void aLogInCodeOvertakesEveryReminderThatWaits() {
        signUp(doctors.getFirst());
        postman.go();
        inTrust(() -> rows.add("""
                insert into outgoing_mail
                    (id, to_address, kind, business_key, created_at, next_attempt_at, person_id, sign_up_id, told)
                select gen_random_uuid(), p.email, 'teaching-reminder', 'teaching-reminder|' || n, ?, ?, p.person_id, p.sign_up_id, p.facts
                  from place_in_session p cross join generate_series(1, ?) n
                 where p.session_id = ?
                """, clock.instant(), clock.instant(), REMINDERS, session));
        clock.moveOn(Duration.ofSeconds(1));
        String waiting = doctors.getLast().email();
        Client.nobodyCalls()
                .contentType(ContentType.JSON)
                .body(Map.of("email", waiting))
                .post("/log-in/codes")
                .then()
                .statusCode(202);
        postman.go();
        assertEquals(1, MailServer.mailTo(waiting).size());
        assertEquals((long) REMINDERS - (ROUND - 1), mails("kind = 'teaching-reminder' and sent_at is null"));
        assertEquals(
                List.of(OutgoingMail.LOG_IN_CODE),
                inTrust(() -> rows.first(
                        "select kind from outgoing_mail where kind <> 'place-confirmed' and sent_at is not null"
                                + " order by sent_at, kind limit 1")));
    }

    private void allSignUp() {
        doctors.forEach(this::signUp);
    }

    private void signUp(Client doctor) {
        assertEquals(
                201, doctor.plainly().put("/sessions/{id}/sign-up", session).statusCode());
    }

    private void everybodyIsToldOnce() {
        for (Client doctor : doctors) {
            assertEquals(1, MailServer.mailTo(doctor.email()).size(), doctor.email());
        }
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
}
