package org.ledhub.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ledhub.hub.Cluster.DOCTORS;
import static org.ledhub.hub.Cluster.doctor;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas that send mail, when one of them dies at the worst moment and when very much is to be sent. */
@EnabledIfSystemProperty(named = "ledhub.nginx", matches = ".+")
class MailIT {

    private static final String CODE = "Your LED Hub log-in code";
    private static final String REMINDER = "a reminder";
    private static final int REMINDERS = Integer.getInteger("ledhub.reminders", 1_000);
    /** Codes that are asked for while reminders wait. */
    private static final int CODES = 8;
    /** What two replicas have in hand when a code is queued, and take while it is being asked for. */
    private static final int FEW = 10;

    private static final String SESSION = """
            insert into teaching_session (id, title, theme, starts_at, ends_at, zone, mode, location, capacity, status)
            select gen_random_uuid(), 'Reminded ' || n, 'clinical-update', at, at + interval '1 hour', 'Europe/London', 'in-person',
                   'Lecture theatre 1', %1$d, 'scheduled'
              from generate_series(1, %2$d) n, lateral (select now() + interval '40 days' + n * interval '1 hour' as at)
            """;
    private static final String SIGN_UPS = """
            insert into sign_up (id, session_id, person_id, state, signed_up_at, confirmed_at)
            select gen_random_uuid(), s.id, p.id, 'confirmed', now(), now()
              from teaching_session s, person p
             where s.title like 'Reminded %' and p.email like 'doctor%'
            """;
    private static final String QUEUED = """
            insert into outgoing_mail
                (id, to_address, kind, business_key, created_at, next_attempt_at, person_id, sign_up_id, told)
            select gen_random_uuid(), p.email, 'teaching-reminder', 'teaching-reminder|' || p.sign_up_id, now(), now(),
                   p.person_id, p.sign_up_id, p.facts
              from place_in_session p
            """;

    @TempDir
    static Path folder;

    private static Cluster cluster;

    private MessageDeliveryHandler usual;

    @BeforeAll
    static void start() throws Exception {
        cluster = new Cluster(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @BeforeEach
    void knowWhoDelivers() {
        usual = cluster.mailServer.getUserManager().getMessageDeliveryHandler();
    }

    @AfterEach
    void deliverAsUsual() {
        cluster.mailServer.getUserManager().setMessageDeliveryHandler(usual);
    }

    @Test
    void eachMailGoesOutOnce() throws Exception {
        int before = messageIds().size();
        for (int i = 21; i <= 30; i++) {
            cluster.logIn(doctor(i));
        }
        List<String> ids = messageIds();
        assertEquals(before + 10, ids.size(), "one for each log-in");
        assertEquals(ids.size(), ids.stream().distinct().count());
    }

    /** The mail server has taken it and says so. The row that would note it is held until the sender is dead. */
    @Test
    void whatWasSentByOneWhoDiedGoesAgainAsTheSameMail() throws Exception {
        String doctor = doctor(31);
        PackagedHub sender = cluster.replicas.getLast();
        PackagedHub other = cluster.replicas.getFirst();
        other.killTheHub();
        try (Connection holding = cluster.connection()) {
            seeing((_, to) -> hold(holding, to));
            cluster.askForCode(doctor);
            untilTheSenderWaits();
            sender.killTheHub();
        }
        deliverAsUsual();
        assertEquals(1, cluster.mailTo(doctor).length, "it went");
        assertEquals(1, mailThatWaits(), "and nobody noted it");
        other.start();
        cluster.nextMail(doctor, 1);
        MimeMessage[] both = cluster.mailTo(doctor);
        assertEquals(both[0].getMessageID(), both[1].getMessageID());
        sender.start();
        untilNothingWaits();
        assertEquals(2, cluster.mailTo(doctor).length);
    }

    /** However many reminders wait, a code that somebody waits for goes before them. */
    @Test
    void aCodeOvertakesReminders() throws Exception {
        List<String> taken = Collections.synchronizedList(new ArrayList<>());
        seeing((subject, to) -> taken.add(subject.equals(CODE) ? CODE + to : REMINDER));
        Duration alone = askForCodes(taken, 1);
        queueReminders();
        Duration beside = askForCodes(taken, 1 + CODES);
        assertTrue(mailThatWaits() > 0, "reminders still wait");
        untilNothingWaits();
        assertEquals(REMINDERS + 2 * CODES, taken.size(), "each of them once");
        System.out.printf(
                "%d codes with %d reminders waiting took %.1f times as long as without%n",
                CODES, REMINDERS, (double) beside.toMillis() / alone.toMillis());
    }

    private static Duration askForCodes(List<String> taken, int first) throws Exception {
        Instant start = Instant.now();
        for (int i = first; i < first + CODES; i++) {
            String code = CODE + doctor(i);
            cluster.askForCode(doctor(i));
            int asked = taken.size();
            until(() -> taken.contains(code));
            int before = taken.indexOf(code) - asked;
            assertTrue(before < FEW, () -> before + " reminders went before the code");
        }
        return Duration.between(start, Instant.now());
    }

    private interface Delivery {

        void of(String subject, String to);
    }

    /** Called before the mail server says that it has taken a mail. */
    private void seeing(Delivery delivery) {
        cluster.mailServer.getUserManager().setMessageDeliveryHandler((message, to) -> {
            delivery.of(message.getMessage().getSubject(), to.getEmail());
            return usual.handle(message, to);
        });
    }

    private static void hold(Connection holding, String to) {
        try {
            holding.createStatement().execute("select set_config('hub.purpose', 'postman', true)");
            holding.createStatement()
                    .execute("select 1 from outgoing_mail where sent_at is null and to_address = '" + to
                            + "' for update");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void untilTheSenderWaits() throws Exception {
        until(
                () -> 1
                        == count(
                                "select count(*) from pg_stat_activity where usename = current_user and wait_event_type = 'Lock'"));
    }

    private static void queueReminders() throws SQLException {
        try (Connection connection = cluster.connection()) {
            Statement sql = connection.createStatement();
            sql.execute(SESSION.formatted(DOCTORS, REMINDERS / DOCTORS));
            sql.execute(SIGN_UPS);
            sql.execute(QUEUED);
            connection.commit();
        }
    }

    private static int mailThatWaits() throws SQLException {
        return count(
                "select count(*) from outgoing_mail where sent_at is null and dropped_at is null and parked_at is null");
    }

    private static void untilNothingWaits() throws Exception {
        until(() -> mailThatWaits() == 0);
    }

    private static int count(String query) throws SQLException {
        try (Connection connection = cluster.connection()) {
            ResultSet found = connection.createStatement().executeQuery(query);
            found.next();
            return found.getInt(1);
        }
    }

    /** Waits for an outcome, however long it takes up to a limit; nothing here is a promise about speed. */
    private static void until(Callable<Boolean> outcome) throws Exception {
        Instant limit = Instant.now().plusSeconds(60 + REMINDERS / 20);
        while (!outcome.call()) {
            assertTrue(Instant.now().isBefore(limit), "it did not come about");
            Thread.sleep(20);
        }
    }

    private static List<String> messageIds() throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (MimeMessage each : cluster.mailServer.getReceivedMessages()) {
            ids.add(each.getMessageID());
        }
        return ids;
    }
}
