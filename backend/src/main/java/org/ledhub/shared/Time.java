package org.ledhub.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** The clock, and the zone that people here read times in. */
public final class Time {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** As fine as the database keeps it, so that what is answered first is what is read later. */
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    private Time() {}

    @Produces
    @ApplicationScoped
    static Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
