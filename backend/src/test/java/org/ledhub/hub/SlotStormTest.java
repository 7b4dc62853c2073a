package org.ledhub.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

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

    /**
     * The negative control: the same storm, with a check where the promise is. Whoever finds nothing waits until another has looked
     * too: the unlucky moment, made certain.
     */
    @Test
    void theSameStormFindsACheckThatIsNotAPromise() {
        UUID trust = given.aTrust();
        UUID slot = given.aFreeSlot(given.aTutor(trust));
        List<Client> doctors = given.doctors(trust, DOCTORS);
        CountDownLatch twoHaveLooked = new CountDownLatch(2);
        List<Integer> taken = Storm.of(doctors, AT_ONCE, doctor -> takeUnlessTaken(trust, slot, doctor, twoHaveLooked));
        assertTrue(
                taken.stream().mapToInt(Integer::intValue).sum() > 1, "an unguarded check lets more than one through");
    }

    /** Looks whether somebody has the time, then takes it in a table that promises nothing: what the hub must never do. */
    private int takeUnlessTaken(UUID trust, UUID slot, Client doctor, CountDownLatch twoHaveLooked) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, doctor.id());
            boolean isTaken = !rows.first("select id from audit_event where subject_id = ?", slot)
                    .isEmpty();
            twoHaveLooked.countDown();
            if (isTaken) {
                return 0;
            }
            assertTrue(twoHaveLooked.await(5, TimeUnit.SECONDS), "a second doctor looks at the same time");
            return rows.add(
                    "insert into audit_event (id, at, action, subject_id) values (?, now(), 'unguarded', ?)",
                    UUID.randomUUID(),
                    slot);
        });
    }

    private Object bookedAt(Client tutor, UUID slot) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(tutor.trustId(), tutor.id());
            return rows.first(
                            "select count(*) from one_to_one.appointment where slot_id = ? and state = 'booked'", slot)
                    .getFirst();
        });
    }

    private static int book(Client doctor, UUID slot) {
        return Storm.untilAnswered(
                        () -> doctor.quickly("PUT", "/slots/" + slot + "/appointment", "{}"), HttpResponse::statusCode)
                .statusCode();
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
