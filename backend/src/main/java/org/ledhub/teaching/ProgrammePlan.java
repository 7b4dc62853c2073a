package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledhub.shared.BankHolidays;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.Time;

/** Reads the dates of a programme: those it would have, and those it has. */
@ApplicationScoped
class ProgrammePlan {

    private static final int MOST = 200;

    private final BankHolidays bankHolidays;
    private final Clock clock;

    ProgrammePlan(BankHolidays bankHolidays, Clock clock) {
        this.bankHolidays = bankHolidays;
        this.clock = clock;
    }

    List<ProgrammeDate> preview(ListPreview wanted) {
        WallClock start = new WallClock(LocalTime.parse(wanted.startTime), Time.LONDON, wanted.whenTwice);
        return datesOf(new Recurrence(wanted.anchorDate, wanted.intervalWeeks), wanted.until).stream()
                .map(date -> proposed(date, start.on(date), wanted.minutes))
                .toList();
    }

    /** What the rhythm gives up to a date, within reason. */
    List<LocalDate> datesOf(Recurrence recurrence, LocalDate until) {
        if (until.isBefore(recurrence.anchor())) {
            throw new CheckYourAnswers("until", "before-start", "Enter a last date that is not before the first");
        }
        LocalDate furthest = recurrence.anchor().plusWeeks((long) recurrence.intervalWeeks() * MOST);
        if (!until.isBefore(furthest)) {
            throw new CheckYourAnswers(
                    "until", "too-many", "Plan up to " + MOST + " dates at once: choose an earlier last date");
        }
        return recurrence.datesUntil(until);
    }

    /** Every date that has a session or was skipped, soonest first; drafts that were given up are left out. */
    List<ProgrammeDate> datesOf(UUID programmeId) {
        Programme programme = Programme.visible(programmeId);
        Map<LocalDate, ProgrammeException> exceptions = ProgrammeException.allOf(programmeId);
        List<TeachingSession> sessions = OccurrenceFinder.ofProgramme(programmeId);
        ProgrammeParts parts = ProgrammeParts.of(programme);
        Instant now = clock.instant();
        Map<LocalDate, TeachingSession> byDate =
                sessions.stream().collect(Collectors.toMap(each -> each.originalDate, each -> each));
        Stream<ProgrammeDate> planned = sessions.stream()
                .map(each -> ProgrammeDate.of(
                        each, bankHolidays.on(each.dateInLondon()), exceptions.get(each.originalDate), now));
        Stream<ProgrammeDate> skipped = exceptions.values().stream()
                .filter(each -> each.is(ProgrammeException.SKIP) && !byDate.containsKey(each.originalDate))
                .map(each -> skipped(parts, each.originalDate));
        return Stream.concat(planned, skipped)
                .sorted(Comparator.comparing(ProgrammeDate::startsAt))
                .toList();
    }

    private ProgrammeDate skipped(ProgrammeParts parts, LocalDate date) {
        DateTiming timing = parts.on(date).timing().decided();
        Instant start = timing.clock(parts.programme().zone()).on(date);
        return ProgrammeDate.skipped(date, start, start.plus(timing.length()), bankHolidays.on(date));
    }

    private ProgrammeDate proposed(LocalDate date, Instant start, int minutes) {
        return ProgrammeDate.proposed(date, start, start.plus(Duration.ofMinutes(minutes)), bankHolidays.on(date));
    }
}
