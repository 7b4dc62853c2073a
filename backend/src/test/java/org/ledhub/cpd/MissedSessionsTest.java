package org.ledhub.cpd;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.PdfFile;
import org.ledhub.hub.RegisterOf;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;

/** Catching up with a session is personal CPD with a reflection; it never becomes attendance. */
@QuarkusTest
class MissedSessionsTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private Client doctor;
    private UUID session;
    private RegisterOf register;
    private UUID recording;

    @BeforeEach
    void aSessionThatIsOverWithItsRecording() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
        given.aShelf(trust, "shelf");
        session = given.aSession(trust, 5, Duration.ofHours(-2));
        register = new RegisterOf(admin, session);
        recording = aRecording("Sepsis, recorded");
        attach(session, recording);
    }

    @Test
    void whoWasNotThereIsOfferedWhatThereIsOfIt() {
        UUID slides = given.aResource(trust, "shelf", "Sepsis, slides", "", "");
        attach(session, slides);
        missed(doctor)
                .body("items.id", contains(session.toString()))
                .body("items[0].resources.id", contains(recording.toString(), slides.toString()))
                .body("items[0].resources.kind", contains("recording", "link"))
                .body("items[0].recordId", nullValue());
        doctor.calls()
                .queryParam("session", session)
                .get("/missed-sessions")
                .then()
                .body("items", hasSize(1));
        doctor.calls()
                .queryParam("session", UUID.randomUUID())
                .get("/missed-sessions")
                .then()
                .body("items", empty());
    }

    @Test
    void nothingIsOfferedOfWhatWasNotMissedOrCannotBeCaughtUpWith() {
        for (Duration in : List.of(Duration.ofDays(3), Duration.ofDays(-370))) {
            attach(given.aSession(trust, 5, in), aRecording("Another"));
        }
        given.aSession(trust, 5, Duration.ofHours(-5));
        UUID cancelled = given.aSession(trust, 5, Duration.ofHours(-7));
        attach(cancelled, recording);
        change("update teaching_session set status = 'cancelled', cancelled_reason = 'Strike' where id = ?", cancelled);
        missed(doctor).body("items.id", contains(session.toString()));

        register.mark(doctor, "in-person");
        missed(doctor).body("items", empty());
        register.mark(doctor, null);
        missed(doctor).body("items", hasSize(1));
        change("""
                update teaching_session
                   set speakers = jsonb_build_array(jsonb_build_object('name', 'A', 'personId', cast(? as text))) where id = ?
                """, doctor.id().toString(), session);
        missed(doctor).body("items", empty());
    }

    @Test
    void pagesMeetEachSessionOnceTheLatestFirst() {
        UUID older = given.aSession(trust, 5, Duration.ofDays(-2));
        UUID oldest = given.aSession(trust, 5, Duration.ofDays(-3));
        attach(older, recording);
        attach(oldest, recording);
        Response first = doctor.calls().queryParam("limit", 2).get("/missed-sessions");
        first.then().body("items.id", contains(session.toString(), older.toString()));
        doctor.calls()
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get("/missed-sessions")
                .then()
                .body("items.id", contains(oldest.toString()))
                .body("next", nullValue());
    }

    @Test
    void becomesAPersonalRecordWithItsReflection() {
        change("update teaching_session set domains = '{1,3}', cips = '{4}' where id = ?", session);
        Response added = reflect(doctor, recording, session);
        String id = added.path("id");
        added.then()
                .statusCode(201)
                .body("source", equalTo("recording"))
                .body("scope", equalTo("personal"))
                .body("minutes", equalTo(45))
                .body("date", equalTo(LocalDate.now(Time.LONDON).toString()))
                .body("nature", equalTo("non-clinical"))
                .body("domains", contains(1, 3))
                .body("cips", contains(4))
                .body("counted", equalTo(true))
                .body("certificateId", nullValue());
        assertTrue(added.header("Location").endsWith("/api/v1/cpd-records/" + id));
        doctor.calls()
                .get("/cpd-records/{id}/reflection", id)
                .then()
                .body("what", equalTo("Lactate is asked for early"))
                .body("soWhat", equalTo("I see it on nights"))
                .body("nowWhat", equalTo("Cultures first"))
                .body("change", nullValue());
        totals(0, 45);
        missed(doctor).body("items[0].recordId", equalTo(id));
    }

    @Test
    void isRecordedOnceForASessionAndOnceForARecording() {
        UUID slides = given.aResource(trust, "shelf", "Sepsis, slides", "", "");
        attach(session, slides);
        reflect(doctor, recording, session).then().statusCode(201);
        for (Response again : List.of(
                reflect(doctor, recording, session),
                reflect(doctor, slides, session),
                reflect(doctor, recording, null))) {
            again.then().statusCode(409).body("code", equalTo("recorded-already"));
        }
        reflect(given.aDoctor(trust), recording, session).then().statusCode(201);
        totals(0, 45);
    }

    @Test
    void theSameKeyMakesOneRecord() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            doctor.sends(answers(recording, session))
                    .header("Idempotency-Key", key)
                    .post("/cpd-records/from-recording")
                    .then()
                    .statusCode(201);
        }
        doctor.calls().get("/cpd-records").then().body("items", hasSize(1));
    }

    @Test
    void isNeverCertifiedAndNeverCountsAsAttendance() {
        String rates = admin.calls().get("/attendance-rates").asString();
        reflect(doctor, recording, session).then().statusCode(201);
        register.lock();
        doctor.calls().get("/certificates").then().body("items", empty());
        doctor.calls().get("/cpd-records").then().body("items.scope", contains("personal"));
        admin.calls()
                .get("/sessions/{id}/register", session)
                .then()
                .body("entries.findAll { it.presence != null }", empty());
        register.reopen();
        assertEquals(rates, admin.calls().get("/attendance-rates").asString());
        for (String change : List.of(
                "update cpd_record set scope = 'internal' where source = 'recording'",
                "update cpd_record set scope = 'external' where source = 'recording'",
                "update cpd_record set source_id = missed_session_id where source = 'recording'",
                "update cpd_record set source = 'attendance' where source = 'recording'")) {
            IllegalStateException refused =
                    assertThrows(IllegalStateException.class, () -> as(doctor, () -> rows.add(change)), change);
            assertTrue(refused.getMessage().contains("violates check constraint"), refused.getMessage());
        }
    }

    @Test
    void aCorrectedRegisterCountsTheHourOnceAndKeepsWhatWasWritten() {
        register.lock();
        String id = reflect(doctor, recording, session).path("id");
        register.reopen();
        register.mark(doctor, "in-person");
        register.lock();
        doctor.calls()
                .get("/cpd-records")
                .then()
                .body("items.source", containsInAnyOrder("attendance", "recording"))
                .body("items.find { it.source == 'recording' }.counted", equalTo(false))
                .body("items.find { it.source == 'attendance' }.counted", equalTo(true));
        totals(60, 0);
        doctor.calls().get("/certificates").then().body("items", hasSize(1));
        doctor.calls()
                .get("/cpd-records/{id}/reflection", id)
                .then()
                .body("what", equalTo("Lactate is asked for early"));
        missed(doctor).body("items", empty());
        exportsSayThatItIsNotCounted();

        register.reopen();
        register.mark(doctor, null);
        register.lock();
        totals(0, 45);
        doctor.calls().get("/cpd-records/{id}", id).then().body("counted", equalTo(true));
    }

    @Test
    void anAppraiserSeesTheSameTotalAlsoWhenTheSessionLiesOutsideThePeriod() {
        session = given.aSession(trust, 5, Duration.ofDays(-3));
        register = new RegisterOf(admin, session);
        attach(session, recording);
        reflect(doctor, recording, session).then().statusCode(201);
        String today = LocalDate.now(Time.LONDON).toString();
        String address = doctor.sends(Map.of(
                        "from", today, "to", today, "certificates", false, "evidence", false, "reflections", false))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/cpd-shares")
                .path("address");
        String secret = address.substring(address.indexOf('#') + 1);
        shared(secret, 45, true);
        register.mark(doctor, "in-person");
        register.lock();
        shared(secret, 0, false);
    }

    private static void shared(String secret, int minutes, boolean counted) {
        Client.nobodyCalls()
                .header("Share-Secret", secret)
                .get("/shared-cpd")
                .then()
                .statusCode(200)
                .body("pack.records.source", contains("recording"))
                .body("pack.records.counted", contains(counted))
                .body("pack.totals.minutes", equalTo(minutes));
    }

    private void exportsSayThatItIsNotCounted() {
        doctor.calls()
                .queryParam("format", "json")
                .get("/cpd-export")
                .then()
                .body("totals.minutes", equalTo(60))
                .body("records.find { it.source == 'recording' }.counted", equalTo(false));
        doctor.calls()
                .queryParam("format", "csv")
                .get("/cpd-export")
                .then()
                .body(containsString("Source,Counted,Certificate"))
                .body(containsString("recording,no,"))
                .body(containsString("attendance,yes,"));
        String paper = PdfFile.of(doctor.calls()
                        .queryParam("format", "pdf")
                        .queryParam("reflections", true)
                        .get("/cpd-export")
                        .asByteArray())
                .text()
                .replaceAll("\\s+", " ");
        for (String words : List.of(
                "1 credit in total",
                "From a recording with reflection. Not counted: the register shows that the doctor attended.",
                "What I learned Lactate is asked for early",
                "How it applies to my work I see it on nights",
                "What I will change Cultures first")) {
            assertTrue(paper.contains(words), words + " in " + paper);
        }
    }

    @Test
    void anyRecordingOfTheLibraryCanBeRecordedAndNothingElseOfIt() {
        UUID other = aRecording("Consent, recorded");
        reflect(doctor, other, null)
                .then()
                .statusCode(201)
                .body("title", equalTo("Consent, recorded"))
                .body("scope", equalTo("personal"))
                .body("domains", empty());
        UUID slides = given.aResource(trust, "shelf", "Slides", "", "");
        UUID draft = aRecording("Not yet");
        change("update resource set state = 'draft' where id = ?", draft);
        for (UUID id : List.of(slides, draft, UUID.randomUUID())) {
            reflect(doctor, id, null).then().statusCode(400).body("errors.field", contains("resourceId"));
        }
    }

    @Test
    void aRecordingOfAMissedSessionIsOfThatSessionWhicheverWayItWasFound() {
        reflect(doctor, recording, null).then().statusCode(201);
        missed(doctor).body("items[0].recordId", equalTo(onlyRecord()));
        register.mark(doctor, "remote");
        register.lock();
        totals(60, 0);
    }

    @Test
    void whatADoctorMayNotReadIsNotOffered() {
        change("update resource set state = 'withdrawn' where id = ?", recording);
        missed(doctor).body("items", empty());
        reflect(doctor, recording, session).then().statusCode(400).body("errors.field", contains("sessionId"));
        Client stranger = given.aDoctor(given.aTrust());
        change("update resource set state = 'published' where id = ?", recording);
        missed(stranger).body("items", empty());
        for (UUID named : new UUID[] {session, null}) {
            reflect(stranger, recording, named).then().statusCode(400);
        }
        assertEquals(List.of(0L), as(stranger, () -> rows.first("select count(*) from material_of_session")));
    }

    @Test
    void whoWasThereCannotRecordThatTheyMissedIt() {
        register.mark(doctor, "in-person");
        reflect(doctor, recording, session).then().statusCode(400).body("errors.field", contains("sessionId"));
        reflect(doctor, recording, null).then().statusCode(201);
        register.lock();
        totals(60, 45);
    }

    @Test
    void nobodyElseSeesOrChangesIt() {
        String id = reflect(doctor, recording, session).path("id");
        Client other = given.aDoctor(trust);
        missed(other).body("items[0].recordId", nullValue());
        for (String path : List.of("/cpd-records/" + id, "/cpd-records/" + id + "/reflection")) {
            other.calls().get(path).then().statusCode(404);
        }
        other.calls().delete("/cpd-records/{id}", id).then().statusCode(404);
        other.calls().put("/cpd-records/{id}/restoration", id).then().statusCode(404);
        for (Client without : List.of(admin, given.aTutor(trust), given.aPerson(trust, "tutor", "admin"))) {
            without.calls().get("/missed-sessions").then().statusCode(403);
            reflect(without, recording, session).then().statusCode(403);
            without.calls().put("/cpd-records/{id}/restoration", id).then().statusCode(403);
            assertEquals(List.of(0L), as(without, () -> rows.first("select count(*) from cpd_record")));
            assertEquals(List.of(0L), as(without, () -> rows.first("select count(record_id) from missed_session")));
        }
        Client.nobodyWronglyCalls().get("/missed-sessions").then().statusCode(401);
        Client.nobodyWronglyCalls()
                .contentType(ContentType.JSON)
                .body(answers(recording, session))
                .post("/cpd-records/from-recording")
                .then()
                .statusCode(401);
        Client.nobodyWronglyCalls()
                .put("/cpd-records/{id}/restoration", id)
                .then()
                .statusCode(401);
        doctor.calls().get("/cpd-records/{id}", id).then().statusCode(200);
    }

    @Test
    void namesEachFieldThatIsWrong() {
        wrong("resourceId", null);
        for (Object minutes : new Object[] {null, 4, 481, "60"}) {
            wrong("minutes", minutes);
        }
        for (String field : List.of("learned", "applies", "willChange")) {
            for (Object text : new Object[] {null, " ", "a".repeat(4001), "a\u0000b"}) {
                wrong(field, text);
            }
        }
        wrong("scope", "internal");
        doctor.calls().get("/cpd-records").then().body("items", empty());
    }

    @Test
    void staysPersonalWhenItIsChanged() {
        String id = reflect(doctor, recording, session).path("id");
        Map<String, Object> facts = new HashMap<>(Map.of(
                "title", "Sepsis", "date", LocalDate.now(Time.LONDON).toString(), "minutes", 30, "scope", "external"));
        changeRecord(id, facts).then().statusCode(409).body("code", equalTo("personal-only"));
        facts.put("scope", "personal");
        changeRecord(id, facts)
                .then()
                .statusCode(200)
                .body("source", equalTo("recording"))
                .body("minutes", equalTo(30));
        totals(0, 30);
    }

    @Test
    void undoBringsItBackWithItsReflection() {
        String id = reflect(doctor, recording, session).path("id");
        doctor.calls().delete("/cpd-records/{id}", id).then().statusCode(204);
        totals(0, 0);
        missed(doctor).body("items[0].recordId", nullValue());
        for (int i = 0; i < 2; i++) {
            doctor.calls()
                    .put("/cpd-records/{id}/restoration", id)
                    .then()
                    .statusCode(200)
                    .body("source", equalTo("recording"));
        }
        doctor.calls().get("/cpd-records/{id}/reflection", id).then().body("nowWhat", equalTo("Cultures first"));
        doctor.calls().delete("/cpd-records/{id}", id).then().statusCode(204);
        reflect(doctor, recording, session).then().statusCode(201);
        doctor.calls()
                .put("/cpd-records/{id}/restoration", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("recorded-already"));
        totals(0, 45);
    }

    @Test
    void whatARegisterTookBackIsNotTheDoctorsToBringBack() {
        register.mark(doctor, "in-person");
        register.lock();
        String id = onlyRecord();
        register.reopen();
        register.mark(doctor, null);
        register.lock();
        doctor.calls().put("/cpd-records/{id}/restoration", id).then().statusCode(404);
        doctor.calls().get("/cpd-records").then().body("items", empty());
    }

    private void wrong(String field, Object value) {
        Map<String, Object> answers = answers(recording, session);
        answers.put(field, value);
        doctor.wronglySends(answers)
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/cpd-records/from-recording")
                .then()
                .statusCode(400)
                .body("errors.field", contains(field));
    }

    private static Map<String, Object> answers(UUID resource, UUID missed) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "resourceId",
                resource.toString(),
                "minutes",
                45,
                "learned",
                "Lactate is asked for early",
                "applies",
                "I see it on nights",
                "willChange",
                "Cultures first"));
        answers.put("sessionId", missed == null ? null : missed.toString());
        return answers;
    }

    private static Response reflect(Client who, UUID resource, UUID missed) {
        return who.sends(answers(resource, missed))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/cpd-records/from-recording");
    }

    private Response changeRecord(String id, Map<String, Object> facts) {
        return doctor.sends(facts).header("If-Match", "*").put("/cpd-records/{id}", id);
    }

    private static ValidatableResponse missed(Client who) {
        return who.calls().get("/missed-sessions").then().statusCode(200);
    }

    private String onlyRecord() {
        return doctor.calls()
                .get("/cpd-records")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    /** An independent sum is that of the test's own numbers. */
    private void totals(int internal, int personal) {
        doctor.calls()
                .get("/cpd-summary")
                .then()
                .body("minutes", equalTo(internal + personal))
                .body("byScope.find { it.scope == 'internal' }.minutes", equalTo(internal))
                .body("byScope.find { it.scope == 'personal' }.minutes", equalTo(personal));
    }

    private void attach(UUID to, UUID resource) {
        admin.calls()
                .put("/sessions/{id}/resources/{resource}", to, resource)
                .then()
                .statusCode(204);
    }

    private UUID aRecording(String title) {
        UUID id = given.aResource(trust, "shelf", title, "", "");
        change("update resource set kind = 'recording', captioned = true where id = ?", id);
        return id;
    }

    private void change(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add(statement, values);
        });
    }

    private <T> T as(Client person, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(person.trustId(), person.id());
            return work.get();
        });
    }
}
