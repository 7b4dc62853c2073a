package org.ledhub.teaching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * "Every second Tuesday from this date": counted in weeks from an anchor. The parity of week numbers would break after a year of 53
 * weeks.
 */
record Recurrence(LocalDate anchor, int intervalWeeks) {

    /** From the anchor to {@code last}, both included where they are on it. */
    List<LocalDate> datesUntil(LocalDate last) {
        return Stream.iterate(anchor, date -> !date.isAfter(last), date -> date.plusWeeks(intervalWeeks))
                .toList();
    }

    boolean includes(LocalDate date) {
        long days = ChronoUnit.DAYS.between(anchor, date);
        return days >= 0 && days % (7L * intervalWeeks) == 0;
    }
}
