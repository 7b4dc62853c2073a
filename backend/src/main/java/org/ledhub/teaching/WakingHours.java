package org.ledhub.teaching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Time in which people are awake: nothing that waits for a doctor's answer ends between 8pm and 8am. */
record WakingHours(ZoneId zone) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    /** So long after {@code from}, counting waking time only. */
    Instant after(Instant from, Duration waking) {
        ZonedDateTime at = awake(from.atZone(zone));
        Duration left = waking;
        while (true) {
            Duration today = Duration.between(at, at.with(EVENING));
            if (left.compareTo(today) < 0) {
                return at.plus(left).toInstant();
            }
            left = left.minus(today);
            at = at.plusDays(1).with(MORNING);
        }
    }

    private static ZonedDateTime awake(ZonedDateTime at) {
        if (at.toLocalTime().isBefore(MORNING)) {
            return at.with(MORNING);
        }
        return at.toLocalTime().isBefore(EVENING) ? at : at.plusDays(1).with(MORNING);
    }
}
