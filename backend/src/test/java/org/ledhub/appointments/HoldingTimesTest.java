package org.ledhub.appointments;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;
import org.ledhub.shared.RowIdentity;
import org.postgresql.util.PSQLException;

/** A time is kept for five minutes for who is about to book it. */
@QuarkusTest
class HoldingTimesTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client tutor;
    private Client doctor;
    private Client other;
    private UUID slot;

    @BeforeEach
    void aFreeTime() {
        trust = given.aTrust();
        tutor = given.aTutor(trust);
        doctor = given.aDoctor(trust);
        other = given.aDoctor(trust);
        slot = given.aFreeSlot(tutor);
    }

    @Test
    void othersCanNeitherHoldNorBookIt() {
        UUID later = given.aFreeSlot(tutor, Duration.ofDays(8));
        Instant before = clock.instant();
        String until = hold(doctor, slot)
                .then()
                .statusCode(200)
                .body("slotId", equalTo(slot.toString()))
                .extract()
                .path("until");
        assertEquals(5, ChronoUnit.MINUTES.between(before, Instant.parse(until)));
        for (Response refused : List.of(hold(other, slot), book(other, slot))) {
            refused.then()
                    .statusCode(409)
                    .body("code", equalTo("slot-taken"))
                    .body("nextFree.id", equalTo(List.of(later.toString())));
        }
        assertEquals(List.of(later.toString()), freeTimes(other));
        assertEquals(List.of(slot.toString(), later.toString()), freeTimes(doctor));
        other.calls().get("/slots?free=false").then().body("items.id", equalTo(List.of(slot.toString())));
        doctor.calls().get("/slots?free=false").then().body("items", empty());
        book(doctor, slot).then().statusCode(201);
    }

    @Test
    void itRunsOutByItselfAndAskingAgainDoesNotProlongIt() {
        String until = hold(doctor, slot).path("until");
        clock.moveOn(Duration.ofMinutes(4));
        hold(doctor, slot).then().statusCode(200).body("until", equalTo(until));
        clock.moveOn(Duration.ofSeconds(61));
        assertEquals(List.of(slot.toString()), freeTimes(other));
        book(other, slot).then().statusCode(201);
        book(doctor, slot).then().statusCode(409).body("code", equalTo("slot-taken"));
    }

    @Test
    void whoLetsItRunOutCanStillBookWhatIsStillFree() {
        hold(doctor, slot);
        clock.moveOn(Duration.ofMinutes(6));
        book(doctor, slot).then().statusCode(201);
    }

    @Test
    void aDoctorHoldsOneTime() {
        UUID later = given.aFreeSlot(tutor, Duration.ofDays(8));
        hold(doctor, slot).then().statusCode(200);
        hold(doctor, later).then().statusCode(200);
        assertEquals(List.of(slot.toString()), freeTimes(other));
        hold(other, slot).then().statusCode(200);
    }

    @Test
    void aTimeGivenUpWithinTheFiveMinutesIsFreeForAll() {
        hold(doctor, slot);
        String id = book(doctor, slot).path("id");
        doctor.calls().post("/appointments/{id}/cancellation", id).then().statusCode(200);
        book(other, slot).then().statusCode(201);
    }

    @Test
    void toItsTutorItMakesNoDifference() {
        hold(doctor, slot);
        tutor.calls().get("/slots").then().body("items[0].free", equalTo(true));
        tutor.calls().delete("/slots/{id}", slot).then().statusCode(204);
        book(doctor, slot).then().statusCode(404);
    }

    @Test
    void whatIsTakenOrPassedOrMissingIsNotHeld() {
        book(other, slot).then().statusCode(201);
        hold(doctor, slot).then().statusCode(409).body("code", equalTo("slot-taken"));
        hold(doctor, given.aFreeSlot(tutor, Duration.ofMinutes(-30)))
                .then()
                .statusCode(422)
                .body("code", equalTo("slot-passed"));
        hold(given.aDoctor(given.aTrust()), slot).then().statusCode(404);
        for (Client each : List.of(tutor, given.anAdmin(trust))) {
            hold(each, slot).then().statusCode(403);
        }
    }

    @Test
    void nobodyElseLearnsWhoHoldsIt() {
        hold(doctor, slot);
        for (Client each : List.of(other, tutor, given.aPerson(trust, "admin", "tutor"))) {
            assertEquals(List.of(), as(each, () -> rows.first("select doctor_id from one_to_one.slot_hold")));
        }
        assertEquals(List.of(doctor.id()), as(doctor, () -> rows.first("select doctor_id from one_to_one.slot_hold")));
    }

    @Test
    void theDatabaseItselfKeepsItForThem() {
        hold(doctor, slot);
        refused(other, "not_held_by_another", """
                insert into one_to_one.appointment
                    (id, slot_id, doctor_id, tutor_id, starts_at, ends_at, state, booked_at, statement_version)
                select gen_random_uuid(), id, current_person(), tutor_id, starts_at, ends_at, 'booked', now(), 1
                  from slot where id = ?
                """);
        refused(other, "one_hold_at_a_time", """
                insert into one_to_one.slot_hold (slot_id, held_at, held_until)
                values (?, now(), now() + interval '5 minutes')
                """);
        refused(given.aDoctor(trust), "a_hold_is_short", """
                insert into one_to_one.slot_hold (slot_id, held_at, held_until)
                values (?, now() + interval '1 day', now() + interval '1 day 6 minutes')
                """);
    }

    @RepeatedTest(5)
    void ofManyWhoWantItAtOnceOneHoldsItAndOneTapsTwice() {
        List<Client> crowd = given.doctors(trust, 30);
        List<Integer> held = Storm.of(crowd, each -> hold(each, slot).statusCode());
        assertEquals(1, Collections.frequency(held, 200));
        assertEquals(29, Collections.frequency(held, 409));
        Client holder = crowd.get(held.indexOf(200));
        List<Integer> booked = Storm.of(
                Collections.nCopies(20, holder), same -> book(same, slot).statusCode());
        assertEquals(1, Collections.frequency(booked, 201));
        assertEquals(19, Collections.frequency(booked, 200));
        holder.calls().get("/appointments").then().body("items", hasSize(1));
    }

    @Test
    void twentyTapsOfOneDoctorAreOneHold() {
        List<String> until = Storm.of(
                Collections.nCopies(20, doctor),
                same -> hold(same, slot).then().statusCode(200).extract().path("until"));
        assertEquals(1, until.stream().distinct().count());
    }

    private void refused(Client by, String promise, String statement) {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> as(by, () -> rows.add(statement, slot)));
        PSQLException cause = assertInstanceOf(PSQLException.class, refused.getCause());
        assertEquals(promise, cause.getServerErrorMessage().getConstraint());
    }

    private List<String> freeTimes(Client to) {
        return to.calls().get("/slots?free=true").path("items.id");
    }

    private <T> T as(Client person, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(person.trustId(), person.id());
            return work.get();
        });
    }

    private static Response hold(Client doctor, UUID slot) {
        return doctor.calls().put("/slots/{id}/hold", slot);
    }

    private static Response book(Client doctor, UUID slot) {
        return doctor.sends(Map.of()).put("/slots/{id}/appointment", slot);
    }
}
