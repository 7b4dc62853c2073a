package org.ledhub.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;

/** The clock, and the zone that people here read times in. */
public final class Time {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** As fine as the database keeps it, so that what is answered first is what is read later. */
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    private Time() {}

    /** The day it is in London. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    static boolean hasFourDigitYear(Temporal when) {
        return switch (when) {
            case Instant instant -> !instant.isBefore(YEAR_1) && instant.isBefore(YEAR_10000);
            case OffsetDateTime time -> hasFourDigitYear(time.toInstant());
            default -> when.get(ChronoField.YEAR) >= 1 && when.get(ChronoField.YEAR) < 10_000;
        };
    }

    @Produces
    @ApplicationScoped
    static Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
