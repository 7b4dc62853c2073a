package org.ledhub.teaching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;

/**
 * Ten thousand random steps of signing up, leaving, resizing, waiting and forgetting, beside a model that knows nothing of the database:
 * a list of places and a queue.
 */
@QuarkusTest
class PlacesPropertyTest extends HubTest {

    private static final int STEPS = 10_000;
    private static final int STEPS_OF_A_SESSION = 200;
    private static final int DOCTORS = 9;
    private static final Duration OFFERS = Duration.ofHours(48);
    private static final Duration OFFER = Duration.ofHours(4);

    @Inject
    OfferKeeper keeper;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    /** The rule in memory. Who holds a place maps to null, who was offered one to its end. */
    private static final class Model {

        final Map<Client, Instant> places = new LinkedHashMap<>();
        final List<Client> queue = new ArrayList<>();
        int capacity;

        /** Lapsed offers go, and free places go to the queue: for good, or as an offer that ends in waking hours. */
        void moveOn(Instant now, Instant start) {
            places.values().removeIf(until -> until != null && !until.isAfter(now));
            Instant end = afterWakingMinutes(now, OFFER.toMinutes());
            while (now.isBefore(start) && places.size() < capacity && !queue.isEmpty()) {
                boolean isFar = now.isBefore(start.minus(OFFERS));
                places.put(queue.removeFirst(), isFar ? null : end.isBefore(start) ? end : start);
            }
        }
    }

    /** Minute by minute, as one would count by hand: those from 8am to 8pm count. */
    private static Instant afterWakingMinutes(Instant from, long minutes) {
        ZonedDateTime at = from.atZone(Time.LONDON);
        at = isWaking(at) ? at : at.truncatedTo(ChronoUnit.MINUTES);
        for (long left = minutes; left > 0 || !isWaking(at); at = at.plusMinutes(1)) {
            left -= isWaking(at) ? 1 : 0;
        }
        return at.toInstant();
    }

    private static boolean isWaking(ZonedDateTime at) {
        return at.getHour() >= 8 && at.getHour() < 20;
    }

    @Test
    void neverBreaksAPromise() {
        long seed = 20_261_201;
        Random random = new Random(seed);
        int done = 0;
        while (done < STEPS) {
            clock.moveOn(Duration.between(clock.instant(), Instant.now()));
            done += oneSession(random, "seed " + seed + ", step " + done);
        }
    }

    /** @return the steps that were made before the session started */
    private int oneSession(Random random, String where) {
        UUID trust = given.aTrust();
        Client admin = given.anAdmin(trust);
        List<Client> doctors = given.doctors(trust, DOCTORS);
        Instant start = clock.instant()
                .atZone(Time.LONDON)
                .plusDays(2 + random.nextInt(3))
                .withHour(9 + random.nextInt(10))
                .toInstant();
        Model model = new Model();
        model.capacity = 2;
        UUID session = given.aSession(trust, model.capacity, Duration.between(clock.instant(), start));
        for (int step = 0; step < STEPS_OF_A_SESSION; step++) {
            if (!clock.instant().plus(Duration.ofMinutes(30)).isBefore(start)) {
                return step;
            }
            Client doctor = doctors.get(random.nextInt(DOCTORS));
            int dice = random.nextInt(100);
            if (dice < 50) {
                signUp(model, doctor, session, start);
            } else if (dice < 85) {
                leave(model, doctor, session, start);
            } else if (dice < 92) {
                resize(model, admin, session, start, Math.max(1, model.places.size()) + random.nextInt(3));
            } else {
                clock.moveOn(Duration.ofMinutes(random.nextInt(240)));
                keeper.passOn();
                model.moveOn(clock.instant(), start);
            }
            compare(model, trust, session, where + " + " + step);
        }
        return STEPS_OF_A_SESSION;
    }

    private void signUp(Model model, Client doctor, UUID session, Instant start) {
        call(doctor, "PUT", session, "/sign-up", "");
        model.moveOn(clock.instant(), start);
        if (model.places.containsKey(doctor)) {
            model.places.put(doctor, null);
        } else if (!model.queue.contains(doctor)) {
            if (model.places.size() < model.capacity) {
                model.places.put(doctor, null);
            } else {
                model.queue.add(doctor);
            }
        }
    }

    private void leave(Model model, Client doctor, UUID session, Instant start) {
        call(doctor, "DELETE", session, "/sign-up", "");
        model.places.remove(doctor);
        model.queue.remove(doctor);
        model.moveOn(clock.instant(), start);
    }

    private void resize(Model model, Client admin, UUID session, Instant start, int capacity) {
        String facts = """
                {"title": "Sepsis", "theme": "leadership", "startsAt": "%s", "endsAt": "%s", "mode": "online", "capacity": %d}
                """.formatted(start, start.plus(Duration.ofHours(1)), capacity);
        int status = call(admin, "PUT", session, "", facts);
        assertEquals(200, status);
        model.capacity = capacity;
        model.moveOn(clock.instant(), start);
    }

    /** What the database holds, against the model: everybody, after every step. */
    private void compare(Model model, UUID trust, UUID session, String where) {
        List<String> expected = new ArrayList<>();
        model.places.forEach(
                (doctor, until) -> expected.add(doctor.id() + (until == null ? " confirmed" : " offered")));
        expected.sort(null);
        model.queue.forEach(doctor -> expected.add(doctor.id() + " waiting"));
        expected.add(model.places.size() + " of " + model.capacity + ", " + model.queue.size() + " waiting");
        List<Object> seen = QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            List<Object> found = new ArrayList<>(rows.first("""
                    select person_id || ' ' || state from sign_up where session_id = ? and state <> 'left'
                    order by state = 'waiting', case when state = 'waiting' then queue_number end, person_id::text
                    """, session));
            found.addAll(rows.first(
                    "select confirmed || ' of ' || capacity || ', ' || waiting || ' waiting' from teaching_session where id = ?",
                    session));
            return found;
        });
        assertEquals(expected, seen, where);
    }

    private static int call(Client caller, String method, UUID session, String path, String body) {
        return caller.quickly(method, "/sessions/" + session + path, body).statusCode();
    }
}
