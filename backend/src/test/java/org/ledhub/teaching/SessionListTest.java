package org.ledhub.teaching;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

/** A list takes as many statements for twenty sessions as for one. */
@QuarkusTest
class SessionListTest extends HubTest {

    @Inject
    SessionFactory hibernate;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void nothingBeginsBeside() {
        scheduler.pause();
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void asksTheDatabaseAsOftenForTwentySessionsAsForOne() {
        UUID trust = given.aTrust();
        List<Client> doctors = given.doctors(trust, 3);
        for (int day = 1; day <= 20; day++) {
            UUID session = given.aSession(trust, 1, Duration.ofDays(day));
            doctors.forEach(each -> each.calls().put("/sessions/{id}/sign-up", session));
        }
        Client waiting = doctors.getLast();
        assertEquals(settled(waiting, 1), settled(waiting, 20));
    }

    /** Work that had begun beside, such as sending mail, adds to them until it has ended. */
    private long settled(Client doctor, int sessions) {
        long last = -1;
        for (int same = 0, tries = 0; tries < 1000; tries++) {
            long now = statementsOf(doctor, sessions);
            same = now == last ? same + 1 : 0;
            if (same == 3) {
                return now;
            }
            last = now;
        }
        throw new AssertionError("The number of statements never settled");
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
