package org.ledhub.library;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;

/** A doctor's ticks are theirs alone, but for one tutor and only while they wish. */
@QuarkusTest
class PathwaysTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private Client doctor;
    private String pathway;
    private List<String> steps;

    @BeforeEach
    void aPathwayOfTwoSteps() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
        var created = create(admin, pathwayOf(task("Meet your buddy"), task("Get your smartcard")));
        pathway = created.path("id");
        steps = created.path("steps.id");
    }

    @Test
    void aDoctorTicksAStepAndTakesTheTickBack() {
        tick(steps.getFirst());
        tick(steps.getFirst());
        seenBy(doctor, true, false);
        doctor.calls().get("/pathways").then().body("items.done", contains(1)).body("items.steps", contains(2));
        undo(steps.getFirst());
        undo(steps.getFirst());
        seenBy(doctor, false, false);
    }

    @Test
    void nobodyElseSeesAnyProgressNotEvenByTheDatabase() {
        tick(steps.getFirst());
        for (Client other : List.of(admin, given.aTutor(trust), given.aDoctor(trust))) {
            seenBy(other, false, false);
            assertEquals(0L, ticksSeenBy(other));
        }
        assertEquals(0L, ticksSeenBy(given.anAdmin(given.aTrust())));
        assertEquals(1L, ticksSeenBy(doctor));
    }

    @Test
    void oneTutorSeesItUntilItIsTakenBack() {
        Client tutor = given.aTutor(trust);
        Client otherTutor = given.aTutor(trust);
        tick(steps.getFirst());
        share(tutor);
        shared(tutor)
                .body("items.doctor.id", contains(doctor.id().toString()))
                .body("items[0].steps.done", contains(true, false));
        shared(otherTutor).body("items", empty());
        assertEquals(0L, ticksSeenBy(admin));
        seenBy(tutor, false, false);

        share(otherTutor);
        shared(tutor).body("items", empty());
        shared(otherTutor).body("items", hasSize(1));

        doctor.calls().delete("/pathways/{id}/sharing", pathway).then().statusCode(204);
        shared(otherTutor).body("items", empty());
        assertEquals(0L, ticksSeenBy(otherTutor));
        doctor.calls().get("/pathways/{id}/sharing", pathway).then().body("tutor", nullValue());
    }

    @Test
    void whatIsSharedComesPageByPageOrOfOnePathway() {
        Client tutor = given.aTutor(trust);
        share(tutor);
        Map<String, Object> other = pathwayOf(task("Choose a specialty"));
        other.put("title", "Applying for training");
        String second = create(admin, other).path("id");
        doctor.sends(Map.of("tutorId", tutor.id()))
                .put("/pathways/{id}/sharing", second)
                .then()
                .statusCode(200);
        Response first = tutor.calls().queryParam("limit", 1).get("/shared-pathways");
        first.then().body("items.pathway.name", contains("Applying for training"));
        tutor.calls()
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("next"))
                .get("/shared-pathways")
                .then()
                .body("items.pathway.name", contains("New to the NHS"))
                .body("next", nullValue());
        tutor.calls()
                .queryParam("pathway", pathway)
                .get("/shared-pathways")
                .then()
                .body("items.pathway.id", contains(pathway));

        Map<String, Object> hidden = pathwayOf(task("Meet your buddy"));
        hidden.put("published", false);
        change(hidden);
        shared(tutor).body("items.pathway.id", contains(second));
    }

    @Test
    void onlyATutorOfTheTrustCanBeChosen() {
        for (Client wrong : List.of(given.aDoctor(trust), admin, given.aTutor(given.aTrust()))) {
            doctor.sends(Map.of("tutorId", wrong.id()))
                    .put("/pathways/{id}/sharing", pathway)
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("tutorId"));
        }
    }

    @Test
    void peopleOfAnotherTrustAndOtherRolesWriteNothing() {
        Client elsewhere = given.aDoctor(given.aTrust());
        elsewhere.calls().get("/pathways/{id}", pathway).then().statusCode(404);
        elsewhere
                .calls()
                .put("/pathways/{id}/steps/{step}/done", pathway, steps.getFirst())
                .then()
                .statusCode(404);
        elsewhere
                .sends(Map.of("tutorId", given.aTutor(trust).id()))
                .put("/pathways/{id}/sharing", pathway)
                .then()
                .statusCode(404);
        Client otherAdmin = given.anAdmin(given.aTrust());
        otherAdmin
                .sends(pathwayOf(task("Mine")))
                .header("If-Match", "*")
                .put("/pathways/{id}", pathway)
                .then()
                .statusCode(404);
        for (Client other : List.of(doctor, given.aTutor(trust))) {
            other.sends(pathwayOf(task("Mine")))
                    .header("If-Match", "*")
                    .put("/pathways/{id}", pathway)
                    .then()
                    .statusCode(403);
        }
        admin.calls()
                .put("/pathways/{id}/steps/{step}/done", pathway, steps.getFirst())
                .then()
                .statusCode(403);
        doctor.calls()
                .get("/pathways/{id}", pathway)
                .then()
                .body("steps.title", contains("Meet your buddy", "Get your smartcard"));
    }

    @Test
    void stepsAreAddedOrderedAndTakenOutAndKeepTheirTicks() {
        tick(steps.getFirst());
        tick(steps.getLast());
        Map<String, Object> kept = new HashMap<>(task("Get your smartcard"));
        kept.put("id", steps.getLast());
        change(pathwayOf(task("Log in to NHSmail"), kept));
        seenBy(doctor, false, true);
        doctor.calls().get("/pathways").then().body("items.done", contains(1));
        doctor.calls()
                .put("/pathways/{id}/steps/{step}/done", pathway, steps.getFirst())
                .then()
                .statusCode(404);
        Map<String, Object> gone = new HashMap<>(task("Meet your buddy"));
        gone.put("id", steps.getFirst());
        admin.sends(pathwayOf(gone))
                .header("If-Match", "*")
                .put("/pathways/{id}", pathway)
                .then()
                .statusCode(400)
                .body("errors.field", contains("steps"));
    }

    @Test
    void aChangeNamesTheVersionThatItChanges() {
        admin.sends(pathwayOf(task("One")))
                .put("/pathways/{id}", pathway)
                .then()
                .statusCode(428);
        String before = admin.calls().get("/pathways/{id}", pathway).header("ETag");
        change(pathwayOf(task("One")));
        admin.sends(pathwayOf(task("Two")))
                .header("If-Match", before)
                .put("/pathways/{id}", pathway)
                .then()
                .statusCode(412);
    }

    @Test
    void aPathwayThatIsNotPublishedIsForAdmins() {
        Map<String, Object> hidden = pathwayOf(task("One"));
        hidden.put("published", false);
        change(hidden);
        admin.calls().get("/pathways/{id}", pathway).then().statusCode(200);
        for (Client other : List.of(doctor, given.aTutor(trust))) {
            other.calls().get("/pathways/{id}", pathway).then().statusCode(404);
            other.calls().get("/pathways").then().body("items", empty());
        }
        doctor.calls()
                .put("/pathways/{id}/steps/{step}/done", pathway, steps.getFirst())
                .then()
                .statusCode(404);
    }

    @Test
    void aStepLeadsWhereItsKindSays() {
        given.aShelf(trust, "shelf");
        UUID resource = given.aResource(trust, "shelf", "Sepsis", "", "");
        change(pathwayOf(
                Map.of("kind", "resource", "title", "Read it", "resourceId", resource),
                Map.of("kind", "session", "title", "Come to it", "theme", "nhs-systems")));
        doctor.calls()
                .get("/pathways/{id}", pathway)
                .then()
                .body("steps[0].resource.name", equalTo("Sepsis"))
                .body("steps[1].theme", equalTo("nhs-systems"));
        refused(400, Map.of("kind", "resource", "title", "Read it"));
        refused(400, Map.of("kind", "task", "title", "Do it", "theme", "nhs-systems"));
        refused(409, Map.of("kind", "session", "title", "Come to it", "theme", "no-such-theme"));
        UUID elsewhere = given.aTrust();
        given.aShelf(elsewhere, "shelf");
        refused(
                409,
                Map.of(
                        "kind",
                        "resource",
                        "title",
                        "Read it",
                        "resourceId",
                        given.aResource(elsewhere, "shelf", "Theirs", "", "")));
    }

    private static Map<String, Object> task(String title) {
        return Map.of("kind", "task", "title", title);
    }

    @SafeVarargs
    private Map<String, Object> pathwayOf(Map<String, Object>... wanted) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", "New to the NHS");
        body.put("summary", "Your first 90 days.");
        body.put("correctAsAt", today().toString());
        body.put("reviewBy", today().plusMonths(6).toString());
        body.put("published", true);
        body.put("steps", new ArrayList<>(List.of(wanted)));
        return body;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.LONDON);
    }

    private static Response create(Client admin, Map<String, Object> body) {
        return admin.sends(body)
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/pathways")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private void change(Map<String, Object> body) {
        admin.sends(body)
                .header("If-Match", "*")
                .put("/pathways/{id}", pathway)
                .then()
                .statusCode(200);
    }

    private void refused(int status, Map<String, Object> step) {
        admin.sends(pathwayOf(step))
                .header("If-Match", "*")
                .put("/pathways/{id}", pathway)
                .then()
                .statusCode(status);
    }

    private void tick(String step) {
        doctor.calls()
                .put("/pathways/{id}/steps/{step}/done", pathway, step)
                .then()
                .statusCode(204);
    }

    private void undo(String step) {
        doctor.calls()
                .delete("/pathways/{id}/steps/{step}/done", pathway, step)
                .then()
                .statusCode(204);
    }

    private void share(Client tutor) {
        doctor.sends(Map.of("tutorId", tutor.id()))
                .put("/pathways/{id}/sharing", pathway)
                .then()
                .statusCode(200)
                .body("tutor.id", equalTo(tutor.id().toString()));
    }

    private static ValidatableResponse shared(Client tutor) {
        return tutor.calls().get("/shared-pathways").then().statusCode(200);
    }

    private void seenBy(Client reader, Boolean... done) {
        reader.calls().get("/pathways/{id}", pathway).then().statusCode(200).body("steps.done", contains(done));
    }

    private Object ticksSeenBy(Client reader) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(reader.trustId(), reader.id());
            return rows.first("select count(*) from pathway_tick").getFirst();
        });
    }
}
