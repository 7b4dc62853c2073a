package org.ledhub.appointments;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;
import org.ledhub.shared.RowIdentity;

/** Nobody books before having accepted the words in force, and the database itself holds to that. */
@QuarkusTest
class ConfidentialityStatementTest extends HubTest {

    private static final String ACCEPTANCES =
            "select count(*) from one_to_one.statement_acceptance where person_id = ?";

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client tutor;
    private Client newcomer;

    @BeforeEach
    void aDoctorWhoHasAcceptedNothing() {
        trust = given.aTrust();
        tutor = given.aTutor(trust);
        newcomer = given.aPerson(trust, "led");
    }

    @Test
    void bookingNeedsTheWordsInForce() {
        UUID slot = given.aFreeSlot(tutor);
        newcomer.calls()
                .get("/confidentiality-statement")
                .then()
                .statusCode(200)
                .body("version", equalTo(ConfidentialityStatement.IN_FORCE))
                .body("paragraphs", not(empty()))
                .body("acceptedAt", nullValue());
        book(newcomer, slot).then().statusCode(409).body("code", equalTo("statement-not-accepted"));
        tutor.calls().get("/slots").then().body("items[0].free", equalTo(true));

        accept(newcomer, ConfidentialityStatement.IN_FORCE)
                .then()
                .statusCode(200)
                .body("acceptedAt", notNullValue());
        book(newcomer, slot).then().statusCode(201);
    }

    @Test
    void earlierWordsDoNotCountForLaterOnes() {
        as(
                newcomer,
                () -> rows.add(
                        "insert into one_to_one.statement_acceptance (version, accepted_at) values (?, ?)",
                        ConfidentialityStatement.IN_FORCE - 1,
                        Instant.EPOCH));
        newcomer.calls().get("/confidentiality-statement").then().body("acceptedAt", nullValue());
        book(newcomer, given.aFreeSlot(tutor)).then().statusCode(409).body("code", equalTo("statement-not-accepted"));
    }

    @Test
    void onlyTheWordsInForceCanBeAccepted() {
        accept(newcomer, ConfidentialityStatement.IN_FORCE + 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("statement-changed"));
        assertEquals(List.of(0L), as(newcomer, () -> rows.first(ACCEPTANCES, newcomer.id())));
    }

    @Test
    void acceptingAgainKeepsTheFirstTime() {
        List<String> times = Storm.of(
                IntStream.range(0, 20).boxed().toList(),
                _ -> accept(newcomer, ConfidentialityStatement.IN_FORCE)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("acceptedAt"));
        assertEquals(1, times.stream().distinct().count());
        assertEquals(List.of(1L), as(newcomer, () -> rows.first(ACCEPTANCES, newcomer.id())));
    }

    @Test
    void nobodyElseLearnsThatADoctorMeansToBook() {
        accept(newcomer, ConfidentialityStatement.IN_FORCE).then().statusCode(200);
        for (Client other :
                List.of(tutor, given.aDoctor(trust), given.anAdmin(trust), given.aPerson(trust, "admin", "tutor"))) {
            assertEquals(List.of(0L), as(other, () -> rows.first(ACCEPTANCES, newcomer.id())));
        }
        assertEquals(
                List.of(0L),
                as(newcomer, () -> rows.first("select count(*) from audit_event where actor_id = ?", newcomer.id())));
        for (Client other : List.of(tutor, given.anAdmin(trust))) {
            other.calls().get("/confidentiality-statement").then().statusCode(403);
            accept(other, ConfidentialityStatement.IN_FORCE).then().statusCode(403);
        }
    }

    @Test
    void nobodyAcceptsForSomebodyElse() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> as(
                        tutor,
                        () -> rows.add(
                                "insert into one_to_one.statement_acceptance (person_id, version, accepted_at) values (?, 1, ?)",
                                newcomer.id(),
                                Instant.EPOCH)));
        assertTrue(refused.getMessage().contains("row-level security"), refused.getMessage());
        for (String right : List.of("update", "delete", "truncate")) {
            assertEquals(
                    List.of(false),
                    as(
                            tutor,
                            () -> rows.first(
                                    "select has_table_privilege('one_to_one.statement_acceptance', ?)", right)));
        }
    }

    private <T> T as(Client person, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(person.trustId(), person.id());
            return work.get();
        });
    }

    private static Response accept(Client doctor, int version) {
        return doctor.sends(Map.of("version", version)).put("/confidentiality-statement/acceptance");
    }

    private static Response book(Client doctor, UUID slot) {
        return doctor.sends(Map.of()).put("/slots/{id}/appointment", slot);
    }
}
