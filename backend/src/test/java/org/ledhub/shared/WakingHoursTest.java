package org.ledhub.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WakingHoursTest {

    private static final WakingHours LONDON = new WakingHours(Time.LONDON);

    @ParameterizedTest
    @CsvSource({
        // in winter London is UTC, in summer it is an hour ahead
        "2026-12-01T09:00:00Z, 4, 2026-12-01T13:00:00Z",
        "2026-12-01T18:00:00Z, 4, 2026-12-02T10:00:00Z",
        "2026-12-01T23:00:00Z, 4, 2026-12-02T12:00:00Z",
        "2026-12-01T05:00:00Z, 4, 2026-12-01T12:00:00Z",
        "2026-12-01T16:00:00Z, 4, 2026-12-02T08:00:00Z",
        "2026-07-14T18:00:00Z, 4, 2026-07-15T10:00:00Z",
        // across both changes of the clocks
        "2026-10-24T18:00:00Z, 4, 2026-10-25T11:00:00Z",
        "2026-03-28T19:00:00Z, 4, 2026-03-29T10:00:00Z",
        "2026-12-01T10:00:00Z, 30, 2026-12-03T16:00:00Z",
    })
    void endsAfterSoManyWakingHours(Instant from, int hours, Instant end) {
        assertEquals(end, LONDON.after(from, Duration.ofHours(hours)));
    }

    @Test
    void neverEndsAtNight() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < 10_000; i++) {
            Instant from = start.plusSeconds(random.nextInt(2 * 365 * 86_400));
            LocalTime end =
                    LocalTime.ofInstant(LONDON.after(from, Duration.ofMinutes(1 + random.nextInt(3000))), Time.LONDON);
            assertTrue(
                    !end.isBefore(LocalTime.of(8, 0)) && end.isBefore(LocalTime.of(20, 0)),
                    () -> from + " ends at " + end);
        }
    }
}
