package org.ledhub.hub;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledhub.shared.RowIdentity;

/** Everybody at once. */
@QuarkusTest
class StormTest extends HubTest {

    private static final int CROWD = 1_000;
    private static final int FEWER = 200;
    private static final int PLACES = 20;

    private static final String MAILS = """
            select count(*) from outgoing_mail m join sign_up u on u.id = m.sign_up_id
            where u.session_id = ? and m.kind = '%s'
            """;
    private static final String TOLD_BEFORE_THEIR_TURN = """
            with told as (
                select m.created_at, u.queue_number from outgoing_mail m join sign_up u on u.id = m.sign_up_id
                where u.session_id = ? and m.kind = '%s')
            select count(*) from told early join told late
            on early.created_at < late.created_at and early.queue_number > late.queue_number
            """;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    @Test
    void aThousandDoctorsForTwentyPlacesMakeTwentyPlacesAndAnOrderedList() {
        UUID trust = given.aTrust();
        UUID session = given.aSession(trust, PLACES);
        List<Client> doctors = given.doctors(trust, CROWD);
        List<Response> answers = Storm.of(doctors, doctor -> signUp(doctor, session));
        assertEquals(
                Map.of("confirmed", (long) PLACES, "waiting", (long) CROWD - PLACES),
                count(answers.stream()
                        .map(each -> each.path("state").toString())
                        .toList()));
        List<Integer> positions = doctors.stream()
                .map(doctor -> doctor.plainly().get("/sessions/{id}", session).<Integer>path("myPlace.position"))
                .filter(position -> position != null)
                .sorted()
                .toList();
        assertEquals(IntStream.rangeClosed(1, CROWD - PLACES).boxed().toList(), positions, "no gap and no tie");
    }

    @Test
    void aThousandAtTheDoorOfARoomForTwentyAreTwentyInTheRoom() {
        UUID trust = given.aTrust();
        UUID session = given.aSession(trust, PLACES, Duration.ofMinutes(10));
        Client admin = given.anAdmin(trust);
        String code = admin.calls().get("/sessions/{id}/check-in-code", session).path("code");
        List<Integer> statuses = Storm.of(
                given.doctors(trust, CROWD),
                doctor -> checkIn(doctor, session, code).statusCode());
        assertEquals(Map.of(200, (long) PLACES, 409, (long) CROWD - PLACES), count(statuses));
        admin.calls()
                .get("/sessions/{id}/register", session)
                .then()
                .body("present", equalTo(PLACES))
                .body("inRoom", equalTo(PLACES));
    }

    @Test
    void oneDoctorWhoTapsFiftyTimesIsPresentOnce() {
        UUID trust = given.aTrust();
        UUID session = given.aSession(trust, PLACES, Duration.ofMinutes(10));
        Client admin = given.anAdmin(trust);
        String code = admin.calls().get("/sessions/{id}/check-in-code", session).path("code");
        Client doctor = given.aDoctor(trust);
        List<Integer> statuses = Storm.of(
                Collections.nCopies(50, doctor),
                same -> checkIn(same, session, code).statusCode());
        assertEquals(Map.of(200, 50L), count(statuses));
        admin.calls().get("/sessions/{id}/register/history", session).then().body("items", hasSize(1));
    }

    @Test
    void comingAndGoingNeverOverbooksAndNeverLeavesAPlaceEmptyWhileSomebodyWaits() {
        UUID trust = given.aTrust();
        UUID session = given.aSession(trust, PLACES);
        Storm.of(given.doctors(trust, 60), doctor -> {
            for (int i = 0; i < 6; i++) {
                comeOrGo(doctor, session, oneOf(200, 201, 204));
            }
            return null;
        });
        keepsEveryPromise(trust, session);
    }

    /** Weeks ahead a place is given; in the last 48 hours it is offered. */
    @ParameterizedTest
    @CsvSource({"168, session.waiting-list-promoted, place-promoted", "40, session.place-offered, place-offered"})
    void resizingAmidComingAndGoingKeepsEveryPromiseAndTellsOfEachPlaceOnce(int hours, String action, String told) {
        UUID trust = given.aTrust();
        UUID session = given.aSession(trust, PLACES, Duration.ofHours(hours));
        List<Client> callers = new ArrayList<>(given.doctors(trust, 60));
        Client admin = given.anAdmin(trust);
        callers.add(admin);
        Map<String, Object> facts = new HashMap<>(Map.of("title", "Sepsis", "theme", "leadership", "mode", "online"));
        for (String moment : List.of("startsAt", "endsAt")) {
            facts.put(moment, admin.calls().get("/sessions/{id}", session).path(moment));
        }
        Storm.of(callers, caller -> {
            for (int i = 0; i < 8; i++) {
                if (caller.equals(admin)) {
                    resize(
                            admin,
                            session,
                            facts,
                            5 + ThreadLocalRandom.current().nextInt(30));
                } else {
                    comeOrGo(caller, session, oneOf(200, 201, 204));
                }
            }
            return null;
        });
        keepsEveryPromise(trust, session);
        inTrust(trust, () -> {
            List<Object> promotions =
                    rows.first("select count(*) from audit_event where subject_id = ? and action = ?", session, action);
            assertNotEquals(List.of(0L), promotions, "nobody was given a place: the storm was too calm");
            assertEquals(promotions, rows.first(MAILS.formatted(told), session), "one mail for each place");
            assertEquals(
                    List.of(0L),
                    rows.first(TOLD_BEFORE_THEIR_TURN.formatted(told), session),
                    "first come, first served");
            return null;
        });
    }

    @Test
    void aCancellationAmidComingAndGoingIsTheEndAndTellsEachOnce() {
        UUID trust = given.aTrust();
        UUID session = given.aSession(trust, PLACES);
        List<Client> doctors = given.doctors(trust, 60);
        Client admin = given.anAdmin(trust);
        List<Client> callers = new ArrayList<>(doctors);
        callers.add(30, admin);
        Storm.of(callers, caller -> {
            if (caller.equals(admin)) {
                cancel(admin, session).then().statusCode(200);
            }
            for (int i = 0; i < 6 && !caller.equals(admin); i++) {
                comeOrGo(caller, session, oneOf(200, 201, 204, 409));
            }
            return null;
        });
        Storm.of(doctors, doctor -> signUp(doctor, session).then().statusCode(409));
        inTrust(trust, () -> {
            assertEquals(
                    rows.first("select count(*) from sign_up where session_id = ? and state <> 'left'", session),
                    rows.first(MAILS.formatted("session-cancelled"), session),
                    "one mail for each who had a place or waited");
            return null;
        });
    }

    /** The negative control: the hub's own sign-up with nobody taking turns. What remains is the promise in the database, and it holds. */
    @Test
    void whenNobodyTakesTurnsTheDatabaseRefusesAPlaceTooMany() {
        UUID trust = given.aTrust();
        UUID session = given.aSession(trust, PLACES);
        List<Integer> statuses = stormWithoutTurns(trust, session);
        assertTrue(Collections.max(statuses) > 201, "without turns somebody is given a place that is taken");
        assertEquals(List.of(PLACES), confirmed(trust, session));
    }

    /** And without that promise too, the storm finds the fault. */
    @Test
    void withoutTurnsAndWithoutThePromiseTheStormOverbooks() {
        UUID trust = given.aTrust();
        UUID session = given.aSession(trust, PLACES);
        Owner.does("alter table teaching_session drop constraint places_within_capacity");
        try {
            stormWithoutTurns(trust, session);
            assertThat((Integer) confirmed(trust, session).getFirst(), greaterThan(PLACES));
        } finally {
            inTrust(trust, () -> rows.add("update teaching_session set capacity = greatest(capacity, confirmed)"));
            Owner.does(
                    "alter table teaching_session add constraint places_within_capacity check (confirmed between 0 and capacity)");
        }
    }

    private List<Integer> stormWithoutTurns(UUID trust, UUID session) {
        List<Client> doctors = given.doctors(trust, FEWER);
        return statements.withoutLocks(
                () -> Storm.of(doctors, doctor -> signUp(doctor, session).statusCode()));
    }

    private List<Object> confirmed(UUID trust, UUID session) {
        return inTrust(trust, () -> rows.first("select confirmed from teaching_session where id = ?", session));
    }

    private void keepsEveryPromise(UUID trust, UUID session) {
        inTrust(trust, () -> {
            assertEquals(List.of(), rows.first("select broken from broken_promises() where broken > 0"));
            assertEquals(
                    List.of(true),
                    rows.first(
                            "select confirmed <= capacity and (confirmed = capacity or waiting = 0) from teaching_session where id = ?",
                            session));
            return null;
        });
    }

    private <T> T inTrust(UUID trust, Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            return work.call();
        });
    }

    private static void comeOrGo(Client doctor, UUID session, Matcher<Integer> answer) {
        Response response = ThreadLocalRandom.current().nextBoolean()
                ? signUp(doctor, session)
                : Storm.untilAnswered(() -> doctor.plainly().delete("/sessions/{id}/sign-up", session));
        response.then().statusCode(answer);
    }

    /** Refused when more places than that are held. */
    private static void resize(Client admin, UUID session, Map<String, Object> facts, int capacity) {
        Map<String, Object> resized = new HashMap<>(facts);
        resized.put("capacity", capacity);
        Storm.untilAnswered(() -> admin.plainly()
                        .contentType(ContentType.JSON)
                        .header("If-Match", "*")
                        .body(resized)
                        .put("/sessions/{id}", session))
                .then()
                .statusCode(oneOf(200, 409));
    }

    private static Response cancel(Client admin, UUID session) {
        return Storm.untilAnswered(() -> admin.plainly()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "The speaker is ill"))
                .post("/sessions/{id}/cancellation", session));
    }

    private static Response signUp(Client doctor, UUID session) {
        return Storm.untilAnswered(() -> doctor.plainly().put("/sessions/{id}/sign-up", session));
    }

    private static Response checkIn(Client doctor, UUID session, String code) {
        return Storm.untilAnswered(() -> doctor.plainly()
                .contentType(ContentType.JSON)
                .body(Map.of("code", code, "mode", "in-person"))
                .post("/sessions/{id}/check-in", session));
    }

    private static <T> Map<T, Long> count(List<T> answers) {
        return answers.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
    }
}
