package org.ledhub.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ledhub.shared.RowIdentity;

/** A thousand requests for one time, twenty times over. */
@QuarkusTest
@TestProfile(SlotStormTest.FromOneAddress.class)
class SlotStormTest extends HubTest {

    private static final int DOCTORS = 1000;
    private static final int AT_ONCE = 100;
    private static final int REPEATS = 20;
    private static final int MOST_ROUNDS = 30;
    private static final int FEWER = 200;
    private static final String REFUSED_BY_THE_DATABASE = "Somebody has just booked this time.";

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    @Test
    void aThousandRequestsForOneTimeMakeOneAppointment() {
        UUID trust = given.aTrust();
        Client tutor = given.aTutor(trust);
        List<Client> doctors = new ArrayList<>(given.doctors(trust, DOCTORS));
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            UUID slot = given.aFreeSlot(tutor, Duration.ofDays(7 + repeat));
            Collections.shuffle(doctors);
            assertEquals(
                    Map.of(201, 1L, 409, DOCTORS - 1L),
                    count(Storm.of(doctors, AT_ONCE, doctor -> book(doctor, slot))),
                    "storm " + repeat);
            assertEquals(1L, bookedAt(tutor, slot), "storm " + repeat);
        }
    }

    /** The negative control: the hub's own booking with nobody taking turns. What remains is the promise in the database, and it holds. */
    @Test
    void whenNobodyTakesTurnsTheDatabaseRefusesASecondAppointment() {
        Stormed stormed = stormWithoutTurnsUntil(
                answers -> answers.stream().anyMatch(each -> each.body().contains(REFUSED_BY_THE_DATABASE)));
        assertTrue(stormed.isFound(), "without turns somebody finds a time free that is being taken");
        assertEquals(Map.of(201, 1L, 409, FEWER - 1L), count(statuses(stormed.answers())));
        assertEquals(1L, bookedAt(stormed.tutor(), stormed.slot()));
    }

    /** And without that promise too, the storm finds the fault. */
    @Test
    void withoutTurnsAndWithoutThePromiseTheStormBooksTwice() {
        Owner.does("drop index one_to_one.one_live_appointment_per_slot");
        try {
            Stormed stormed = stormWithoutTurnsUntil(answers -> booked(answers) > 1);
            assertTrue(stormed.isFound(), "an unguarded check lets more than one through");
            assertEquals(booked(stormed.answers()), bookedAt(stormed.tutor(), stormed.slot()));
            as(
                    stormed.tutor(),
                    () -> rows.add(
                            "update one_to_one.appointment set state = 'cancelled', cancelled_at = now(), cancelled_by = tutor_id"
                                    + " where slot_id = ?",
                            stormed.slot()));
        } finally {
            Owner.does(
                    "create unique index one_live_appointment_per_slot on one_to_one.appointment (trust_id, slot_id) where state = 'booked'");
        }
    }

    private record Stormed(Client tutor, UUID slot, List<HttpResponse<String>> answers, boolean isFound) {}

    /** Who meets whom is chance: storms on a new time until it has happened, but not for ever. */
    private Stormed stormWithoutTurnsUntil(Predicate<List<HttpResponse<String>>> found) {
        Stormed last = null;
        for (int round = 0; round < MOST_ROUNDS && (last == null || !last.isFound()); round++) {
            UUID trust = given.aTrust();
            Client tutor = given.aTutor(trust);
            UUID slot = given.aFreeSlot(tutor);
            List<Client> doctors = given.doctors(trust, FEWER);
            List<HttpResponse<String>> answers =
                    statements.withoutLocks(() -> Storm.of(doctors, AT_ONCE, doctor -> bookAnswer(doctor, slot)));
            last = new Stormed(tutor, slot, answers, found.test(answers));
        }
        return last;
    }

    private static long booked(List<HttpResponse<String>> answers) {
        return answers.stream().filter(each -> each.statusCode() == 201).count();
    }

    private static List<Integer> statuses(List<HttpResponse<String>> answers) {
        return answers.stream().map(HttpResponse::statusCode).toList();
    }

    private Object bookedAt(Client tutor, UUID slot) {
        return as(
                tutor,
                () -> rows.first(
                                "select count(*) from one_to_one.appointment where slot_id = ? and state = 'booked'",
                                slot)
                        .getFirst());
    }

    private <T> T as(Client who, Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(who.trustId(), who.id());
            return work.call();
        });
    }

    private static int book(Client doctor, UUID slot) {
        return bookAnswer(doctor, slot).statusCode();
    }

    private static HttpResponse<String> bookAnswer(Client doctor, UUID slot) {
        return Storm.untilAnswered(
                () -> doctor.quickly("PUT", "/slots/" + slot + "/appointment", "{}"), HttpResponse::statusCode);
    }

    private static <T> Map<T, Long> count(List<T> answers) {
        return answers.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** More from one address than a ward would send. */
    public static class FromOneAddress implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ledhub.limits.requests-per-address", "1000000");
        }
    }
}
