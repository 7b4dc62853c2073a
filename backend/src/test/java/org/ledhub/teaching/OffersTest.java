package org.ledhub.teaching;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.Given.Planned;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;

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
    void passesToNobodyOnceTheSessionIsCancelled() {
        leave(holder);
        given.anAdmin(trust)
                .sends(Map.of("reason", "The speaker is ill"))
                .post("/sessions/{id}/cancellation", session)
                .then()
                .statusCode(200);
        clock.moveOn(LONGER_THAN_ANY_OFFER);
        keeper.passOn();
        stands(second, "waiting", 1);
        stands(third, "waiting", 2);
    }

    @Test
    void isMadeAgainInOrderWhenACancelledSessionTakesPlaceAfterAll() {
        Planned planned = given.aProgrammeOn(
                given.anAdmin(trust), LocalDate.now(Time.LONDON).plusDays(1), 2);
        session = planned.session();
        Client also = given.aDoctor(trust);
        Client fourth = given.aDoctor(trust);
        Client fifth = given.aDoctor(trust);
        List.of(holder, also, second, third, fourth, fifth)
                .forEach(each -> each.calls().put("/sessions/{id}/sign-up", session));
        leave(holder);
        leave(also);
        planned.isCalledOff();
        stands(second, "waiting", 1);
        stands(third, "waiting", 2);
        stands(fourth, "waiting", 3);

        planned.isHeldAfterAll();
        stands(second, "offered", null);
        stands(third, "offered", null);
        stands(fourth, "waiting", 1);
        stands(fifth, "waiting", 2);
        leave(third);
        stands(fourth, "offered", null);
        signUp(second, 200, "confirmed");
        stands(fifth, "waiting", 1);
    }

    @Test
    void isAPlaceOnceTheSessionIsMovedFurtherAway() {
        leave(holder);
        moveTo(Duration.ofDays(9));
        stands(second, "confirmed", null);
        stands(third, "waiting", 1);
    }

    @Test
    void endsAsIfItWereMadeNowOnceTheSessionIsMovedNearer() {
        leave(holder);
        moveTo(Duration.ofMinutes(90));
        Instant moved = offerEnd(session);
        UUID twin = given.aSession(trust, 1, Duration.ofMinutes(90));
        List.of(holder, second).forEach(each -> each.calls().put("/sessions/{id}/sign-up", twin));
        holder.calls().delete("/sessions/{id}/sign-up", twin).then().statusCode(204);
        Duration apart = Duration.between(moved, offerEnd(twin)).abs();
        assertTrue(apart.compareTo(Duration.ofMinutes(5)) < 0, apart.toString());
        stands(third, "waiting", 1);
    }

    @Test
    void isNotMadeAnewOnceItHasLapsed() {
        leave(holder);
        clock.moveOn(LONGER_THAN_ANY_OFFER);
        moveTo(Duration.ofDays(9));
        stands(second, null, null);
        stands(third, "confirmed", null);
    }

    private void moveTo(Duration fromNow) {
        Instant start = clock.instant().plus(fromNow);
        Client admin = given.anAdmin(trust);
        admin.sends(Map.of(
                        "title",
                        "Sepsis",
                        "theme",
                        "leadership",
                        "mode",
                        "hybrid",
                        "capacity",
                        1,
                        "startsAt",
                        start.toString(),
                        "endsAt",
                        start.plus(Duration.ofHours(1)).toString()))
                .header("If-Match", "*")
                .put("/sessions/{id}", session)
                .then()
                .statusCode(200);
    }

    private Instant offerEnd(UUID of) {
        return Instant.parse(second.calls().get("/sessions/{id}", of).path("myPlace.until"));
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

    @ParameterizedTest
    @CsvSource({
        // from which minute of the day to which
        "450, 510", // 7:30am to 8:30am
        "480, 540", // 8am to 9am
        "500, 560", // 8:20am to 9:20am
        "600, 660", // 10am to 11am
        "300, 360", // 5am to 6am
        "1215, 1275", // 8:15pm to 9:15pm
        "840, 900", // 2pm to 3pm
    })
    void neverEndsAtNightHoweverEarlyTheSessionIs(int startsAt, int endsAt) {
        for (int freedAt : List.of(-12 * 60, -5 * 60, -3 * 60, -60, 6 * 60, 9 * 60)) {
            ZonedDateTime day = clock.instant().atZone(Time.LONDON).plusDays(2).truncatedTo(ChronoUnit.DAYS);
            ZonedDateTime start = day.plusMinutes(startsAt);
            ZonedDateTime freed = day.plusMinutes(freedAt);
            if (!freed.isBefore(start)) {
                continue;
            }
            Instant until = offeredFrom(freed, start, day.plusMinutes(endsAt));
            LocalTime end = LocalTime.ofInstant(until, Time.LONDON);
            String where = "freed at " + freed + ", starts at " + start + ", ends at " + until;
            assertTrue(until.isAfter(freed.toInstant()), where);
            assertTrue(end.getHour() >= 8 && end.getHour() < 20, where);
            boolean isWholeSession = !until.isBefore(day.plusMinutes(endsAt).toInstant());
            assertTrue(hasAnHourAwake(freed, until) || until.equals(start.toInstant()) || isWholeSession, where);
            clock.moveOn(Duration.between(clock.instant(), Instant.now()));
        }
    }

    @Test
    void nothingIsOfferedOnceTheSessionHasStarted() {
        clock.moveOn(Duration.ofHours(40));
        leave(holder);
        stands(second, "waiting", 1);
        keeper.passOn();
        stands(second, "waiting", 1);
    }

    /** By hand, minute by minute. */
    private static boolean hasAnHourAwake(ZonedDateTime from, Instant until) {
        int awake = 0;
        for (ZonedDateTime at = from; at.toInstant().isBefore(until); at = at.plusMinutes(1)) {
            awake += at.getHour() >= 8 && at.getHour() < 20 ? 1 : 0;
        }
        return awake >= 60;
    }

    private Instant offeredFrom(ZonedDateTime freed, ZonedDateTime start, ZonedDateTime end) {
        UUID early = given.aSession(trust, 1, Duration.between(clock.instant(), start.toInstant()));
        given.until(trust, early, end.toInstant());
        List.of(holder, second)
                .forEach(each ->
                        each.calls().put("/sessions/{id}/sign-up", early).then().statusCode(201));
        clock.moveOn(Duration.between(clock.instant(), freed.toInstant()));
        holder.calls().delete("/sessions/{id}/sign-up", early).then().statusCode(204);
        return Instant.parse(second.calls().get("/sessions/{id}", early).path("myPlace.until"));
    }

    @Test
    void whoLeftLateSeesItAndSoDoesTheRegisterUntilTheyComeAfterAll() {
        Client admin = given.anAdmin(trust);
        leave(holder);
        leave(third);
        holder.calls().get("/sessions/{id}", session).then().body("myPlaceLeftLate", equalTo(true));
        third.calls().get("/sessions/{id}", session).then().body("myPlaceLeftLate", equalTo(false));
        admin.calls()
                .get("/sessions/{id}/register", session)
                .then()
                .body("leftLate.person.name", equalTo(List.of(holder.name())));
        leave(second);
        signUp(holder, 201, "confirmed");
        holder.calls().get("/sessions/{id}", session).then().body("myPlaceLeftLate", equalTo(false));
        admin.calls().get("/sessions/{id}/register", session).then().body("leftLate", equalTo(List.of()));
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
