package org.ledhub.teaching;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

/** A list takes as many statements for twenty sessions as for one. */
@QuarkusTest
class SessionListTest extends HubTest {

    @Inject
    SessionFactory hibernate;

    @Test
    void asksTheDatabaseAsOftenForTwentySessionsAsForOne() {
        UUID trust = given.aTrust();
        List<Client> doctors = given.doctors(trust, 3);
        for (int day = 1; day <= 20; day++) {
            UUID session = given.aSession(trust, 1, Duration.ofDays(day));
            doctors.forEach(each -> each.calls().put("/sessions/{id}/sign-up", session));
        }
        Client waiting = doctors.getLast();
        assertEquals(fewestOf(waiting, 1), fewestOf(waiting, 20));
    }

    /** Work in the background may add a statement to one of them. */
    private long fewestOf(Client doctor, int sessions) {
        return LongStream.generate(() -> statementsOf(doctor, sessions))
                .limit(10)
                .min()
                .orElseThrow();
    }

    private long statementsOf(Client doctor, int sessions) {
        Statistics statistics = hibernate.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        doctor.calls()
                .get("/sessions?limit={n}", sessions)
                .then()
                .statusCode(200)
                .body("items", hasSize(sessions));
        long statements = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return statements;
    }
}
