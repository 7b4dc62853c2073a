package org.ledhub.hub;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ledhub.shared.RowIdentity;

/** Everybody at once. */
@QuarkusTest
class StormTest extends HubTest {

    private static final int CROWD = 1_000;
    private static final int FEWER = 200;
    private static final int PLACES = 20;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

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
                if (ThreadLocalRandom.current().nextBoolean()) {
                    signUp(doctor, session).then().statusCode(oneOf(200, 201));
                } else {
                    Storm.untilAnswered(() -> doctor.calls().delete("/sessions/{id}/sign-up", session))
                            .then()
                            .statusCode(204);
                }
            }
            return null;
        });
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            assertEquals(List.of(), rows.first("select broken from broken_promises() where broken > 0"));
            assertEquals(
                    List.of(true),
                    rows.first(
                            "select confirmed <= capacity and (confirmed = capacity or waiting = 0) from teaching_session where id = ?",
                            session));
        });
    }

    /**
     * The same storm on the same pool finds the fault when nobody takes turns and nothing is promised. Whoever finds nothing
     * waits until another has looked too: the unlucky moment, made certain.
     */
    @Test
    void theStormFindsACheckThatIsNotAPromise() {
        UUID trust = given.aTrust();
        UUID session = given.aSession(trust, 1);
        CountDownLatch twoHaveLooked = new CountDownLatch(2);
        List<Integer> taken =
                Storm.of(given.doctors(trust, FEWER), doctor -> checkThenInsert(trust, session, doctor, twoHaveLooked));
        assertTrue(
                taken.stream().mapToInt(Integer::intValue).sum() > 1, "an unguarded check lets more than one through");
    }

    /** Counts, then adds a row that no constraint counts: what the hub must never do. */
    private int checkThenInsert(UUID trust, UUID session, Client doctor, CountDownLatch twoHaveLooked) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, doctor.id());
            long before = (long) rows.first("select count(*) from audit_event where subject_id = ?", session)
                    .getFirst();
            twoHaveLooked.countDown();
            if (before > 0) {
                return 0;
            }
            assertTrue(twoHaveLooked.await(5, TimeUnit.SECONDS), "a second doctor looks at the same time");
            return rows.add(
                    "insert into audit_event (id, at, action, subject_id) values (?, now(), 'unguarded', ?)",
                    UUID.randomUUID(),
                    session);
        });
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
