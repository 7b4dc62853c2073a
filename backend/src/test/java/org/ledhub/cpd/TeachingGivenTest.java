package org.ledhub.cpd;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.RegisterOf;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class TeachingGivenTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private Client teacher;
    private UUID session;
    private RegisterOf register;

    @BeforeEach
    void aSessionThatIsOver() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        teacher = given.aDoctor(trust);
        session = given.aSession(trust, 5, Duration.ofHours(-2));
        register = new RegisterOf(admin, session);
        teaches(teacher);
    }

    @Test
    void whoTaughtHasARecordOfItWhenTheRegisterIsLocked() {
        records(teacher).body("items", empty());
        register.lock();
        records(teacher)
                .body("items.source", contains("teaching"))
                .body("items[0].scope", equalTo("internal"))
                .body("items[0].minutes", equalTo(60))
                .body("items[0].cips", contains(6));
        records(given.aDoctor(trust)).body("items", empty());
        teacher.calls().get("/certificates").then().body("items", empty());
    }

    @Test
    void itFollowsCorrectionsOfWhoTaught() {
        Client other = given.aDoctor(trust);
        register.lock();
        register.reopen();
        teaches(other);
        register.lock();
        records(teacher).body("items", empty());
        records(other).body("items.source", contains("teaching"));
        register.reopen();
        teaches(teacher);
        register.lock();
        records(teacher).body("items", hasSize(1));
        records(other).body("items", empty());
    }

    @Test
    void whoTaughtAndWasMarkedPresentHasTheHourOnce() {
        register.mark(teacher, "in-person");
        register.lock();
        records(teacher).body("items.source", contains("teaching"));
        teacher.calls().get("/cpd-summary").then().body("minutes", equalTo(60));
        register.reopen();
        teachesNobody();
        register.lock();
        records(teacher).body("items.source", contains("attendance")).body("items[0].cips", empty());
        teacher.calls().get("/cpd-summary").then().body("minutes", equalTo(60));
    }

    @Test
    void itsFactsAreNotTheDoctorsToChange() {
        register.lock();
        String id = records(teacher).extract().path("items[0].id");
        teacher.calls().delete("/cpd-records/{id}", id).then().statusCode(409).body("code", equalTo("from-attendance"));
    }

    @Test
    void certificatesWaitForFeedbackWhereTheTrustAsksForIt() {
        given.teachingSettings(admin, Map.of("certificatesNeedFeedback", true));
        Client answers = given.aDoctor(trust);
        Client silent = given.aDoctor(trust);
        register.mark(answers, "in-person");
        register.mark(silent, "remote");
        register.lock();
        certificates(answers).body("items", empty());
        records(answers).body("items", hasSize(1));
        giveFeedback(answers);
        certificates(answers).body("items.status", contains("valid")).body("items[0].mode", equalTo("in-person"));
        certificates(silent).body("items", empty());

        register.reopen();
        register.mark(answers, "remote");
        register.lock();
        certificates(answers).body("items.findAll { it.status == 'valid' }.mode", contains("remote"));
        certificates(silent).body("items", empty());

        register.reopen();
        given.teachingSettings(admin, Map.of("certificatesNeedFeedback", false));
        register.lock();
        certificates(silent).body("items.status", contains("valid"));
    }

    @Test
    void feedbackBeforeTheLockIsEnough() {
        given.teachingSettings(admin, Map.of("certificatesNeedFeedback", true));
        Client doctor = given.aDoctor(trust);
        register.mark(doctor, "in-person");
        giveFeedback(doctor);
        certificates(doctor).body("items", empty());
        register.lock();
        certificates(doctor).body("items.status", contains("valid"));
    }

    private ValidatableResponse records(Client who) {
        return who.calls().get("/cpd-records").then().statusCode(200);
    }

    private ValidatableResponse certificates(Client who) {
        return who.calls().get("/certificates").then().statusCode(200);
    }

    private void teaches(Client who) {
        speakers("[{\"name\": \"Somebody\", \"personId\": \"" + who.id() + "\"}]");
    }

    private void teachesNobody() {
        speakers("[]");
    }

    private void speakers(String json) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, admin.id());
            rows.add("update teaching_session set speakers = ?::jsonb where id = ?", json, session);
        });
    }

    private void giveFeedback(Client who) {
        who.sends(Map.of("useful", 4, "wellTaught", 5, "good", "All", "better", "", "doDifferently", ""))
                .put("/sessions/{id}/feedback", session)
                .then()
                .statusCode(200);
    }
}
