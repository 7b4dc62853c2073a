package org.ledhub.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Time in which people are awake: nothing that waits for a doctor's answer ends between 8pm and 8am. */
public record WakingHours(ZoneId zone) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    /** So long after {@code from}, counting waking time only. */
    public Instant after(Instant from, Duration waking) {
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

    /** This moment, or the last waking minute before it. */
    public Instant notAfter(Instant bound) {
        ZonedDateTime at = bound.atZone(zone);
        if (at.toLocalTime().isBefore(MORNING)) {
            return at.minusDays(1).with(EVENING).minusMinutes(1).toInstant();
        }
        return at.toLocalTime().isBefore(EVENING)
                ? bound
                : at.with(EVENING).minusMinutes(1).toInstant();
    }

    public boolean includes(Instant moment) {
        return notBefore(moment).equals(moment);
    }

    /** This moment, or the morning after it. */
    public Instant notBefore(Instant bound) {
        return awake(bound.atZone(zone)).toInstant();
    }

    private static ZonedDateTime awake(ZonedDateTime at) {
        if (at.toLocalTime().isBefore(MORNING)) {
            return at.with(MORNING);
        }
        return at.toLocalTime().isBefore(EVENING) ? at : at.plusDays(1).with(MORNING);
    }
}
