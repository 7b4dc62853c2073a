package org.ledhub.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as people say them, in mail and on paper. */
public final class TimeWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("h:mm", Locale.UK);
    private static final int NOON = 12;

    private TimeWords() {}

    /** "Tuesday 1 December 2026" */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    public static String day(Instant at, ZoneId zone) {
        return day(LocalDate.ofInstant(at, zone));
    }

    /** "Tuesday 1 December, 2pm" */
    public static String dayAndTime(Instant at, ZoneId zone) {
        return DAY_OF_YEAR.format(LocalDate.ofInstant(at, zone)) + ", " + time(at, zone);
    }

    /** "2pm", "1:45pm" */
    public static String time(Instant at, ZoneId zone) {
        LocalTime clock = LocalTime.ofInstant(at, zone);
        return (clock.getMinute() == 0 ? HOUR : MINUTE).format(clock) + (clock.getHour() < NOON ? "am" : "pm");
    }

    /** "2pm to 3pm" */
    public static String times(Instant from, Instant to, ZoneId zone) {
        return time(from, zone) + " to " + time(to, zone);
    }
}
