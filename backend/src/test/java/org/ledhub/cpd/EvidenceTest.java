package org.ledhub.cpd;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.files.FileScanner;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.PdfFile;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;
import org.ledhub.library.UploadCorpus;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class EvidenceTest extends HubTest {

    private static final Duration LONGER_THAN_KEPT = Duration.ofDays(31);

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    @Inject
    EvidenceKeeper keeper;

    @ConfigProperty(name = "ledhub.files.folder")
    Path folder;

    private UUID trust;
    private Client doctor;
    private String record;

    @BeforeEach
    void aRecord() {
        trust = given.aTrust();
        doctor = given.aDoctor(trust);
        record = aRecordOf(doctor);
    }

    @Test
    void isReadAsItWasSentAndNeverRun() {
        byte[] pdf = UploadCorpus.pdf();
        String id = add(doctor, record, "Advanced Life Support.pdf", pdf)
                .then()
                .statusCode(200)
                .body("name", equalTo("Advanced Life Support.pdf"))
                .body("mediaType", equalTo("application/pdf"))
                .body("bytes", equalTo(pdf.length))
                .body("state", equalTo("checked"))
                .extract()
                .path("id");
        list(doctor).body("items.id", contains(id));
        Response read = doctor.calls().get("/cpd-records/{id}/evidence/{evidence}/file", record, id);
        read.then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/pdf"))
                .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''Advanced%20Life%20Support.pdf"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", startsWith("sandbox;"))
                .header("Cache-Control", equalTo("no-store"));
        assertArrayEquals(pdf, read.asByteArray());
        Response part = doctor.calls()
                .header("Range", "bytes=0-3")
                .get("/cpd-records/{id}/evidence/{evidence}/file", record, id);
        assertEquals(206, part.statusCode());
        assertArrayEquals(Arrays.copyOf(pdf, 4), part.asByteArray());
    }

    @Test
    void provesWhatCameFromARegisterToo() {
        String attended = given.anAttendance(doctor, given.aSession(trust, 5), Instant.now())
                .toString();
        add(doctor, attended, "slides.pdf", UploadCorpus.pdf()).then().statusCode(200);
        doctor.calls().get("/cpd-records/{id}/evidence", attended).then().body("items.name", contains("slides.pdf"));
        doctor.calls().delete("/cpd-records/{id}", attended).then().statusCode(409);
    }

    @Test
    void theSameFileIsThereOnceAndAnotherNeedsAnotherName() {
        byte[] pdf = UploadCorpus.pdf();
        String id = add(doctor, record, "a.pdf", pdf).path("id");
        add(doctor, record, "a.pdf", pdf).then().statusCode(200).body("id", equalTo(id));
        add(doctor, record, "a.pdf", marked("other")).then().statusCode(409).body("code", equalTo("name-in-use"));
        add(doctor, record, "b.pdf", pdf).then().statusCode(200).body("id", not(equalTo(id)));
        list(doctor).body("items.name", contains("a.pdf", "b.pdf"));
    }

    @Test
    void whatIsNoDocumentIsRefusedAndLeavesNothing() {
        add(doctor, record, "page.pdf", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(415);
        add(doctor, record, "page.html", "<html>".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(415);
        add(doctor, record, "../up.pdf", UploadCorpus.pdf()).then().statusCode(400);
        add(doctor, record, "empty.pdf", new byte[0]).then().statusCode(400);
        add(doctor, record, "large.pdf", new byte[26 * 1024 * 1024]).then().statusCode(413);
        list(doctor).body("items", empty());
        assertEquals(List.of(0L), asDoctor("select count(*) from cpd_evidence"));
    }

    @Test
    void tenFilesAreOnARecordHoweverManyComeAtOnce() {
        List<Integer> answers = Storm.of(
                IntStream.range(0, 24).boxed().toList(),
                i -> send(doctor.plainly(), record, i + ".pdf", UploadCorpus.pdf())
                        .statusCode());
        assertTrue(answers.stream().allMatch(each -> each == 200 || each == 409), answers::toString);
        for (int i = 0; i < 10; i++) {
            add(doctor, record, "then-" + i + ".pdf", UploadCorpus.pdf());
        }
        list(doctor).body("items", hasSize(10));
        add(doctor, record, "eleventh.pdf", UploadCorpus.pdf())
                .then()
                .statusCode(409)
                .body("code", equalTo("ten-files-already"));
        String first = list(doctor).extract().path("items[3].id");
        delete(doctor, first).statusCode(204);
        add(doctor, record, "eleventh.pdf", UploadCorpus.pdf()).then().statusCode(200);
        restore(doctor, first).statusCode(409).body("code", equalTo("ten-files-already"));
    }

    @Test
    void aDoctorHasAShareAndDeletingDoesNotWidenIt() {
        keep(1, 200L * 1024 * 1024 - 10, null);
        add(doctor, record, "more.pdf", UploadCorpus.pdf())
                .then()
                .statusCode(409)
                .body("code", equalTo("evidence-full"));
        asDoctor("update cpd_evidence set deleted_at = now() returning 1");
        add(doctor, record, "more.pdf", UploadCorpus.pdf()).then().statusCode(409);
        Client other = given.aDoctor(trust);
        add(other, aRecordOf(other), "more.pdf", UploadCorpus.pdf()).then().statusCode(200);
    }

    @Test
    void allOfATrustHaveOneQuotaWithTheLibrary() {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add("""
                    insert into resource_file (id, name, media_type, bytes, sha256, state, added_at)
                    values (gen_random_uuid(), 'all.pdf', 'application/pdf', ?, sha256(''), 'checked', now())
                    """, 20L * 1024 * 1024 * 1024);
        });
        add(doctor, record, "more.pdf", UploadCorpus.pdf())
                .then()
                .statusCode(409)
                .body("code", equalTo("files-full"));
    }

    @Test
    void canBeBroughtBackForThirtyDaysAndIsThenGone() {
        String id = add(doctor, record, "a.pdf", UploadCorpus.pdf()).path("id");
        delete(doctor, id).statusCode(204);
        list(doctor).body("items", empty());
        read(doctor, id).statusCode(404);
        delete(doctor, id).statusCode(404);
        restore(doctor, id).statusCode(200).body("name", equalTo("a.pdf"));
        restore(doctor, id).statusCode(200);
        read(doctor, id).statusCode(200);

        keepIn(LONGER_THAN_KEPT);
        assertTrue(Files.exists(kept(id)), "what is not deleted stays");
        delete(doctor, id).statusCode(204);
        keepIn(Duration.ofDays(29));
        assertTrue(Files.exists(kept(id)));
        asDoctor("update cpd_evidence set deleted_at = now() - interval '30 days 1 minute' returning 1");
        restore(doctor, id).statusCode(404);
        keeper.keep();
        assertFalse(Files.exists(kept(id)), "its bytes are gone");
        assertEquals(List.of(0L), asDoctor("select count(*) from cpd_evidence"));
    }

    @Test
    void goesAndComesBackWithItsRecord() {
        String id = add(doctor, record, "a.pdf", UploadCorpus.pdf()).path("id");
        String deletedBefore = add(doctor, record, "b.pdf", UploadCorpus.pdf()).path("id");
        delete(doctor, deletedBefore).statusCode(204);
        doctor.sends(Map.of("what", "I learned"))
                .header("If-Match", "*")
                .put("/cpd-records/{id}/reflection", record)
                .then()
                .statusCode(200);
        doctor.calls().delete("/cpd-records/{id}", record).then().statusCode(204);
        list(doctor).statusCode(404);
        read(doctor, id).statusCode(404);
        restore(doctor, id).statusCode(404);
        add(doctor, record, "c.pdf", UploadCorpus.pdf()).then().statusCode(404);

        doctor.calls().put("/cpd-records/{id}/restoration", record).then().statusCode(200);
        list(doctor).body("items.id", contains(id));
        doctor.calls().get("/cpd-records/{id}/reflection", record).then().body("what", equalTo("I learned"));

        doctor.calls().delete("/cpd-records/{id}", record).then().statusCode(204);
        keepIn(Duration.ofDays(29));
        assertTrue(Files.exists(kept(id)));
        keepIn(LONGER_THAN_KEPT);
        assertFalse(Files.exists(kept(id)));
        assertFalse(Files.exists(kept(deletedBefore)));
        assertEquals(List.of(0L), asDoctor("select count(*) from cpd_evidence"));
        asDoctor("update cpd_record set deleted_at = now() - interval '30 days 1 minute' returning 1");
        doctor.calls().put("/cpd-records/{id}/restoration", record).then().statusCode(404);
    }

    @Test
    void followsARecordThatARegisterTakesBackAndGivesAgain() {
        Client admin = given.anAdmin(trust);
        UUID session = given.aSession(trust, 5, Duration.ofHours(-2));
        present(admin, session, "in-person");
        String attended = doctor.calls().get("/cpd-records").path("items.find { it.source == 'attendance' }.id");
        String id = add(doctor, attended, "slides.pdf", UploadCorpus.pdf()).path("id");
        admin.calls().delete("/sessions/{id}/register/lock", session).then().statusCode(200);
        present(admin, session, null);
        doctor.calls().get("/cpd-records/{id}/evidence", attended).then().statusCode(404);
        doctor.calls().put("/cpd-records/{id}/restoration", attended).then().statusCode(404);
        admin.calls().delete("/sessions/{id}/register/lock", session).then().statusCode(200);
        present(admin, session, "remote");
        doctor.calls().get("/cpd-records/{id}/evidence", attended).then().body("items.id", contains(id));
    }

    @Test
    void nobodyElseReachesIt() {
        String id = add(doctor, record, "a.pdf", UploadCorpus.pdf()).path("id");
        for (Client other : List.of(
                given.aDoctor(trust), given.aDoctor(given.aTrust()), given.aPerson(trust, "led", "tutor", "admin"))) {
            list(other).statusCode(404);
            read(other, id).statusCode(404);
            delete(other, id).statusCode(404);
            restore(other, id).statusCode(404);
            add(other, record, "mine.pdf", UploadCorpus.pdf()).then().statusCode(404);
            other.calls().put("/cpd-records/{id}/restoration", record).then().statusCode(404);
            // By way of a record of their own.
            String own = aRecordOf(other);
            other.calls()
                    .get("/cpd-records/{id}/evidence/{evidence}/file", own, id)
                    .then()
                    .statusCode(404);
            other.calls()
                    .delete("/cpd-records/{id}/evidence/{evidence}", own, id)
                    .then()
                    .statusCode(404);
        }
        for (Client other : List.of(given.aTutor(trust), given.anAdmin(trust))) {
            list(other).statusCode(403);
            read(other, id).statusCode(403);
            delete(other, id).statusCode(403);
            restore(other, id).statusCode(403);
            add(other, record, "mine.pdf", UploadCorpus.pdf()).then().statusCode(403);
        }
        Client.nobodyWronglyCalls()
                .get("/cpd-records/{id}/evidence/{evidence}/file", record, id)
                .then()
                .statusCode(401);
        list(doctor).body("items.id", contains(id));
    }

    @Test
    void theDatabaseShowsItToNobodyElse() {
        add(doctor, record, "a.pdf", UploadCorpus.pdf()).then().statusCode(200);
        assertEquals(1, seen(doctor.id(), "").size());
        assertEquals(1, seen(doctor.id(), "evidence").size());
        assertEquals(List.of(), seen(given.anAdmin(trust).id(), ""));
        assertEquals(List.of(), seen(given.aDoctor(trust).id(), "evidence"));
        for (String purpose : List.of("attendance", "postman", "files", "contracts", "housekeeping", "evidence")) {
            assertEquals(List.of(), seen(null, purpose), purpose);
        }
        assertEquals(List.of(), QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, doctor.id());
            rows.first("select set_config('hub.client_id', gen_random_uuid()::text, true)");
            return rows.first("select name from cpd_evidence");
        }));
    }

    @Test
    void whileTheScannerDoesNotAnswerItWaits() {
        FileScanner noScanner = new FileScanner(Optional.empty());
        // Nothing listens on the port that is reserved for that.
        QuarkusMock.installMockForType(new FileScanner(Optional.of("127.0.0.1:9")), FileScanner.class);
        String id = add(doctor, record, "a.pdf", UploadCorpus.pdf())
                .then()
                .body("state", equalTo("waiting"))
                .extract()
                .path("id");
        keeper.keep();
        read(doctor, id).statusCode(409).body("code", equalTo("file-not-checked"));
        QuarkusMock.installMockForType(noScanner, FileScanner.class);
        keeper.keep();
        read(doctor, id).statusCode(200);
        list(doctor).body("items.state", contains("checked"));
    }

    @Test
    void whatNeverArrivedIsSweptAway() {
        keep(1, 9, "arriving");
        list(doctor).body("items", empty());
        keeper.keep();
        assertEquals(List.of(1L), asDoctor("select count(*) from cpd_evidence"));
        keepIn(Duration.ofHours(25));
        assertEquals(List.of(0L), asDoctor("select count(*) from cpd_evidence"));
    }

    @Test
    void everyExportSaysWhatThereIsAndHowLarge() {
        byte[] pdf = UploadCorpus.pdf();
        add(doctor, record, "=certificate.pdf", pdf).then().statusCode(200);
        String id = add(doctor, record, "gone.pdf", pdf).path("id");
        delete(doctor, id).statusCode(204);
        doctor.calls()
                .get("/cpd-export?format=json")
                .then()
                .body("records[0].evidence.name", contains("=certificate.pdf"))
                .body("records[0].evidence.bytes", contains(pdf.length));
        String words = "=certificate.pdf (1 KB)";
        String csv = doctor.calls().get("/cpd-export?format=csv").asString();
        assertTrue(csv.contains(",'" + words), csv);
        String paper =
                PdfFile.of(doctor.calls().get("/cpd-export").asByteArray()).text();
        assertTrue(paper.contains("Evidence in the hub: " + words), paper);
        assertFalse((csv + paper).contains("gone.pdf"));
    }

    private void present(Client admin, UUID session, String presence) {
        Map<String, Object> body = new HashMap<>();
        body.put("presence", presence);
        body.put("reason", "Corrected");
        admin.sends(body)
                .put("/sessions/{id}/register/{person}", session, doctor.id())
                .then()
                .statusCode(200);
        admin.calls().post("/sessions/{id}/register/lock", session).then().statusCode(200);
    }

    private void keepIn(Duration time) {
        clock.moveOn(time);
        keeper.keep();
        clock.moveOn(time.negated());
    }

    /** Rows without bytes. */
    private void keep(int place, long bytes, String state) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, doctor.id());
            rows.add("""
                    insert into cpd_evidence (id, record_id, name, media_type, bytes, sha256, state, place, added_at)
                    values (gen_random_uuid(), ?, 'film.mp4', 'video/mp4', ?, sha256(''), ?, ?, now())
                    """, UUID.fromString(record), bytes, state == null ? "checked" : state, place);
        });
    }

    private List<Object> asDoctor(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, doctor.id());
            return rows.first(sql);
        });
    }

    private List<Object> seen(UUID person, String purpose) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, person);
            identity.actFor(purpose);
            return rows.first("select name from cpd_evidence where trust_id = ?", trust);
        });
    }

    private Path kept(String id) {
        return folder.resolve(trust.toString()).resolve("evidence").resolve(id);
    }

    private static byte[] marked(String mark) {
        byte[] pdf = UploadCorpus.pdf();
        byte[] comment = ("\n%" + mark + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(pdf, pdf.length + comment.length);
        System.arraycopy(comment, 0, both, pdf.length, comment.length);
        return both;
    }

    private static String aRecordOf(Client who) {
        return who.sends(Map.of(
                        "title",
                        "A course",
                        "date",
                        LocalDate.now().minusDays(3).toString(),
                        "minutes",
                        60,
                        "scope",
                        "external"))
                .post("/cpd-records")
                .path("id");
    }

    private static Response add(Client who, String record, String name, byte[] bytes) {
        return send(who.wronglyCalls(), record, name, bytes);
    }

    private static Response send(RequestSpecification call, String record, String name, byte[] bytes) {
        return call.contentType("application/octet-stream")
                .queryParam("name", name)
                .body(bytes)
                .put("/cpd-records/{id}/evidence/file", record);
    }

    private ValidatableResponse list(Client who) {
        return who.calls().get("/cpd-records/{id}/evidence", record).then();
    }

    private ValidatableResponse read(Client who, String id) {
        return who.calls()
                .get("/cpd-records/{id}/evidence/{evidence}/file", record, id)
                .then();
    }

    private ValidatableResponse delete(Client who, String id) {
        return who.calls()
                .delete("/cpd-records/{id}/evidence/{evidence}", record, id)
                .then();
    }

    private ValidatableResponse restore(Client who, String id) {
        return who.calls()
                .put("/cpd-records/{id}/evidence/{evidence}/restoration", record, id)
                .then();
    }
}
