package org.ledhub.library;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** Slides and recordings of a session: attached by the education team, read by whoever may read them. */
@QuarkusTest
class AttachedResourcesTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private UUID session;
    private UUID slides;

    @BeforeEach
    void aSessionAndSlides() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        given.aShelf(trust, "shelf");
        session = given.aSession(trust, 5, Duration.ofHours(-2));
        slides = given.aResource(trust, "shelf", "A talk", "", "");
    }

    @Test
    void areOfTheSessionUntilTheyAreTakenOff() {
        UUID film = given.aResource(trust, "shelf", "The talk", "", "");
        change("update resource set kind = 'recording', captioned = true where id = ?", film);
        for (UUID each : List.of(slides, film, slides)) {
            attach(admin, session, each).statusCode(204);
        }
        list(given.aDoctor(trust), session).body("items.id", contains(film.toString(), slides.toString()));
        for (int i = 0; i < 2; i++) {
            takeOff(admin, session, slides).statusCode(204);
        }
        list(given.aTutor(trust), session).body("items.id", contains(film.toString()));
    }

    @Test
    void whoMayNotReadOneIsNotToldOfIt() {
        attach(admin, session, slides).statusCode(204);
        change("update resource set audience = 'led' where id = ?", slides);
        Client tutor = given.aTutor(trust);
        list(tutor, session).body("items", empty());
        list(given.aDoctor(trust), session).body("items.id", contains(slides.toString()));
        String count = "select count(*) from session_resource";
        assertEquals(List.of(0L), as(tutor, () -> rows.first(count)));
        assertEquals(List.of(0L), as(given.anAdmin(given.aTrust()), () -> rows.first(count)));
        assertEquals(List.of(1L), as(admin, () -> rows.first(count)));
    }

    @Test
    void onlyPublishedOnesAreAttached() {
        change("update resource set state = 'draft' where id = ?", slides);
        attach(admin, session, slides).statusCode(400).body("errors.code", contains("not-published"));
        list(admin, session).body("items", empty());
    }

    @Test
    void absentSessionsAndThoseOfOthersAnswerAlike() {
        UUID elsewhere = given.aTrust();
        given.aShelf(elsewhere, "shelf");
        UUID theirs = given.aResource(elsewhere, "shelf", "Theirs", "", "");
        UUID draft = given.aSession(trust, 5);
        change("update teaching_session set status = 'draft' where id = ?", draft);
        Client doctor = given.aDoctor(trust);
        for (UUID id : List.of(given.aSession(elsewhere, 5), UUID.randomUUID())) {
            attach(admin, id, slides).statusCode(404).body("code", equalTo("not-found"));
            takeOff(admin, id, slides).statusCode(404);
            doctor.calls().get("/sessions/{id}/resources", id).then().statusCode(404);
        }
        for (UUID id : List.of(theirs, UUID.randomUUID())) {
            attach(admin, session, id).statusCode(404).body("code", equalTo("not-found"));
        }
        attach(admin, draft, slides).statusCode(204);
        doctor.calls().get("/sessions/{id}/resources", draft).then().statusCode(404);
        list(admin, draft).body("items.id", contains(slides.toString()));
    }

    @Test
    void nobodyButTheEducationTeamAttaches() {
        attach(admin, session, slides).statusCode(204);
        UUID other = given.aResource(trust, "shelf", "Another", "", "");
        for (Client reader : List.of(given.aDoctor(trust), given.aTutor(trust))) {
            attach(reader, session, other).statusCode(403);
            takeOff(reader, session, slides).statusCode(403);
            assertEquals(0, as(reader, () -> rows.add("delete from session_resource")));
            IllegalStateException refused = assertThrows(
                    IllegalStateException.class,
                    () -> as(
                            reader,
                            () -> rows.add(
                                    "insert into session_resource (session_id, resource_id) values (?, ?)",
                                    session,
                                    other)));
            assertTrue(refused.getMessage().contains("row-level security"), refused.getMessage());
        }
        Client.nobodyWronglyCalls()
                .put("/sessions/{id}/resources/{resource}", session, other)
                .then()
                .statusCode(401);
        list(admin, session).body("items.id", contains(slides.toString()));
    }

    private static ValidatableResponse attach(Client who, UUID to, UUID resource) {
        return who.calls()
                .put("/sessions/{id}/resources/{resource}", to, resource)
                .then();
    }

    private static ValidatableResponse takeOff(Client who, UUID from, UUID resource) {
        return who.calls()
                .delete("/sessions/{id}/resources/{resource}", from, resource)
                .then();
    }

    private static ValidatableResponse list(Client who, UUID of) {
        return who.calls().get("/sessions/{id}/resources", of).then().statusCode(200);
    }

    private void change(String statement, UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add(statement, id);
        });
    }

    private <T> T as(Client person, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(person.trustId(), person.id());
            return work.get();
        });
    }
}
