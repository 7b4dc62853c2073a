package org.ledhub.teaching;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.PdfFile;

@QuarkusTest
class PresenterPackTest extends HubTest {

    private static final String TITLE = "Sepsis <b>& shock</b> in the first hour";

    private UUID trust;
    private Client admin;
    private Client speaker;
    private String session;

    @BeforeEach
    void anHourThatWasTaught() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        speaker = given.aDoctor(trust);
        session = schedule();
        clock.moveOn(Duration.ofDays(1).plusMinutes(30));
    }

    @Test
    void saysWhatWasTaughtByWhomAndToHowMany() {
        List<Client> present = given.doctors(trust, 6);
        present.forEach(each -> mark(each));
        clock.moveOn(Duration.ofHours(1));
        present.forEach(each -> each.sends(Map.of("useful", 5, "wellTaught", 4, "good", "Żółw said: clear & calm"))
                .put("/sessions/{id}/feedback", session)
                .then()
                .statusCode(200));
        byte[] file = pack(speaker, null).then().statusCode(200).extract().asByteArray();
        assertEquals(List.of(), PdfFile.barriers(file));
        PdfFile pack = PdfFile.of(file);
        assertEquals("Presenter pack: " + TITLE, pack.title());
        assertEquals(4, pack.pages());
        String text = words(pack);
        for (String part : List.of(
                "Certificate of teaching",
                speaker.name(),
                TITLE,
                "Recognise sepsis early",
                "6 present",
                "Leadership")) {
            assertThat(text, containsString(part));
        }
        for (String part : List.of("5 answers are shown", "Żółw said: clear & calm", "5.0", "4.0")) {
            assertThat(text, containsString(part));
        }
        assertThat(text, containsString("Letter of role"));
        assertThat(text, containsString("(this session)"));
        assertThat(text, containsString("enclosed as it was given"));
        for (Client each : present) {
            assertThat(text, not(containsString(each.name())));
        }
    }

    @Test
    void fewerThanFiveAnswersAreNotShown() {
        List<Client> present = given.doctors(trust, 4);
        present.forEach(each -> mark(each));
        clock.moveOn(Duration.ofHours(1));
        present.forEach(each -> each.sends(Map.of("useful", 1, "wellTaught", 1, "better", "Speak up"))
                .put("/sessions/{id}/feedback", session)
                .then()
                .statusCode(200));
        String text = words(PdfFile.of(pack(speaker, null).asByteArray()));
        assertThat(text, containsString("Fewer than five people have answered"));
        assertThat(text, not(containsString("Speak up")));
        assertThat(text, not(containsString("enclosed as it was given")));
    }

    @Test
    void isForTheSpeakerAndForAdminsOfEachSpeakerOnly() {
        clock.moveOn(Duration.ofHours(1));
        assertThat(words(PdfFile.of(pack(admin, 2).asByteArray())), containsString("Dr Guest taught"));
        assertThat(words(PdfFile.of(pack(admin, 1).asByteArray())), containsString(speaker.name() + " taught"));
        pack(admin, null).then().statusCode(404);
        pack(admin, 3).then().statusCode(404);
        pack(speaker, 2).then().statusCode(404);
        pack(given.aDoctor(trust), null).then().statusCode(404);
        pack(given.aDoctor(trust), 1).then().statusCode(404);
        pack(given.anAdmin(given.aTrust()), 1).then().statusCode(404);
    }

    @Test
    void isMadeOnceTheHourIsOverAndNotOfACancelledOne() {
        pack(speaker, null).then().statusCode(409).body("code", equalTo("session-not-over"));
        String another = schedule();
        admin.sends(Map.of("reason", "Snow"))
                .post("/sessions/{id}/cancellation", another)
                .then()
                .statusCode(200);
        speaker.calls()
                .get("/sessions/{id}/presenter-pack", another)
                .then()
                .statusCode(409)
                .body("code", equalTo("session-cancelled"));
    }

    private static String words(PdfFile file) {
        return file.text().replaceAll("\\s+", " ");
    }

    private void mark(Client doctor) {
        admin.sends(Map.of("presence", "in-person"))
                .put("/sessions/{id}/register/{person}", session, doctor.id())
                .then()
                .statusCode(200);
    }

    private Response pack(Client client, Integer number) {
        return number == null
                ? client.calls().get("/sessions/{id}/presenter-pack", session)
                : client.calls().queryParam("speaker", number).get("/sessions/{id}/presenter-pack", session);
    }

    private String schedule() {
        Instant start = clock.instant().plus(Duration.ofDays(1));
        Map<String, Object> facts = new HashMap<>(Map.of(
                "title", TITLE, "theme", "leadership", "mode", "in-person", "capacity", 20, "status", "scheduled"));
        facts.put("startsAt", start.toString());
        facts.put("endsAt", start.plus(Duration.ofHours(1)).toString());
        facts.put("outcomes", List.of("Recognise sepsis early"));
        facts.put(
                "speakers",
                List.of(Map.of("name", speaker.name(), "email", speaker.email()), Map.of("name", "Dr Guest")));
        return admin.sends(facts)
                .post("/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
