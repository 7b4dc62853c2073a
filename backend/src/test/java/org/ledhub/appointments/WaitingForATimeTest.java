package org.ledhub.appointments;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;
import org.ledhub.shared.RowIdentity;
import org.postgresql.util.PSQLException;

/** A time that is given up is kept for the first who asked for one. */
@QuarkusTest
class WaitingForATimeTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    @Inject
    TimeOfferKeeper keeper;

    private UUID trust;
    private Client tutor;
    private Client holder;
    private Client first;
    private Client second;
    private UUID slot;
    private String meeting;

    @BeforeEach
    void aBookedTime() {
        trust = given.aTrust();
        tutor = given.aTutor(trust);
        holder = given.aDoctor(trust);
        first = given.aDoctor(trust);
        second = given.aDoctor(trust);
        slot = given.aFreeSlot(tutor, Duration.ofDays(9));
        meeting = book(holder, slot).path("id");
    }

    @Test
    void whoAskedFirstIsOfferedItAndNobodyElseHasIt() {
        ask(first, null).then().statusCode(201).body("waiting", hasSize(1)).body("offer", nullValue());
        ask(first, null).then().statusCode(200).body("waiting", hasSize(1));
        later();
        ask(second, tutor.id())
                .then()
                .statusCode(201)
                .body("waiting[0].tutor.id", equalTo(tutor.id().toString()));
        givenUp();
        assertOffered(first);
        assertNothingOffered(second);
        second.calls().get("/slots?free=true").then().body("items", empty());
        book(second, slot).then().statusCode(409).body("code", equalTo("slot-taken"));
        book(first, slot).then().statusCode(201);
        mine(first).then().body("waiting", empty()).body("offer", nullValue());
        mine(second).then().body("waiting", hasSize(1));
    }

    @Test
    void whoDeclinesStaysAndWhoLeavesDoesNotAndTheNextHasIt() {
        Client third = given.aDoctor(trust);
        for (Client each : List.of(first, second, third)) {
            ask(each, null);
            later();
        }
        givenUp();
        first.calls().delete("/appointment-waiting-list/me/offer").then().statusCode(204);
        first.calls().delete("/appointment-waiting-list/me/offer").then().statusCode(404);
        mine(first).then().body("waiting", hasSize(1)).body("offer", nullValue());
        assertOffered(second);
        second.calls().delete("/appointment-waiting-list/me").then().statusCode(204);
        mine(second).then().body("waiting", empty()).body("offer", nullValue());
        assertOffered(third);
        third.calls().delete("/appointment-waiting-list/me").then().statusCode(204);
        book(holder, slot).then().statusCode(201);
    }

    @Test
    void whoDoesNotAnswerInTimeWaitsNoMore() {
        ask(first, null);
        later();
        ask(second, null);
        givenUp();
        clock.moveOn(Duration.ofHours(25));
        keeper.passOn();
        mine(first).then().body("waiting", empty()).body("offer", nullValue()).body("lapsedAt", notNullValue());
        assertOffered(second);
        ask(first, null).then().statusCode(201).body("lapsedAt", nullValue());
    }

    @Test
    void aTimeThatMayNotBeBookedByNewRulesIsKeptForNobody() {
        ask(first, null);
        givenUp();
        assertOffered(first);
        given.appointmentSettings(given.anAdmin(trust), Map.of("noticeHours", 14 * 24));
        mine(first)
                .then()
                .body("waiting", hasSize(1))
                .body("offer", nullValue())
                .body("lapsedAt", nullValue());
        given.appointmentSettings(given.anAdmin(trust), Map.of("noticeHours", 0));
        book(second, slot).then().statusCode(201);
    }

    @Test
    void whoIsGoneIsOfferedNothingAndTheNextHasIt() {
        ask(first, null);
        later();
        ask(second, null);
        givenUp();
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add("update person set status = 'suspended' where id = ?", first.id());
        });
        assertNothingOffered(second);
        keeper.passOn();
        assertOffered(second);
    }

    @Test
    void firstTimersComeFirstIfTheTrustSaysSo() {
        book(first, given.aFreeSlot(tutor, Duration.ofHours(1))).then().statusCode(201);
        clock.moveOn(Duration.ofHours(3));
        ask(first, null);
        later();
        ask(second, null);
        givenUp();
        assertOffered(second);
        second.calls().delete("/appointment-waiting-list/me").then().statusCode(204);
        assertOffered(first);
    }

    @Test
    void orNotIfItDoesNot() {
        given.appointmentSettings(given.anAdmin(trust), Map.of("firstTimersFirst", false));
        book(first, given.aFreeSlot(tutor, Duration.ofHours(1))).then().statusCode(201);
        clock.moveOn(Duration.ofHours(3));
        ask(first, null);
        later();
        ask(second, null);
        givenUp();
        assertOffered(first);
    }

    @Test
    void whoWaitsForAnotherTutorOrInAnotherTrustIsNotOfferedIt() {
        UUID elsewhere = given.aTrust();
        Client stranger = given.aDoctor(elsewhere);
        ask(stranger, null);
        ask(stranger, tutor.id()).then().statusCode(404);
        Client colleague = given.aTutor(trust);
        given.aFreeSlot(colleague, Duration.ofDays(20));
        ask(first, colleague.id()).then().statusCode(201);
        later();
        ask(second, null);
        givenUp();
        assertNothingOffered(stranger);
        assertNothingOffered(first);
        assertOffered(second);
    }

    @Test
    void nobodyElseLearnsWhoWaitsOrWhoIsOfferedATime() {
        ask(first, tutor.id());
        givenUp();
        for (Client each : List.of(tutor, second, given.aPerson(trust, "admin", "tutor"))) {
            assertEquals(List.of(), as(each, () -> rows.first("select doctor_id from one_to_one.waiting")));
            assertEquals(List.of(), as(each, () -> rows.first("select doctor_id from one_to_one.time_offer")));
        }
        assertEquals(List.of(first.id()), as(first, () -> rows.first("select doctor_id from one_to_one.time_offer")));
        for (Client each : List.of(tutor, given.anAdmin(trust))) {
            mine(each).then().statusCode(403);
        }
    }

    @Test
    void theDatabaseItselfKeepsItForThem() {
        ask(first, null);
        givenUp();
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> as(second, () -> rows.add("""
                insert into one_to_one.appointment
                    (id, slot_id, doctor_id, tutor_id, starts_at, ends_at, state, booked_at, statement_version)
                select gen_random_uuid(), id, current_person(), tutor_id, starts_at, ends_at, 'booked', now(), 1
                  from slot where id = ?
                """, slot)));
        PSQLException cause = assertInstanceOf(PSQLException.class, refused.getCause());
        assertEquals("not_offered_to_another", cause.getServerErrorMessage().getConstraint());
    }

    @Test
    void ofManyWhoWantAFreedTimeTheFirstWhoWaitsHasIt() {
        ask(first, null);
        givenUp();
        List<Client> crowd = given.doctors(trust, 20);
        assertEquals(
                Collections.nCopies(20, 409),
                Storm.of(crowd, each -> book(each, slot).statusCode()));
        first.calls().delete("/appointment-waiting-list/me").then().statusCode(204);
        assertEquals(
                1,
                Collections.frequency(Storm.of(crowd, each -> book(each, slot).statusCode()), 201),
                "once nobody waits, it is anyone's");
    }

    private void later() {
        clock.moveOn(Duration.ofMinutes(1));
    }

    private void givenUp() {
        holder.calls().post("/appointments/{id}/cancellation", meeting).then().statusCode(200);
    }

    private void assertOffered(Client doctor) {
        mine(doctor).then().body("offer.slot.id", equalTo(slot.toString()));
    }

    private void assertNothingOffered(Client doctor) {
        mine(doctor).then().body("offer", nullValue());
    }

    private <T> T as(Client person, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(person.trustId(), person.id());
            return work.get();
        });
    }

    private static Response ask(Client doctor, UUID tutorId) {
        Map<String, Object> body = new HashMap<>();
        body.put("tutorId", tutorId);
        return doctor.sends(body).put("/appointment-waiting-list/me");
    }

    private static Response mine(Client doctor) {
        return doctor.calls().get("/appointment-waiting-list/me");
    }

    private static Response book(Client doctor, UUID slot) {
        return doctor.sends(Map.of()).put("/slots/{id}/appointment", slot);
    }
}
