package org.ledhub.cpd;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.PdfFile;
import org.ledhub.hub.Rows;
import org.ledhub.library.UploadCorpus;
import org.ledhub.shared.Digests;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class SharedCpdTest extends HubTest {

    private static final String CANARY = "I was too quick with the family";
    private static final String OLDER = "canary of an older reflection";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client doctor;
    private Client admin;
    private UUID session;
    private String course;
    private String evidence;
    private String olderEvidence;

    @BeforeEach
    void aDoctorWithAYear() {
        trust = given.aTrust();
        doctor = given.aDoctor(trust);
        admin = given.anAdmin(trust);
        session = given.aSession(trust, 5, Duration.ofHours(-2));
        given.titled(trust, session, "Grand round on sepsis");
        present("in-person");
        course = record(doctor, "Advanced Life Support", 3);
        reflect(doctor, course, CANARY);
        evidence = prove(doctor, course, "als.pdf");
        String older = record(doctor, "Long before", 300);
        reflect(doctor, older, OLDER);
        olderEvidence = prove(doctor, older, "older.pdf");
        Client colleague = given.aDoctor(trust);
        reflect(colleague, record(colleague, "A colleague's course", 3), "canary of a colleague");
    }

    @Test
    void showsTheEntriesOfThePeriodAndNothingThatIsNotTicked() {
        open(share(Map.of()))
                .statusCode(200)
                .header("X-Robots-Tag", equalTo("noindex"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .body("pack.name", equalTo(doctor.name()))
                .body("pack.records.title", contains("Advanced Life Support", "Grand round on sepsis"))
                .body("pack.totals.minutes", equalTo(120))
                .body("pack.records.reflection", contains(nullValue(), nullValue()))
                .body("pack.records.certificateNumber", contains(nullValue(), nullValue()))
                .body("pack.records.evidence.flatten()", empty())
                .body("pack.certificates", empty())
                .body(not(containsString("canary")))
                .body(not(containsString(CANARY)))
                .body(not(containsString("als.pdf")))
                .body(not(containsString(doctor.email())));
    }

    @Test
    void showsWhatIsTickedAndOfThisPeriodOnly() {
        String secret = share(Map.of("reflections", true, "certificates", true, "evidence", true));
        open(secret)
                .body("pack.records[0].reflection.what", equalTo(CANARY))
                .body("pack.records[0].evidence.name", contains("als.pdf"))
                .body("pack.certificates.title", contains("Grand round on sepsis"))
                .body("pack.certificates.name", contains(doctor.name()))
                .body(not(containsString("canary")));
        Response file = byLink(secret).get("/shared-cpd/evidence/{id}/file", evidence);
        file.then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment;"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", startsWith("sandbox;"))
                .header("Cache-Control", equalTo("no-store"));
        assertArrayEquals(ownEvidence(), file.asByteArray());
        byLink(secret)
                .get("/shared-cpd/evidence/{id}/file", olderEvidence)
                .then()
                .statusCode(404);
        byLink(share(Map.of("reflections", true)))
                .get("/shared-cpd/evidence/{id}/file", evidence)
                .then()
                .statusCode(404);
    }

    @Test
    void thePaperHoldsTheSame() {
        String secret = share(Map.of("reflections", true, "certificates", true));
        Response file = byLink(secret).get("/shared-cpd/file");
        file.then().statusCode(200).header("X-Robots-Tag", equalTo("noindex"));
        PdfFile paper = PdfFile.of(file.asByteArray());
        for (String words :
                List.of("1. Advanced Life Support", "2. Grand round on sepsis", CANARY, "Certificate of attendance")) {
            assertTrue(paper.text().contains(words), words + " in " + paper.text());
        }
        assertFalse(paper.text().contains("Long before"));
        assertEquals("en-GB", paper.language());
        assertEquals(List.of(), PdfFile.barriers(file.asByteArray()));
        String without = PdfFile.of(
                        byLink(share(Map.of())).get("/shared-cpd/file").asByteArray())
                .text();
        assertFalse(without.contains(CANARY) || without.contains("Certificate of attendance"), without);
    }

    @Test
    void holdsForFourWeeksUnlessSaidAndNinetyDaysAtMost() {
        Response made = make(doctor, Map.of());
        Instant madeAt = Instant.parse(made.path("share.madeAt"));
        assertEquals(madeAt.plus(Duration.ofDays(28)), Instant.parse(made.path("share.expiresAt")));
        for (int days : List.of(0, 91, -1)) {
            doctor.wronglySends(wanted(Map.of("days", days)))
                    .header("Idempotency-Key", UUID.randomUUID())
                    .post("/cpd-shares")
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("days"));
        }
        String oneDay = share(Map.of("days", 1));
        clock.moveOn(Duration.ofHours(24).minusMinutes(2));
        open(oneDay).statusCode(200);
        clock.moveOn(Duration.ofMinutes(3));
        open(oneDay).statusCode(404).body("code", equalTo("link-shows-nothing"));
        list(doctor).body("items[0].state", equalTo("expired")).body("items[0].opens", equalTo(1));
        RuntimeException broken = assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    identity.actAs(trust, doctor.id());
                    rows.add("""
                            insert into cpd_share (id, secret_hash, from_on, to_on, certificates, evidence, reflections, made_at, expires_at)
                            values (gen_random_uuid(), sha256('x'), '2026-01-01', '2026-01-02', false, false, false, now(), now() + interval '91 days')
                            """);
                }));
        assertTrue(broken.getMessage().contains("share_ends_within_90_days"), broken.getMessage());
    }

    @Test
    void endsAtOnceAndAnswersAsOneThatNeverWas() {
        Response made = make(doctor, Map.of());
        String secret = secretOf(made);
        open(secret).statusCode(200);
        doctor.calls()
                .delete("/cpd-shares/{id}", made.<String>path("share.id"))
                .then()
                .statusCode(204);
        Map<String, Object> ended = answer(open(secret).statusCode(404));
        Map<String, Object> wrong = answer(open("a".repeat(43)).statusCode(404));
        Map<String, Object> nonsense = answer(open("x").statusCode(404));
        Map<String, Object> none =
                answer(Client.nobodyWronglyCalls().get("/shared-cpd").then().statusCode(404));
        assertEquals(wrong, ended);
        assertEquals(wrong, nonsense);
        assertEquals(wrong, none);
        byLink(secret).get("/shared-cpd/file").then().statusCode(404);
        list(doctor).body("items.state", contains("ended")).body("items.opens", contains(1));
    }

    @Test
    void everyOpeningIsCountedAndShownWithItsTime() {
        Response made = make(doctor, Map.of("evidence", true, "recipient", "Dr Shah"));
        String id = made.path("share.id");
        list(doctor)
                .body("items[0].opens", equalTo(0))
                .body("items[0].lastOpenedAt", nullValue())
                .body("items[0].recipient", equalTo("Dr Shah"));
        open(secretOf(made)).statusCode(200);
        open("b".repeat(43)).statusCode(404);
        clock.moveOn(Duration.ofHours(1));
        Instant second = clock.instant();
        open(secretOf(made)).statusCode(200);
        byLink(secretOf(made)).get("/shared-cpd/file").then().statusCode(200);
        byLink(secretOf(made))
                .get("/shared-cpd/evidence/{id}/file", evidence)
                .then()
                .statusCode(200);
        byLink(secretOf(made))
                .get("/shared-cpd/evidence/{id}/file", olderEvidence)
                .then()
                .statusCode(404);
        Response listed = doctor.calls().get("/cpd-shares");
        listed.then().body("items[0].opens", equalTo(2));
        assertFalse(Instant.parse(listed.path("items[0].lastOpenedAt")).isBefore(second));
        doctor.calls()
                .get("/cpd-shares/{id}/openings", id)
                .then()
                .body("items.part", contains("evidence", "pdf", "pack", "pack"));
    }

    @Test
    void whatTheDoctorOrTheRegisterCorrectsIsSeenCorrected() {
        String secret = share(Map.of("certificates", true));
        String before = open(secret).extract().path("pack.certificates[0].number");
        admin.calls().delete("/sessions/{id}/register/lock", session).then().statusCode(200);
        present("remote");
        open(secret)
                .body("pack.certificates.number", not(contains(before)))
                .body("pack.certificates.mode", contains("remote"));
        doctor.calls().delete("/cpd-records/{id}", course).then().statusCode(204);
        open(secret).body("pack.records.title", contains("Grand round on sepsis"));
        admin.calls().delete("/sessions/{id}/register/lock", session).then().statusCode(200);
        present(null);
        open(secret).body("pack.records", empty()).body("pack.certificates", empty());
    }

    @Test
    void nobodyElseMakesReadsOrEndsALinkOfTheDoctor() {
        Response made = make(doctor, Map.of());
        String id = made.path("share.id");
        for (Client other : List.of(
                given.aDoctor(trust), given.aDoctor(given.aTrust()), given.aPerson(trust, "led", "tutor", "admin"))) {
            other.calls().delete("/cpd-shares/{id}", id).then().statusCode(404);
            other.calls().get("/cpd-shares/{id}/openings", id).then().statusCode(404);
            list(other).body("items", empty());
            open(secretOf(make(other, Map.of("reflections", true, "certificates", true, "evidence", true))))
                    .body("pack.records", empty())
                    .body("pack.name", equalTo(other.name()));
        }
        for (Client other : List.of(given.aTutor(trust), admin)) {
            other.calls().delete("/cpd-shares/{id}", id).then().statusCode(403);
            other.calls().get("/cpd-shares/{id}/openings", id).then().statusCode(403);
            other.calls().get("/cpd-shares").then().statusCode(403);
            other.sends(wanted(Map.of()))
                    .header("Idempotency-Key", UUID.randomUUID())
                    .post("/cpd-shares")
                    .then()
                    .statusCode(403);
        }
        open(secretOf(made)).statusCode(200);
    }

    @Test
    void whoIsLoggedInSeesNoMoreByIt() {
        String secret = share(Map.of());
        for (Client reader : List.of(admin, given.aTutor(trust), doctor, given.aDoctor(given.aTrust()))) {
            reader.calls()
                    .header("Share-Secret", secret)
                    .get("/shared-cpd")
                    .then()
                    .statusCode(200)
                    .body("pack.records.title", contains("Advanced Life Support", "Grand round on sepsis"))
                    .body(not(containsString(CANARY)));
        }
    }

    /** Every table there is, read as the link: what it shows is the pack, and it changes nothing. */
    @Test
    void theDatabaseShowsALinkItsPackAndNothingElse() {
        String some = share(Map.of());
        String all = share(Map.of("reflections", true, "certificates", true, "evidence", true));
        Set<String> base = Set.of("trust", "person", "cpd_record", "cpd_share");
        assertEquals(base, tablesSeenBy(some));
        Set<String> more = new TreeSet<>(base);
        more.addAll(
                Set.of("cpd_reflection", "cpd_evidence", "certificate", "certificate_in_force", "certificate_holder"));
        assertEquals(more, tablesSeenBy(all));
        assertEquals(
                Map.of("person", 1L, "cpd_share", 1L, "cpd_record", 2L, "cpd_reflection", 1L, "cpd_evidence", 1L),
                counts(all, "person", "cpd_share", "cpd_record", "cpd_reflection", "cpd_evidence"));
        asLink(all, () -> {
            assertEquals(0, rows.add("update cpd_record set title = 'x'"));
            assertEquals(0, rows.add("update cpd_share set ended_at = now()"));
            assertEquals(0, rows.add("update cpd_evidence set deleted_at = now()"));
            assertEquals(0, rows.add("update person set name = 'x'"));
            return null;
        });
    }

    @Test
    void aLinkAddsNothingToWhatSomebodyElseSees() {
        byte[] hash = Digests.sha256(share(Map.of("reflections", true)));
        for (UUID person : Stream.of(admin.id(), given.aDoctor(trust).id()).toList()) {
            assertEquals(List.of(), QuarkusTransaction.requiringNew().call(() -> {
                identity.actAs(trust, person);
                identity.seekByShare(hash);
                return rows.first("select record_id from cpd_reflection");
            }));
        }
        assertEquals(List.of(), QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            identity.seekByShare(hash);
            return rows.first("select record_id from cpd_reflection");
        }));
    }

    @Test
    void oneLinkIsOpenedSixtyTimesAMinute() {
        String secret = share(Map.of());
        List<Integer> answers = Stream.generate(
                        () -> byLink(secret).get("/shared-cpd").statusCode())
                .limit(150)
                .toList();
        assertTrue(answers.stream().limit(60).allMatch(each -> each == 200));
        assertTrue(answers.contains(429));
        open(share(Map.of())).statusCode(200);
    }

    private Set<String> tablesSeenBy(String secret) {
        return asLink(secret, () -> {
            Set<String> seen = new TreeSet<>();
            for (Object table : rows.first("""
                    select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'p', 'v') and n.nspname in ('public', 'one_to_one')
                      and has_table_privilege(c.oid, 'select')""")) {
                if (!rows.first("select 1 from " + table + " limit 1").isEmpty()) {
                    seen.add(table.toString().replace("public.", ""));
                }
            }
            return seen;
        });
    }

    private Map<String, Long> counts(String secret, String... tables) {
        return asLink(secret, () -> {
            Map<String, Long> counts = new HashMap<>();
            for (String table : tables) {
                counts.put(table, (Long)
                        rows.first("select count(*) from " + table).getFirst());
            }
            return counts;
        });
    }

    private <T> T asLink(String secret, Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.seekByShare(Digests.sha256(secret));
            return work.call();
        });
    }

    private byte[] ownEvidence() {
        return doctor.calls()
                .get("/cpd-records/{id}/evidence/{evidence}/file", course, evidence)
                .asByteArray();
    }

    private void present(String presence) {
        Map<String, Object> body = new HashMap<>();
        body.put("presence", presence);
        body.put("reason", "Corrected");
        admin.sends(body)
                .put("/sessions/{id}/register/{person}", session, doctor.id())
                .then()
                .statusCode(200);
        admin.calls().post("/sessions/{id}/register/lock", session).then().statusCode(200);
    }

    private static String record(Client who, String title, int daysAgo) {
        return who.sends(Map.of(
                        "title",
                        title,
                        "date",
                        TODAY.minusDays(daysAgo).toString(),
                        "minutes",
                        60,
                        "scope",
                        "external"))
                .post("/cpd-records")
                .path("id");
    }

    private static void reflect(Client who, String record, String what) {
        who.sends(Map.of("what", what))
                .header("If-Match", "*")
                .put("/cpd-records/{id}/reflection", record)
                .then()
                .statusCode(200);
    }

    private static String prove(Client who, String record, String name) {
        return who.calls()
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .body(UploadCorpus.pdf())
                .put("/cpd-records/{id}/evidence/file", record)
                .path("id");
    }

    private static Map<String, Object> wanted(Map<String, Object> changes) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "from", TODAY.minusDays(30).toString(), "to", TODAY.plusDays(30).toString()));
        body.putAll(changes);
        return body;
    }

    private static Response make(Client who, Map<String, Object> changes) {
        Response made = who.sends(wanted(changes))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/cpd-shares");
        made.then().statusCode(201);
        return made;
    }

    private String share(Map<String, Object> changes) {
        return secretOf(make(doctor, changes));
    }

    private static String secretOf(Response made) {
        return made.<String>path("address").replaceFirst(".*/shared-cpd#", "");
    }

    private static RequestSpecification byLink(String secret) {
        return Client.nobodyCalls().header("Share-Secret", secret);
    }

    private static ValidatableResponse open(String secret) {
        return byLink(secret).get("/shared-cpd").then();
    }

    private static ValidatableResponse list(Client who) {
        return who.calls().get("/cpd-shares").then();
    }

    private static Map<String, Object> answer(ValidatableResponse refused) {
        Map<String, Object> problem = new HashMap<>(refused.extract().jsonPath().getMap(""));
        problem.remove("requestId");
        return problem;
    }
}
