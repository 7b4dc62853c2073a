package org.ledhub.teaching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The dates on which rota coordinators release doctors for teaching.
 *
 * @param until the last day that it covers
 */
record RotaLetter(String trust, Instant madeAt, LocalDate until, List<Line> items) {

    /** Dates and times are wall clock, as {@code 14:00}. */
    record Line(LocalDate date, String start, String end, String title, String location, String mode) {

        static Line of(TeachingSession session) {
            ZoneId zone = ZoneId.of(session.zone);
            return new Line(
                    LocalDate.ofInstant(session.startsAt, zone),
                    clock(session.startsAt, zone),
                    clock(session.endsAt, zone),
                    session.title,
                    session.location,
                    session.mode);
        }

        private static String clock(Instant at, ZoneId zone) {
            return LocalTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
        }
    }
}
