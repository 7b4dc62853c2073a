package org.ledhub.appointments;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A date of a release, and what its tutor may want to know about it.
 *
 * @param times how many would be made
 * @param bankHoliday its name, or null
 * @param teaching what became of the trust's teaching on that date, or null when it is as planned
 * @param overlaps whether the tutor has released one of these times already
 */
record SlotDate(
        LocalDate date,
        Instant startsAt,
        Instant endsAt,
        int times,
        String bankHoliday,
        ChangedTeaching teaching,
        boolean overlaps) {

    /** @param movedTo null when it does not take place at all */
    record ChangedTeaching(String title, LocalDate movedTo) {}
}
