package org.ledhub.teaching;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds the sessions of a programme. */
final class OccurrenceFinder {

    private OccurrenceFinder() {}

    /** Those that are, or may yet be, held, soonest first. */
    static List<TeachingSession> ofProgramme(UUID programmeId) {
        return TeachingSession.list("programmeId = ?1 and status <> 'withdrawn' order by startsAt, id", programmeId);
    }

    /** Those to come, and those left out that may yet come back. */
    static List<TeachingSession> lockThatFollow(UUID programmeId, Instant now) {
        return TeachingSession.<TeachingSession>find("""
                        from TeachingSession s where s.programmeId = ?1 and s.startsAt > ?2
                            and (s.status <> 'cancelled' or exists (
                                select 1 from ProgrammeException e
                                where e.programmeId = ?1 and e.originalDate = s.originalDate and e.kind = 'skip'))
                        order by s.startsAt, s.id
                        """, programmeId, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Null where that date never had one. */
    static TeachingSession lockOccurrence(UUID programmeId, LocalDate date) {
        return TeachingSession.<TeachingSession>find("programmeId = ?1 and originalDate = ?2", programmeId, date)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }
}
