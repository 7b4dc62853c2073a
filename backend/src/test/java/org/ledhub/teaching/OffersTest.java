package org.ledhub.teaching;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** A place that becomes free in the last 48 hours is offered, not given. */
@QuarkusTest
class OffersTest extends HubTest {

    private static final Duration LONGER_THAN_ANY_OFFER = Duration.ofHours(17);

    @Inject
    OfferKeeper keeper;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client holder;
    private Client second;
    private Client third;
    private UUID session;

    @BeforeEach
    void oneHasThePlaceAndTwoWait() {
        trust = given.aTrust();
        holder = given.aDoctor(trust);
        second = given.aDoctor(trust);
        third = given.aDoctor(trust);
        session = given.aSession(trust, 1, Duration.ofHours(40));
        List.of(holder, second, third).forEach(each -> each.calls().put("/sessions/{id}/sign-up", session));
    }

    @Test
    void offersTheFreedPlaceToTheFirstWhoWaits() {
        leave(holder);
        second.calls()
                .get("/sessions/{id}", session)
                .then()
                .body("myPlace.state", equalTo("offered"))
                .body("myPlace.until", notNullValue())
                .body("placesLeft", equalTo(0));
        stands(third, "waiting", 1);
        signUp(given.aDoctor(trust), 201, "waiting");
    }

    @Test
    void isTakenBySigningUp() {
        leave(holder);
        signUp(second, 200, "confirmed");
        second.calls().get("/sessions/{id}", session).then().body("myPlace.until", nullValue());
        signUp(second, 200, "confirmed");
    }

    @Test
    void goesToTheNextWhenItIsDeclined() {
        leave(holder);
        leave(second);
        stands(third, "offered", null);
        stands(second, null, null);
    }

    @Test
    void passesOnByItselfWhenNobodyTookIt() {
        leave(holder);
        clock.moveOn(LONGER_THAN_ANY_OFFER);
        keeper.passOn();
        stands(second, null, null);
        stands(third, "offered", null);
        keeper.passOn();
        stands(third, "offered", null);
        assertEquals(List.of(true), lapsed(second));
    }

    @Test
    void aSignUpPassesOnWhatHasLapsedEvenBeforeTheKeeperComes() {
        leave(holder);
        clock.moveOn(LONGER_THAN_ANY_OFFER);
        signUp(second, 201, "waiting");
        stands(third, "offered", null);
        stands(second, "waiting", 1);
    }

    @Test
    void leavingLateIsNotedAndLeavingEarlyIsNot() {
        leave(holder);
        assertEquals(List.of(true), late(holder));
        UUID farAway = given.aSession(trust, 1, Duration.ofDays(9));
        holder.calls().put("/sessions/{id}/sign-up", farAway);
        holder.calls().delete("/sessions/{id}/sign-up", farAway).then().statusCode(204);
        assertEquals(List.of(false), inTrust("select left_late from sign_up where session_id = ?", farAway));
    }

    private void leave(Client doctor) {
        doctor.calls().delete("/sessions/{id}/sign-up", session).then().statusCode(204);
    }

    private void signUp(Client doctor, int status, String state) {
        doctor.calls()
                .put("/sessions/{id}/sign-up", session)
                .then()
                .statusCode(status)
                .body("state", equalTo(state));
    }

    private void stands(Client doctor, String state, Integer position) {
        doctor.calls()
                .get("/sessions/{id}", session)
                .then()
                .body("myPlace?.state", equalTo(state))
                .body("myPlace?.position", equalTo(position));
    }

    private List<Object> lapsed(Client doctor) {
        return inTrust("select offer_lapsed from sign_up where session_id = ? and person_id = ?", session, doctor.id());
    }

    private List<Object> late(Client doctor) {
        return inTrust("select left_late from sign_up where session_id = ? and person_id = ?", session, doctor.id());
    }

    private List<Object> inTrust(String query, Object... values) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            return rows.first(query, values);
        });
    }
}
