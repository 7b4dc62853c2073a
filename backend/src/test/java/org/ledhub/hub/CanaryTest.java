package org.ledhub.hub;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.Test;
import org.ledhub.library.UploadCorpus;
import org.ledhub.notifications.MailRound;
import org.ledhub.start.FilesOfTheDatabase;

/** Words that only their own people may read are planted everywhere such words go, and then looked for wherever else they could be. */
@QuarkusTest
class CanaryTest extends HubTest {

    @Inject
    MailRound postman;

    @ConfigProperty(name = "ledhub.data")
    Path data;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private final String secret = "canary-" + UUID.randomUUID();
    /** Shows that the search finds what is there to be found. */
    private final String open = "robin-" + UUID.randomUUID();

    /** How far a doctor is on a pathway is theirs alone. */
    private static final String TICKED = "\"done\":true";

    /** What a doctor keeps as evidence is not sealed, and is still nobody else's. */
    private final String kept = "wren-" + UUID.randomUUID();

    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage()
                    + List.of(entry.getParameters() == null ? new Object[0] : entry.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Test
    void whatIsConfidentialIsNowhereElse() throws IOException, SQLException {
        FilesOfTheDatabase files = new FilesOfTheDatabase(data, url);
        LogContext.getLogContext().getLogger("").addHandler(listener);
        files.logEveryStatement(true);
        try {
            sweep(files);
        } finally {
            files.logEveryStatement(false);
            LogContext.getLogContext().getLogger("").removeHandler(listener);
        }
    }

    private void sweep(FilesOfTheDatabase files) throws IOException, SQLException {
        UUID trust = given.aTrust();
        Client tutor = given.aTutor(trust);
        Client doctor = given.aDoctor(trust);
        Client admin = given.anAdmin(trust);
        List<String> ids = new ArrayList<>(plant(trust, tutor, doctor, admin));
        String pathway = aStepTickedBy(doctor, admin);
        ids.add(pathway);

        doctor.plainly().get("/appointments/{id}", ids.getFirst()).then().body("message", startsWith("canary-"));
        assertThat(doctor.plainly().get("/pathways/{id}", pathway).asString(), containsString(TICKED));
        assertThat(doctor.plainly().get("/cpd-export?format=json").asString(), containsString(kept));
        List<String> answers = answersTo(
                List.of(
                        admin,
                        given.aDoctor(trust),
                        given.aTutor(trust),
                        given.aPerson(trust, "tutor", "admin"),
                        given.anAdmin(given.aTrust())),
                ids);
        answers.add(RestAssured.given().get("/q/metrics").asString());
        assertTrue(answers.stream().anyMatch(each -> each.contains(open)), "the search of answers finds words");
        assertEquals(
                List.of(),
                answers.stream()
                        .filter(each -> each.contains(secret) || each.contains(kept) || each.contains(TICKED))
                        .toList());

        postman.go();
        for (Client each : List.of(doctor, tutor)) {
            String mailed = Client.nobodyCalls()
                    .queryParam("to", each.email())
                    .get("/trial/mailbox")
                    .asString();
            assertTrue(mailed.contains("Meeting (private)"), "the meeting was mailed");
            assertFalse(mailed.contains(secret));
            assertFalse(mailed.contains(kept));
            assertFalse(mailed.contains(ids.getFirst()), "a mail leads to no appointment");
        }

        List<String> openIn = files.holding(open);
        assertThat(openIn, hasItem(startsWith("database/base/")));
        assertThat(openIn, hasItem(startsWith("database/pg_wal/")));
        assertThat(openIn, hasItem("database.log"));
        assertEquals(List.of(), files.holding(secret));
        assertEquals(
                List.of(),
                logged.stream()
                        .filter(each -> each.contains(secret) || each.contains(kept))
                        .toList());
    }

    /** @return ids to look for these words by */
    private List<String> plant(UUID trust, Client tutor, Client doctor, Client admin) {
        UUID slot = given.aFreeSlot(tutor, Duration.ofHours(1));
        String meeting = doctor.sends(Map.of("topic", "career", "message", secret))
                .put("/slots/{id}/appointment", slot)
                .path("id");
        tutor.sends(Map.of("text", secret))
                .header("If-Match", "*")
                .put("/appointments/{id}/action-note", meeting)
                .then()
                .statusCode(200);
        tutor.sends(Map.of("on", LocalDate.now().toString(), "basis", "the-law", "toWhom", secret, "doctorTold", true))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/appointments/{id}/passed-on", meeting)
                .then()
                .statusCode(201);
        UUID session = given.aSession(trust, 5, Duration.ofHours(-2));
        given.titled(trust, session, open);
        admin.sends(Map.of("presence", "in-person"))
                .put("/sessions/{id}/register/{person}", session, doctor.id())
                .then()
                .statusCode(200);
        admin.calls().post("/sessions/{id}/register/lock", session).then().statusCode(200);
        doctor.sends(Map.of("useful", 5, "wellTaught", 5, "good", secret))
                .put("/sessions/{id}/feedback", session)
                .then()
                .statusCode(200);
        String record = doctor.calls().get("/cpd-records").path("items[0].id");
        doctor.sends(Map.of("what", secret))
                .header("If-Match", "*")
                .put("/cpd-records/{id}/reflection", record)
                .then()
                .statusCode(200);
        String evidence = doctor.calls()
                .contentType("application/octet-stream")
                .queryParam("name", kept + ".pdf")
                .body(UploadCorpus.pdf())
                .put("/cpd-records/{id}/evidence/file", record)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        return List.of(
                meeting,
                slot.toString(),
                session.toString(),
                record,
                evidence,
                caughtUpBy(doctor, admin),
                doctor.id().toString());
    }

    private String caughtUpBy(Client doctor, Client admin) {
        UUID session = given.aSession(doctor.trustId(), 5, Duration.ofHours(-3));
        given.aShelf(doctor.trustId(), "shelf");
        UUID slides = given.aResource(doctor.trustId(), "shelf", "Slides", "", "");
        admin.calls()
                .put("/sessions/{id}/resources/{resource}", session, slides)
                .then()
                .statusCode(204);
        return doctor.sends(Map.of(
                        "resourceId",
                        slides,
                        "sessionId",
                        session,
                        "minutes",
                        30,
                        "learned",
                        secret,
                        "applies",
                        secret,
                        "willChange",
                        secret))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/cpd-records/from-recording")
                .path("id");
    }

    private static String aStepTickedBy(Client doctor, Client admin) {
        var pathway = admin.sends(Map.of(
                        "title",
                        "New to the NHS",
                        "summary",
                        "",
                        "correctAsAt",
                        LocalDate.now().toString(),
                        "reviewBy",
                        LocalDate.now().plusMonths(1).toString(),
                        "published",
                        true,
                        "steps",
                        List.of(Map.of("kind", "task", "title", "Meet your buddy"))))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/pathways");
        String id = pathway.path("id");
        doctor.calls()
                .put("/pathways/{id}/steps/{step}/done", id, pathway.<String>path("steps[0].id"))
                .then()
                .statusCode(204);
        return id;
    }

    /** Of every operation that reads, for each of these people, with each of these ids. */
    private static List<String> answersTo(List<Client> people, List<String> ids) throws IOException {
        JsonNode paths = new YAMLMapper().readTree(Contract.text()).get("paths");
        List<String> addresses = new ArrayList<>();
        paths.fields().forEachRemaining(path -> {
            if (path.getValue().has("get")) {
                addresses.add(path.getKey());
            }
        });
        List<String> answers = new ArrayList<>();
        for (Client person : people) {
            for (String address : addresses) {
                for (String id : address.contains("{") ? ids : List.of("")) {
                    answers.add(person.plainly()
                            .get(address.replaceAll("\\{[^}]+}", id))
                            .asString());
                }
            }
        }
        return answers;
    }
}
