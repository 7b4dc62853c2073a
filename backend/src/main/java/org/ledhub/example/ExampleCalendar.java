package org.ledhub.example;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.ledhub.shared.Time;

/** Every second Tuesday from an anchor date, on London's clock: 2pm stays 2pm through both clock changes. */
record ExampleCalendar(Instant now) {

    static final LocalDate ANCHOR = LocalDate.of(2025, 1, 7);
    static final LocalTime TEACHING = LocalTime.of(14, 0);
    static final int WEEKS = 2;

    /** 0 is the next teaching that is not over, -1 the last before it. */
    LocalDate date(int occurrence) {
        LocalDate today = LocalDate.ofInstant(now, Time.LONDON);
        long past = Math.ceilDiv(ChronoUnit.DAYS.between(ANCHOR, today), 7 * WEEKS);
        LocalDate next = ANCHOR.plusWeeks(past * WEEKS);
        LocalDate first = at(next, TEACHING.plusHours(1)).isAfter(now) ? next : next.plusWeeks(WEEKS);
        return first.plusWeeks((long) occurrence * WEEKS);
    }

    static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(Time.LONDON).toInstant();
    }
}
