package org.ledhub.teaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One date of a programme. Without {@code sessionId} it was left out, or does not exist yet; {@code bankHoliday} is a name or null. */
record ProgrammeDate(
        LocalDate date,
        Instant startsAt,
        Instant endsAt,
        String bankHoliday,
        String exception,
        UUID sessionId,
        String title,
        String status,
        int taken,
        int waiting) {

    static ProgrammeDate proposed(LocalDate date, Instant start, Instant end, String bankHoliday) {
        return new ProgrammeDate(date, start, end, bankHoliday, null, null, null, null, 0, 0);
    }

    static ProgrammeDate skipped(LocalDate date, Instant start, Instant end, String bankHoliday) {
        return new ProgrammeDate(date, start, end, bankHoliday, ProgrammeException.SKIP, null, null, null, 0, 0);
    }

    static ProgrammeDate of(TeachingSession session, String bankHoliday, ProgrammeException exception, Instant now) {
        return new ProgrammeDate(
                session.originalDate,
                session.startsAt,
                session.endsAt,
                bankHoliday,
                exception == null ? null : exception.kind,
                session.id,
                session.title,
                session.statusAt(now),
                session.confirmed,
                session.waiting);
    }
}
