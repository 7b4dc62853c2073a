package org.ledhub.notifications;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.ledhub.shared.Time;

/** The day that a queued mail is about. */
record OfDay(LocalDate day) {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** Empty at night, when nobody is to be mailed about their day yet. */
    static Optional<OfDay> thisMorning(Clock clock) {
        ZonedDateTime now = clock.instant().atZone(Time.LONDON);
        return Optional.of(new OfDay(now.toLocalDate()))
                .filter(today -> !now.toLocalTime().isBefore(MORNING));
    }

    boolean isMonday() {
        return day.getDayOfWeek() == DayOfWeek.MONDAY;
    }
}
