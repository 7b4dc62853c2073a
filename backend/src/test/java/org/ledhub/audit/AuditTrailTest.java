package org.ledhub.audit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Owner;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class AuditTrailTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client doctor;
    private Client admin;

    @BeforeEach
    void aDoctorAndAnAdmin() {
        trust = given.aTrust();
        doctor = given.aDoctor(trust);
        admin = given.anAdmin(trust);
    }

    @Test
    void tellsAdminsWhoDidWhat() {
        UUID session = given.aSession(trust, 5);
        doctor.calls().put("/sessions/{id}/sign-up", session);
        cancel(session);
        admin.calls()
                .get("/audit-events?subjectId={id}", session)
                .then()
                .statusCode(200)
                .body("items.action", contains("session.cancelled", "session.place-taken"))
                .body("items.actor.name", contains(admin.name(), doctor.name()))
                .body("items[0].person", nullValue());
        admin.calls()
                .get("/audit-events?actorId={id}&action=session", doctor.id())
                .then()
                .body("items.action", contains("session.place-taken"));
        admin.calls().get("/audit-events?action=sess").then().body("items", empty());
    }

    @Test
    void pagesThroughEverythingOnce() {
        for (int i = 0; i < 3; i++) {
            cancel(given.aSession(trust, 5));
        }
        String next = admin.calls()
                .get("/audit-events?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        admin.calls()
                .get("/audit-events?limit=2&cursor={next}", next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void showsADoctorOnlyWhatConcernsThem() {
        UUID session = given.aSession(trust, 5);
        doctor.calls().put("/sessions/{id}/sign-up", session);
        given.aDoctor(trust).calls().put("/sessions/{id}/sign-up", session);
        cancel(session);
        doctor.calls()
                .get("/audit-events")
                .then()
                .body("items.action", contains("session.place-taken"))
                .body("items.actor.id", everyItem(equalTo(doctor.id().toString())));
        given.aDoctor(given.aTrust()).calls().get("/audit-events").then().body("items", empty());
    }

    @Test
    void keepsWhatIsTheDoctorsAloneFromAdmins() {
        doctor.sends(Map.of(
                        "title",
                        "A course",
                        "date",
                        "2026-01-12",
                        "minutes",
                        60,
                        "scope",
                        "external",
                        "nature",
                        "clinical"))
                .post("/cpd-records")
                .then()
                .statusCode(201);
        doctor.calls().get("/audit-events").then().body("items.action", everyItem(startsWith("cpd-record.")));
        admin.calls().get("/audit-events").then().body("items", empty());
    }

    @Test
    void onlyAdminsVerify() {
        doctor.calls().get("/audit-events/verification").then().statusCode(403);
        given.aTutor(trust).calls().get("/audit-events/verification").then().statusCode(403);
    }

    @Test
    void isIntactAfterManyAtOnce() {
        UUID session = given.aSession(trust, 5);
        Storm.of(
                given.doctors(trust, 20),
                each -> each.plainly().put("/sessions/{id}/sign-up", session).statusCode());
        verified(true, 20, null);
    }

    @Test
    void aRolledBackChangeLeavesNoLink() {
        QuarkusTransaction.begin();
        identity.actAs(trust, admin.id());
        addEvent();
        QuarkusTransaction.rollback();
        verified(true, 0, null);
    }

    @Test
    void aChangedEventShows() {
        List<UUID> events = someEvents(4);
        tamper("update audit_event set action = 'session.created' where id = '" + events.get(1) + "'");
        verified(false, 4, 2);
    }

    @Test
    void aRemovedEventShows() {
        List<UUID> events = someEvents(4);
        tamper("delete from audit_link where event_id = '" + events.get(2) + "'");
        tamper("delete from audit_event where id = '" + events.get(2) + "'");
        verified(false, 4, 4);
    }

    @Test
    void aMissingEndShows() {
        List<UUID> events = someEvents(4);
        tamper("delete from audit_link where event_id = '" + events.get(3) + "'");
        tamper("delete from audit_event where id = '" + events.get(3) + "'");
        verified(false, 4, 4);
    }

    @Test
    void anEventSlippedInShows() {
        someEvents(2);
        tamper("alter table audit_event disable trigger audit_event_is_linked");
        tamper("insert into audit_event (trust_id, id, at, action, subject_id) values ('" + trust
                + "', gen_random_uuid(), now(), 'session.created', gen_random_uuid())");
        tamper("alter table audit_event enable trigger audit_event_is_linked");
        verified(false, 2, 3);
    }

    @Test
    void theHubsOwnRoleCannotTouchTheChain() {
        someEvents(2);
        for (String attempt : List.of(
                "update audit_link set hash = ''",
                "delete from audit_link",
                "update audit_chain set last_number = 0")) {
            IllegalStateException refused = assertThrows(
                    IllegalStateException.class,
                    () -> QuarkusTransaction.requiringNew().run(() -> {
                        identity.actAs(trust, admin.id());
                        rows.add(attempt);
                    }));
            assertTrue(refused.getMessage().contains("permission denied"), refused.getMessage());
        }
    }

    private void cancel(UUID session) {
        admin.sends(Map.of("reason", "The speaker is unwell."))
                .post("/sessions/{id}/cancellation", session)
                .then()
                .statusCode(200);
    }

    private List<UUID> someEvents(int many) {
        return IntStream.range(0, many)
                .mapToObj(_ -> QuarkusTransaction.requiringNew().call(() -> {
                    identity.actAs(trust, admin.id());
                    return addEvent();
                }))
                .toList();
    }

    private UUID addEvent() {
        UUID id = UUID.randomUUID();
        rows.add("insert into audit_event (id, at, action, subject_id) values (?, now(), 'test.done', ?)", id, id);
        return id;
    }

    private void verified(boolean intact, int events, Integer firstWrong) {
        admin.calls()
                .get("/audit-events/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(intact))
                .body("events", equalTo(events))
                .body("firstWrong", equalTo(firstWrong));
    }

    /** As whoever owns the tables could, with row-level security out of the way. */
    private static void tamper(String statement) {
        Owner.does(
                "alter table audit_event no force row level security",
                "alter table audit_link no force row level security",
                statement,
                "alter table audit_event force row level security",
                "alter table audit_link force row level security");
    }
}
