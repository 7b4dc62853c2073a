package org.ledhub.teaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.Time;

/** The Tuesdays of 2026 and 2027, wherever the server thinks it is. */
class RecurrenceTest {

    private static final Recurrence EVERY_SECOND_TUESDAY = new Recurrence(LocalDate.of(2026, 1, 6), 2);
    private static final LocalDate END = LocalDate.of(2027, 12, 31);

    private final TimeZone real = TimeZone.getDefault();

    @AfterEach
    void backHome() {
        TimeZone.setDefault(real);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Pacific/Kiritimati"})
    void isEveryFourteenthDayThroughAYearOf53Weeks(String server) {
        TimeZone.setDefault(TimeZone.getTimeZone(server));
        List<LocalDate> dates = EVERY_SECOND_TUESDAY.datesUntil(END);
        assertEquals(52, dates.size());
        for (int i = 0; i < dates.size(); i++) {
            assertEquals(DayOfWeek.TUESDAY, dates.get(i).getDayOfWeek());
            assertEquals(14L * i, ChronoUnit.DAYS.between(dates.getFirst(), dates.get(i)));
        }
        assertTrue(dates.containsAll(List.of(LocalDate.of(2026, 12, 22), LocalDate.of(2027, 1, 5))));
        assertFalse(EVERY_SECOND_TUESDAY.includes(LocalDate.of(2026, 12, 29)), "the 53rd week");
        assertFalse(EVERY_SECOND_TUESDAY.includes(LocalDate.of(2025, 12, 23)), "before the first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Pacific/Kiritimati"})
    void staysAtTwoOnLondonsClockAcrossEveryChange(String server) {
        TimeZone.setDefault(TimeZone.getTimeZone(server));
        WallClock two = new WallClock(LocalTime.of(14, 0), Time.LONDON);
        for (LocalDate date : EVERY_SECOND_TUESDAY.datesUntil(END)) {
            assertEquals(date.atTime(14, 0), two.on(date).atZone(Time.LONDON).toLocalDateTime());
        }
        assertEquals(Instant.parse("2026-03-17T14:00:00Z"), two.on(LocalDate.of(2026, 3, 17)));
        assertEquals(Instant.parse("2026-03-31T13:00:00Z"), two.on(LocalDate.of(2026, 3, 31)));
        assertEquals(Instant.parse("2026-10-13T13:00:00Z"), two.on(LocalDate.of(2026, 10, 13)));
        assertEquals(Instant.parse("2026-10-27T14:00:00Z"), two.on(LocalDate.of(2026, 10, 27)));
        assertEquals(Instant.parse("2027-03-30T13:00:00Z"), two.on(LocalDate.of(2027, 3, 30)));
        assertEquals(Instant.parse("2027-11-09T14:00:00Z"), two.on(LocalDate.of(2027, 11, 9)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Pacific/Kiritimati"})
    void refusesATimeThatTheClocksSkipAndAsksAboutOneThatComesTwice(String server) {
        TimeZone.setDefault(TimeZone.getTimeZone(server));
        LocalTime halfPastOne = LocalTime.of(1, 30);
        LocalDate forward = LocalDate.of(2026, 3, 29);
        LocalDate back = LocalDate.of(2026, 10, 25);
        WallClock unsaid = new WallClock(halfPastOne, Time.LONDON);
        assertThrows(CheckYourAnswers.class, () -> unsaid.on(forward));
        assertThrows(CheckYourAnswers.class, () -> unsaid.on(back));
        Instant earlier = new WallClock(halfPastOne, Time.LONDON, WallClock.EARLIER).on(back);
        Instant later = new WallClock(halfPastOne, Time.LONDON, WallClock.LATER).on(back);
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), earlier);
        assertEquals(Duration.ofHours(1), Duration.between(earlier, later));
    }
}
