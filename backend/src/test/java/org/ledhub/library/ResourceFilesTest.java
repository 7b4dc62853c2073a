package org.ledhub.library;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.files.FileScanner;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class ResourceFilesTest extends HubTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    @Inject
    FileKeeper keeper;

    @ConfigProperty(name = "ledhub.files.folder")
    Path folder;

    private UUID trust;
    private Client admin;
    private Client doctor;

    @BeforeEach
    void aShelf() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
        given.aShelf(trust, "shelf");
    }

    @Test
    void aFileIsReadAsItWasSent() {
        byte[] pdf = UploadCorpus.pdf();
        UUID id = draft("document", Map.of());
        admin.calls()
                .contentType("application/octet-stream")
                .header("If-Match", "*")
                .queryParam("name", "Sepsis 2027.pdf")
                .body(pdf)
                .put("/resources/{id}/file", id)
                .then()
                .statusCode(200)
                .body("file.name", equalTo("Sepsis 2027.pdf"))
                .body("file.bytes", equalTo(pdf.length))
                .body("file.mediaType", equalTo("application/pdf"))
                .body("file.checked", equalTo(true))
                .body("url", nullValue());
        publish(id).statusCode(200);
        Response read = doctor.calls().get("/resources/{id}/file", id);
        read.then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/pdf"))
                .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''Sepsis%202027.pdf"));
        assertArrayEquals(pdf, read.asByteArray());
        doctor.calls()
                .header("If-None-Match", read.header("ETag"))
                .get("/resources/{id}/file", id)
                .then()
                .statusCode(304);
    }

    @Test
    void ofTwoHundredFilesOnlyGoodOnesComeInAndNoneIsEverRun() {
        List<UploadCorpus.Sent> all = UploadCorpus.all();
        assertTrue(all.size() >= 200, () -> "only " + all.size());
        UUID id = draft("recording", Map.of("body", "What is said."));
        for (UploadCorpus.Sent sent : all) {
            Response answer = add(admin, id, sent.name(), sent.bytes());
            assertEquals(sent.status(), answer.statusCode(), () -> sent + ": " + answer.asString());
            if (answer.statusCode() == 200) {
                Response given = admin.plainly().get("/resources/{id}/file", id);
                assertArrayEquals(sent.bytes(), given.asByteArray(), sent::toString);
                assertTrue(given.header("Content-Disposition").startsWith("attachment;"), sent::toString);
                assertEquals("nosniff", given.header("X-Content-Type-Options"));
                assertTrue(given.header("Content-Security-Policy").startsWith("sandbox;"), sent::toString);
                assertEquals(
                        answer.path("file.mediaType"),
                        given.header("Content-Type").split(";")[0]);
            } else {
                assertTrue(!answer.path("detail").toString().isBlank(), sent::toString);
            }
        }
    }

    @Test
    void nothingIsLeftOfWhatWasRefused() throws IOException {
        UUID id = draft("document", Map.of());
        long before = filesKept();
        add(admin, id, "bad.pdf", "<html>".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(415);
        add(doctor, id, "good.pdf", UploadCorpus.pdf()).then().statusCode(403);
        assertEquals(before, filesKept());
        assertEquals(0L, count());
    }

    @Test
    void partsAreGivenOutByRange() {
        byte[] video = UploadCorpus.video(5000);
        UUID id = draft("recording", Map.of("body", "What is said."));
        add(admin, id, "grand round.mp4", video).then().statusCode(200);
        publish(id).statusCode(200);
        Map.of(
                        "bytes=0-0", List.of(0, 1),
                        "bytes=100-199", List.of(100, 200),
                        "bytes=4990-", List.of(4990, 5000),
                        "bytes=-7", List.of(4993, 5000),
                        "bytes=4000-99999", List.of(4000, 5000))
                .forEach((range, part) -> {
                    Response read = doctor.calls().header("Range", range).get("/resources/{id}/file", id);
                    assertEquals(206, read.statusCode(), range);
                    assertArrayEquals(Arrays.copyOfRange(video, part.get(0), part.get(1)), read.asByteArray(), range);
                    assertEquals(
                            "bytes " + part.get(0) + "-" + (part.get(1) - 1) + "/5000", read.header("Content-Range"));
                });
        doctor.calls()
                .header("Range", "bytes=5000-")
                .get("/resources/{id}/file", id)
                .then()
                .statusCode(416)
                .header("Content-Range", equalTo("bytes */5000"));
        for (String whole : List.of("bytes=0-1,5-6", "lines=1-2", "bytes=-", "bytes=9-3", "nonsense")) {
            Response read = doctor.plainly().header("Range", whole).get("/resources/{id}/file", id);
            assertEquals(200, read.statusCode(), whole);
            assertEquals(5000, read.asByteArray().length, whole);
        }
        doctor.calls()
                .header("Range", "bytes=0-9")
                .header("If-Range", "\"another\"")
                .get("/resources/{id}/file", id)
                .then()
                .statusCode(200);
    }

    @Test
    void whoMayNotReadTheResourceHasNotItsFile() {
        UUID id = draft("document", Map.of("audience", "led"));
        add(admin, id, "for-doctors.pdf", UploadCorpus.pdf()).then().statusCode(200);
        doctor.calls().get("/resources/{id}/file", id).then().statusCode(404);
        publish(id).statusCode(200);
        doctor.calls().get("/resources/{id}/file", id).then().statusCode(200);
        given.aTutor(trust).calls().get("/resources/{id}/file", id).then().statusCode(404);
        given.aDoctor(given.aTrust())
                .calls()
                .get("/resources/{id}/file", id)
                .then()
                .statusCode(404);
        Client.nobodyCalls().get("/resources/{id}/file", id).then().statusCode(404);
        UUID open = draft("document", Map.of("audience", "public"));
        add(admin, open, "for-all.pdf", UploadCorpus.pdf()).then().statusCode(200);
        publish(open).statusCode(200);
        Client.nobodyCalls()
                .queryParam("trust", code())
                .get("/resources/{id}/file", open)
                .then()
                .statusCode(200);
    }

    @Test
    void nobodyElseAddsOne() {
        UUID id = draft("document", Map.of());
        for (Client other : List.of(doctor, given.aTutor(trust))) {
            add(other, id, "mine.pdf", UploadCorpus.pdf()).then().statusCode(403);
        }
        add(given.anAdmin(given.aTrust()), id, "mine.pdf", UploadCorpus.pdf())
                .then()
                .statusCode(404);
        Client.nobodyWronglyCalls()
                .contentType("application/octet-stream")
                .queryParam("name", "mine.pdf")
                .body(UploadCorpus.pdf())
                .put("/resources/{id}/file", id)
                .then()
                .statusCode(401);
    }

    @Test
    void anEarlierFileStaysWithItsVersionForTheEditors() {
        UUID id = draft("document", Map.of());
        byte[] first = UploadCorpus.pdf();
        add(admin, id, "first.pdf", first).then().statusCode(200);
        publish(id).statusCode(200);
        add(admin, id, "second.docx", UploadCorpus.good().get("docx")).then().statusCode(200);
        admin.calls()
                .get("/resources/{id}/versions", id)
                .then()
                .body("items[0].file.name", equalTo("second.docx"))
                .body("items[1].file.name", equalTo("first.pdf"))
                .body("items[2].file.name", equalTo("first.pdf"))
                .body("items[3].file", nullValue());
        assertArrayEquals(
                first,
                admin.calls()
                        .queryParam("version", 2)
                        .get("/resources/{id}/file", id)
                        .asByteArray());
        admin.calls()
                .queryParam("version", 1)
                .get("/resources/{id}/file", id)
                .then()
                .statusCode(404);
        doctor.calls()
                .queryParam("version", 2)
                .get("/resources/{id}/file", id)
                .then()
                .statusCode(404);
    }

    @Test
    void anAddressTakesTheFilesPlaceAndSomethingIsAlwaysThere() {
        UUID id = draft("document", Map.of());
        publish(id).statusCode(400).body("errors.field", contains("url"));
        add(admin, id, "good.pdf", UploadCorpus.pdf()).then().statusCode(200);
        publish(id).statusCode(200);
        change(id, "document", Map.of()).statusCode(200).body("file.name", equalTo("good.pdf"));
        change(id, "document", Map.of("url", "https://www.example.org/sepsis"))
                .statusCode(200)
                .body("file", nullValue());
        change(id, "document", Map.of()).statusCode(400).body("errors.field", contains("url"));
        for (String kind : List.of("link", "article", "opportunity")) {
            UUID other = draft(
                    kind,
                    switch (kind) {
                        case "article" -> Map.of("body", "Text");
                        case "link" -> Map.of("url", "https://www.example.org/");
                        default ->
                            Map.of(
                                    "url",
                                    "https://www.example.org/",
                                    "closesOn",
                                    TODAY.plusDays(9).toString());
                    });
            add(admin, other, "good.pdf", UploadCorpus.pdf())
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("kind"));
        }
    }

    @Test
    void aStaleFileIsRefused() {
        UUID id = draft("document", Map.of());
        String read = admin.calls().get("/resources/{id}", id).header("ETag");
        change(id, "document", Map.of("title", "Sepsis, again")).statusCode(200);
        admin.calls()
                .contentType("application/octet-stream")
                .header("If-Match", read)
                .queryParam("name", "good.pdf")
                .body(UploadCorpus.pdf())
                .put("/resources/{id}/file", id)
                .then()
                .statusCode(412);
        admin.wronglyCalls()
                .contentType("application/octet-stream")
                .queryParam("name", "good.pdf")
                .body(UploadCorpus.pdf())
                .put("/resources/{id}/file", id)
                .then()
                .statusCode(428);
    }

    @Test
    void aRecordingIsPublishedWithWordsOrWithTheDayUntilWhichTheyWait() {
        UUID id = draft("recording", Map.of("url", "https://www.example.org/film"));
        publish(id).statusCode(400).body("errors.field", contains("body"));
        String until = TODAY.plusDays(30).toString();
        Map<String, Object> waiver = Map.of(
                "url", "https://www.example.org/film",
                "captionsWaiver", "The transcript is being written",
                "captionsWaivedUntil", until);
        change(id, "recording", waiver).statusCode(200).body("captionsWaivedUntil", equalTo(until));
        publish(id).statusCode(200);
        clock.moveOn(Duration.ofDays(20));
        waiting().body("items.id", contains(id.toString()));
        Map<String, Object> words =
                Map.of("url", "https://www.example.org/film", "body", "What is said about *sepsis*.");
        change(id, "recording", words)
                .statusCode(200)
                .body("html", equalTo("<p>What is said about <em>sepsis</em>.</p>\n"));
        waiting().body("items.size()", equalTo(0));
        Stream.of(
                        Map.of("captionsWaiver", "Later"),
                        Map.of("captionsWaivedUntil", until),
                        Map.of(
                                "captionsWaiver",
                                "Later",
                                "captionsWaivedUntil",
                                TODAY.plusDays(400).toString()))
                .forEach(wrong -> {
                    Map<String, Object> all = new HashMap<>(wrong);
                    all.put("url", "https://www.example.org/film");
                    change(id, "recording", all).statusCode(400).body("errors.field", contains("captionsWaivedUntil"));
                });
    }

    @Test
    void captionsAreAddedReadAndRemovedWhileSomethingElseIsThere() {
        String vtt = "WEBVTT\n\n00:00.000 --> 00:04.000\nWelcome to grand round.\n";
        UUID id = draft("recording", Map.of("url", "https://www.example.org/film"));
        doctor.calls().get("/resources/{id}/captions", id).then().statusCode(404);
        caption(admin, id, "Welcome to grand round.").then().statusCode(400).body("errors.field", contains("captions"));
        caption(admin, draft("document", Map.of()), vtt).then().statusCode(400).body("errors.field", contains("kind"));
        caption(doctor, id, vtt).then().statusCode(403);
        caption(given.anAdmin(given.aTrust()), id, vtt).then().statusCode(404);
        caption(admin, id, "\uFEFF" + vtt).then().statusCode(200).body("captioned", equalTo(true));
        publish(id).statusCode(200);
        assertEquals(vtt, doctor.calls().get("/resources/{id}/captions", id).asString());
        uncaption(id).statusCode(400).body("errors.field", contains("body"));
        change(id, "recording", Map.of("url", "https://www.example.org/film", "body", "What is said."))
                .statusCode(200);
        uncaption(id).statusCode(200).body("captioned", equalTo(false));
        doctor.calls().get("/resources/{id}/captions", id).then().statusCode(404);
    }

    private Response caption(Client who, UUID id, String vtt) {
        return who.wronglyCalls()
                .contentType("text/vtt; charset=UTF-8")
                .header("If-Match", "*")
                .body(vtt)
                .put("/resources/{id}/captions", id);
    }

    private ValidatableResponse uncaption(UUID id) {
        return admin.calls()
                .header("If-Match", "*")
                .delete("/resources/{id}/captions", id)
                .then();
    }

    @Test
    void theDatabaseKeepsItToo() {
        UUID id = draft("recording", Map.of("url", "https://www.example.org/film"));
        assertBroken("published_recording_has_words", "update resource set state = 'published' where id = ?", id);
        UUID document = draft("document", Map.of());
        assertBroken("published_has_content", "update resource set state = 'published' where id = ?", document);
        assertBroken("resource_has_what_its_kind_has", "update resource set kind = 'link' where id = ?", document);
    }

    @Test
    void whileTheScannerDoesNotAnswerAFileWaits() {
        FileScanner noScanner = new FileScanner(Optional.empty());
        // Nothing listens on the port that is reserved for that.
        QuarkusMock.installMockForType(new FileScanner(Optional.of("127.0.0.1:9")), FileScanner.class);
        UUID id = draft("document", Map.of());
        add(admin, id, "good.pdf", UploadCorpus.pdf()).then().statusCode(200).body("file.checked", equalTo(false));
        keeper.keep();
        admin.calls().get("/resources/{id}/file", id).then().statusCode(409).body("code", equalTo("file-not-checked"));
        QuarkusMock.installMockForType(noScanner, FileScanner.class);
        keeper.keep();
        admin.calls().get("/resources/{id}/file", id).then().statusCode(200);
        admin.calls().get("/resources/{id}", id).then().body("file.checked", equalTo(true));
    }

    @Test
    void whatNeverArrivedIsSweptAwayAndWhatDidStays() throws IOException {
        UUID id = draft("document", Map.of());
        add(admin, id, "good.pdf", UploadCorpus.pdf()).then().statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add("""
                    insert into resource_file (id, name, media_type, bytes, sha256, state, added_at)
                    values (gen_random_uuid(), 'lost.pdf', 'application/pdf', 9, sha256(''), 'arriving', ?)
                    """, clock.instant());
        });
        keeper.keep();
        assertEquals(2L, count());
        clock.moveOn(Duration.ofHours(25));
        keeper.keep();
        assertEquals(1L, count());
        admin.calls().get("/resources/{id}/file", id).then().statusCode(200);
    }

    @Test
    void tooMuchIsRefusedBeforeItIsRead() throws IOException {
        UUID id = draft("document", Map.of());
        add(admin, id, "large.pdf", new byte[26 * 1024 * 1024])
                .then()
                .statusCode(413)
                .body("detail", startsWith("Send a file of up to 25 MB"));

        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("PUT /api/v1/resources/" + id + "/file?name=a.mp4 HTTP/1.1\r\nHost: hub\r\n"
                                    + "Content-Type: application/octet-stream\r\nContent-Length: 200000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 413", answer);
        }
    }

    @Test
    void aBodyThatDoesNotSayHowLongItIsHasALimitToo() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST /api/v1/resources HTTP/1.1\r\nHost: hub\r\nCookie: led-hub=" + admin.cookie()
                                    + "\r\nX-Requested-By: led-hub\r\nContent-Type: application/json\r\n"
                                    + "Transfer-Encoding: chunked\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] piece = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            try {
                for (int i = 0; i < 40; i++) {
                    socket.getOutputStream().write(piece);
                }
            } catch (IOException alreadyClosed) {
                // The answer is there all the same.
            }
            assertEquals("HTTP/1.1 413", new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
        }
    }

    private void assertBroken(String constraint, String sql, UUID id) {
        RuntimeException broken = assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    identity.actAs(trust, null);
                    rows.add(sql, id);
                }));
        assertTrue(
                Stream.iterate((Throwable) broken, Objects::nonNull, Throwable::getCause)
                        .anyMatch(each -> String.valueOf(each.getMessage()).contains(constraint)),
                broken::toString);
    }

    private ValidatableResponse waiting() {
        return admin.calls()
                .queryParam("queue", "review")
                .get("/library-upkeep")
                .then();
    }

    private Response add(Client who, UUID id, String name, byte[] bytes) {
        return who.plainly()
                .contentType("application/octet-stream")
                .header("If-Match", "*")
                .queryParam("name", name)
                .body(bytes)
                .put("/resources/{id}/file", id);
    }

    private UUID draft(String kind, Map<String, Object> more) {
        return UUID.fromString(admin.sends(facts(kind, more))
                .post("/resources")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private ValidatableResponse change(UUID id, String kind, Map<String, Object> more) {
        return admin.sends(facts(kind, more))
                .header("If-Match", "*")
                .put("/resources/{id}", id)
                .then();
    }

    private ValidatableResponse publish(UUID id) {
        return admin.calls()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/resources/{id}/publication", id)
                .then();
    }

    private static Map<String, Object> facts(String kind, Map<String, Object> more) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "title", "Sepsis",
                "summary", "The first hour.",
                "kind", kind,
                "collection", "shelf",
                "audience", "led",
                "source", "The trust",
                "reviewBy", TODAY.plusDays(300).toString()));
        facts.putAll(more);
        return facts;
    }

    private String code() {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            return (String)
                    rows.first("select code from trust where id = ?", trust).getFirst();
        });
    }

    private long count() {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            return (Long) rows.first("select count(*) from resource_file").getFirst();
        });
    }

    private long filesKept() throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
