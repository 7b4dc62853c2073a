package org.ledhub.teaching;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Statements;

/** A list takes the same statements for twenty sessions as for one. */
@QuarkusTest
class SessionListTest extends HubTest {

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    @Test
    void asksTheDatabaseTheSameForTwentySessionsAsForOne() {
        UUID trust = given.aTrust();
        List<Client> doctors = given.doctors(trust, 3);
        for (int day = 1; day <= 20; day++) {
            UUID session = given.aSession(trust, 1, Duration.ofDays(day));
            doctors.forEach(each -> each.calls().put("/sessions/{id}/sign-up", session));
        }
        Client waiting = doctors.getLast();
        list(waiting, 1); // who is logged in is known from here on
        List<String> forOne = statementsOf(waiting, 1);
        assertThat(forOne, hasSize(greaterThan(1)));
        assertEquals(forOne, statementsOf(waiting, 20));
    }

    private List<String> statementsOf(Client doctor, int sessions) {
        return statements.of(() -> list(doctor, sessions)).stream()
                .map(each -> each.replaceAll("in \\([?,]+\\)", "in (?)"))
                .toList();
    }

    private static Response list(Client doctor, int sessions) {
        return doctor.calls()
                .get("/sessions?limit={n}", sessions)
                .then()
                .statusCode(200)
                .body("items", hasSize(sessions))
                .extract()
                .response();
    }
}
