package org.ledhub.appointments;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;
import org.ledhub.shared.RowIdentity;

/** The old time is given up only with the new one held. */
@QuarkusTest
class MovingTest extends HubTest {

    private static final String SECRET = "marker-77d2 my rota";

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client tutor;
    private Client doctor;
    private UUID oldTime;
    private UUID newTime;
    private String id;

    @BeforeEach
    void anAppointmentAndAnotherFreeTime() {
        trust = given.aTrust();
        tutor = given.aTutor(trust);
        doctor = given.aDoctor(trust);
        oldTime = given.aFreeSlot(tutor);
        newTime = given.aFreeSlot(tutor, Duration.ofDays(8));
        id = book(doctor, oldTime).then().statusCode(201).extract().path("id");
    }

    @Test
    void theNewTimeIsHeldAndTheOldOneFree() {
        String moved = move(doctor, id, newTime)
                .then()
                .statusCode(200)
                .body("id", not(equalTo(id)))
                .body("slotId", equalTo(newTime.toString()))
                .body("state", equalTo("booked"))
                .body("topic", equalTo("career"))
                .body("message", equalTo(SECRET))
                .extract()
                .path("id");
        doctor.calls()
                .get("/appointments/{id}", id)
                .then()
                .body("state", equalTo("cancelled"))
                .body("late", equalTo(false));
        tutor.calls().get("/appointments/{id}", moved).then().body("message", equalTo(SECRET));
        assertEquals(Map.of(oldTime, true, newTime, false), freeTimes());
        assertEquals(
                List.of("booked", "moved"),
                seenBy(
                        doctor,
                        "select action from one_to_one.appointment_event where appointment_id = ? order by at",
                        id));
    }

    @Test
    void asManyTapsAsOneLikesMakeOneMove() {
        List<String> answers = Storm.of(
                Collections.nCopies(20, doctor),
                same -> move(same, id, newTime).then().statusCode(200).extract().path("id"));
        assertEquals(1, answers.stream().distinct().count());
        move(doctor, answers.getFirst(), newTime).then().statusCode(200).body("id", equalTo(answers.getFirst()));
    }

    @Test
    void anotherTutorIsToldTheTopicOnlyIfTheDoctorSaysSo() {
        Client second = given.aTutor(trust);
        String untold = move(doctor, id, given.aFreeSlot(second, Duration.ofDays(9)))
                .then()
                .statusCode(200)
                .body("topic", nullValue())
                .body("message", nullValue())
                .extract()
                .path("id");
        tutor.calls().get("/appointments/{id}", untold).then().statusCode(404);
        second.calls().get("/appointments/{id}", id).then().statusCode(404);

        Client other = given.aDoctor(trust);
        String theirs = book(other, oldTime).path("id");
        other.sends(Map.of("slotId", given.aFreeSlot(second, Duration.ofDays(10)), "tellTopic", true))
                .post("/appointments/{id}/move", theirs)
                .then()
                .statusCode(200)
                .body("topic", equalTo("career"))
                .body("message", equalTo(SECRET));
    }

    @Test
    void aRefusedMoveChangesNothing() {
        Client other = given.aDoctor(trust);
        book(other, newTime).then().statusCode(201);
        move(doctor, id, newTime).then().statusCode(409).body("code", equalTo("slot-taken"));
        move(doctor, id, given.aFreeSlot(tutor, Duration.ofMinutes(-30)))
                .then()
                .statusCode(422)
                .body("code", equalTo("slot-passed"));
        move(doctor, id, UUID.randomUUID()).then().statusCode(404);
        given.appointmentSettings(given.anAdmin(trust), Map.of("horizonDays", 10));
        move(doctor, id, given.aFreeSlot(tutor, Duration.ofDays(11)))
                .then()
                .statusCode(409)
                .body("code", equalTo("too-far-ahead"));
        doctor.calls().get("/appointments/{id}", id).then().body("state", equalTo("booked"));
        assertEquals(false, freeTimes().get(oldTime));
    }

    @Test
    void whatIsGivenUpOrHasBegunIsNotMoved() {
        doctor.calls().post("/appointments/{id}/cancellation", id).then().statusCode(200);
        move(doctor, id, newTime).then().statusCode(409).body("code", equalTo("cancelled-already"));
        String later = book(doctor, newTime).path("id");
        clock.moveOn(Duration.ofDays(8).plusMinutes(5));
        move(doctor, later, given.aFreeSlot(tutor)).then().statusCode(422).body("code", equalTo("slot-passed"));
    }

    @Test
    void lateIsAllowedAndSaid() {
        clock.moveOn(Duration.ofDays(6).plusHours(1));
        move(doctor, id, newTime).then().statusCode(200).body("late", equalTo(false));
        for (Client one : List.of(doctor, tutor)) {
            one.calls().get("/appointments/{id}", id).then().body("late", equalTo(true));
        }
        String other = book(given.aDoctor(trust), oldTime).path("id");
        tutor.calls()
                .post("/appointments/{id}/cancellation", other)
                .then()
                .statusCode(200)
                .body("late", equalTo(true));
    }

    @Test
    void nobodyButTheDoctorMovesIt() {
        for (Client other :
                List.of(given.aDoctor(trust), given.aPerson(trust, "led", "tutor"), given.aDoctor(given.aTrust()))) {
            move(other, id, newTime).then().statusCode(404);
        }
        for (Client other : List.of(tutor, given.anAdmin(trust))) {
            move(other, id, newTime).then().statusCode(403);
        }
        UUID elsewhere = given.aFreeSlot(given.aTutor(given.aTrust()));
        move(doctor, id, elsewhere).then().statusCode(404);
        assertEquals(Map.of(oldTime, false, newTime, true), freeTimes());
    }

    /** Everybody wants one time: some to book it, some to move there, and its tutor to withdraw it. */
    @RepeatedTest(5)
    void racedAgainstBookingAndWithdrawalNobodyLosesATime() {
        List<Client> movers = given.doctors(trust, 20);
        Map<Client, String> theirs = new HashMap<>();
        for (int i = 0; i < movers.size(); i++) {
            UUID slot = given.aFreeSlot(tutor, Duration.ofDays(20 + i));
            theirs.put(movers.get(i), book(movers.get(i), slot).path("id"));
        }
        List<Client> everybody = new ArrayList<>(Stream.of(movers, given.doctors(trust, 20), List.of(tutor))
                .flatMap(List::stream)
                .toList());
        Collections.shuffle(everybody);
        Storm.of(everybody, each -> {
            if (each == tutor) {
                return tutor.calls().delete("/slots/{id}", newTime).statusCode();
            }
            return theirs.containsKey(each)
                    ? move(each, theirs.get(each), newTime).statusCode()
                    : book(each, newTime).statusCode();
        });
        String live = "select id from one_to_one.appointment where state = 'booked' and doctor_id = ?";
        for (Client mover : movers) {
            assertEquals(1, seenBy(mover, live, mover.id()).size(), "each who had a time has one");
        }
        int taken = seenBy(
                        tutor, "select id from one_to_one.appointment where state = 'booked' and slot_id = ?", newTime)
                .size();
        long withdrawn =
                (long) seenBy(tutor, "select count(*) from slot where id = ? and withdrawn_at is not null", newTime)
                        .getFirst();
        assertEquals(1, taken + withdrawn, "one has it, or nobody can");
        assertEquals(List.of(), as(tutor, () -> rows.first("select broken from broken_promises() where broken > 0")));
    }

    /** Two who want each other's time are both refused, and neither waits for ever. */
    @RepeatedTest(5)
    void aSwapIsRefusedToBoth() {
        Client other = given.aDoctor(trust);
        String theirs = book(other, newTime).path("id");
        List<Integer> statuses = Storm.of(
                List.of(doctor, other),
                each -> each == doctor
                        ? move(doctor, id, newTime).statusCode()
                        : move(other, theirs, oldTime).statusCode());
        assertEquals(List.of(409, 409), statuses);
    }

    private Map<UUID, Boolean> freeTimes() {
        Map<UUID, Boolean> free = new HashMap<>();
        List<Map<String, Object>> items = tutor.calls().get("/slots").jsonPath().getList("items");
        items.stream()
                .filter(each -> List.of(oldTime.toString(), newTime.toString()).contains(each.get("id")))
                .forEach(each -> free.put(UUID.fromString((String) each.get("id")), (Boolean) each.get("free")));
        return free;
    }

    private List<Object> seenBy(Client person, String query, Object value) {
        Object key = value instanceof String text ? UUID.fromString(text) : value;
        return as(person, () -> rows.first(query, key));
    }

    private <T> T as(Client person, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(person.trustId(), person.id());
            return work.get();
        });
    }

    private static Response move(Client doctor, String id, UUID slot) {
        return doctor.sends(Map.of("slotId", slot)).post("/appointments/{id}/move", id);
    }

    private static Response book(Client doctor, UUID slot) {
        return doctor.sends(Map.of("topic", "career", "message", SECRET)).put("/slots/{id}/appointment", slot);
    }
}
