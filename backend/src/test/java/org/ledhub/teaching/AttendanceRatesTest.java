package org.ledhub.teaching;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

/** Rates of attendance over months: fair to who could not come, and silent about the few. */
@QuarkusTest
class AttendanceRatesTest extends HubTest {

    private UUID trust;
    private Client admin;

    @BeforeEach
    void anAdmin() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
    }

    @Test
    void countsWhoCouldComeAndLeavesOutOpenRegisters() {
        aLockedSession(15, 5, 6);
        given.aSession(trust, 5, Duration.ofHours(-3));
        admin.calls()
                .get("/attendance-rates")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].programmeId", nullValue())
                .body("items[0].sessions", equalTo(1))
                .body("items[0].open", equalTo(1))
                .body("items[0].percent", equalTo(75))
                .body("items[0].present", equalTo(15))
                .body("items[0].missed", equalTo(5))
                .body("items[0].excused", equalTo(6));
        admin.calls()
                .get("/attendance-rates/file")
                .then()
                .statusCode(200)
                .body(containsString("Other sessions,1,1,75,15,5,6"));
    }

    @Test
    void hidesTheFewAndWhatWouldGiveThemAway() {
        aLockedSession(6, 2, 1);
        admin.calls()
                .get("/attendance-rates")
                .then()
                .body("items[0].percent", equalTo(75))
                .body("items[0].present", nullValue())
                .body("items[0].missed", nullValue())
                .body("items[0].excused", nullValue());
        admin.calls()
                .get("/attendance-rates/file")
                .then()
                .body(containsString("Other sessions,1,0,75,hidden,hidden,hidden"));
    }

    @Test
    void tellsNoRateOfTheFew() {
        aLockedSession(3, 1, 0);
        admin.calls()
                .get("/attendance-rates")
                .then()
                .body("items[0].percent", nullValue())
                .body("items[0].excused", equalTo(0));
    }

    @Test
    void isOfWholeMonthsAndRefusesAnEndBeforeItsStart() {
        admin.calls()
                .queryParams(Map.of("from", "2026-02-15", "to", "2026-04-02"))
                .get("/attendance-rates")
                .then()
                .statusCode(200)
                .body("from", equalTo("2026-02-01"))
                .body("to", equalTo("2026-04-30"))
                .body("items", equalTo(List.of()));
        admin.calls()
                .queryParams(Map.of("from", "2026-04-02", "to", "2026-02-15"))
                .get("/attendance-rates")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("to"));
    }

    @Test
    void isForAdminsAndOfTheirTrust() {
        aLockedSession(5, 0, 0);
        given.anAdmin(given.aTrust()).calls().get("/attendance-rates").then().body("items", hasSize(0));
        for (Client other : List.of(given.aDoctor(trust), given.aTutor(trust))) {
            other.calls().get("/attendance-rates").then().statusCode(403);
            other.calls().get("/attendance-rates/file").then().statusCode(403);
        }
    }

    private void aLockedSession(int present, int missed, int excused) {
        UUID session = given.aSession(trust, 50, Duration.ofMinutes(10));
        List<Client> came = given.doctors(trust, present);
        given.doctors(trust, missed).forEach(each -> each.plainly().put("/sessions/{id}/sign-up", session));
        given.doctors(trust, excused)
                .forEach(each -> each.sends(Map.of("reason", "nights"))
                        .put("/sessions/{id}/absence", session)
                        .then()
                        .statusCode(200));
        came.forEach(each -> admin.sends(Map.of("presence", "in-person"))
                .put("/sessions/{id}/register/{person}", session, each.id())
                .then()
                .statusCode(200));
        clock.moveOn(Duration.ofMinutes(80));
        admin.calls().post("/sessions/{id}/register/lock", session).then().statusCode(200);
    }
}
