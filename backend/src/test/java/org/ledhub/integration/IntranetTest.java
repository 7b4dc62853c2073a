package org.ledhub.integration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** What the trust's own sites may show: public, in counts, and of one trust. */
@QuarkusTest
class IntranetTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private String code;

    @BeforeEach
    void aTrust() {
        trust = given.aTrust();
        code = rows("select code from trust where id = ?", trust).toString();
    }

    @Test
    void hasTheNextSessionsAndTheLatestPublicResources() {
        UUID later = given.aSession(trust, 5, Duration.ofDays(9));
        UUID next = given.aSession(trust, 5, Duration.ofDays(2));
        UUID calledOff = given.aSession(trust, 5, Duration.ofDays(1));
        given.anAdmin(trust)
                .sends(Map.of("reason", "Strike"))
                .post("/sessions/{id}/cancellation", calledOff)
                .then()
                .statusCode(200);
        given.aShelf(trust, "shelf");
        UUID open = given.aResource(trust, "shelf", "Good medical practice", "", "");
        UUID forStaff = given.aResource(trust, "shelf", "Our bleep numbers", "", "");
        change("update resource set audience = 'staff' where id = ?", forStaff);
        read().body("sessions.url", contains(endsWith("/teaching/" + next), endsWith("/teaching/" + later)))
                .body("resources.url", contains(endsWith("/library/" + open)))
                .body("freeTimes", equalTo(0));
    }

    @Test
    void hasNoMoreThanFiveOfEach() {
        for (int day = 1; day <= 7; day++) {
            given.aSession(trust, 5, Duration.ofDays(day));
        }
        read().body("sessions", hasSize(5));
    }

    @Test
    void countsFreeTimesAndTellsOfNoSingleBooking() {
        Client tutor = given.aTutor(trust);
        List<UUID> times = IntStream.rangeClosed(3, 7)
                .mapToObj(day -> given.aFreeSlot(tutor, Duration.ofDays(day)))
                .toList();
        given.aFreeSlot(tutor, Duration.ofDays(90));
        read().body("freeTimes", equalTo(5));
        Client doctor = given.aDoctor(trust);
        doctor.sends(Map.of())
                .put("/slots/{id}/appointment", times.getFirst())
                .then()
                .statusCode(201);
        read().body("freeTimes", nullValue());
    }

    @Test
    void isOfOneTrustAndNamesNobody() {
        UUID other = given.aTrust();
        given.aSession(other, 5, Duration.ofDays(2));
        given.aFreeSlot(given.aTutor(other), Duration.ofDays(3));
        given.aSession(trust, 5, Duration.ofDays(2));
        Client doctor = given.aDoctor(trust);
        String answer = read().body("sessions", hasSize(1))
                .body("sessions.url", everyItem(endsWith(sessionOf(trust))))
                .body("resources", empty())
                .extract()
                .asString();
        assertFalse(answer.contains(doctor.email()));
        Client.nobodyCalls().get("/intranet?trust=ZZZZZZ").then().statusCode(404);
        Client.nobodyCalls().get("/intranet").then().statusCode(200);
    }

    @Test
    void mayBeKeptForFiveMinutesAndIsNotSentTwice() {
        Response first = Client.nobodyCalls().get("/intranet?trust={code}", code);
        assertEquals("public, max-age=300", first.header("Cache-Control"));
        assertEquals("Origin", first.header("Vary"));
        Client.nobodyCalls()
                .header("If-None-Match", first.header("ETag"))
                .get("/intranet?trust={code}", code)
                .then()
                .statusCode(304);
    }

    private String sessionOf(UUID which) {
        return rows("select id from teaching_session where trust_id = ?", which).toString();
    }

    private ValidatableResponse read() {
        return Client.nobodyCalls().get("/intranet?trust={code}", code).then().statusCode(200);
    }

    private Object rows(String query, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            return rows.first(query, id).getFirst();
        });
    }

    private void change(String statement, UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add(statement, id);
        });
    }
}
