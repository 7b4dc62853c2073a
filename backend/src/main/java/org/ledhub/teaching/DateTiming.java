package org.ledhub.teaching;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a date of a programme starts, by the clock on the wall, and how long it is. */
record DateTiming(LocalTime startTime, int minutes, String whenTwice) {

    WallClock clock(ZoneId zone) {
        return new WallClock(startTime, zone, whenTwice);
    }

    Duration length() {
        return Duration.ofMinutes(minutes);
    }

    DateTiming startingAt(LocalTime other, String whichOfTwo) {
        return new DateTiming(other, minutes, whichOfTwo);
    }

    /** For a date that nobody can be asked about any more. */
    DateTiming decided() {
        return whenTwice == null ? startingAt(startTime, WallClock.EARLIER) : this;
    }

    /** With what is different between these two. */
    DateTiming following(DateTiming before, DateTiming now) {
        DateTiming start = before.startTime.equals(now.startTime) ? this : now;
        DateTiming length = before.minutes == now.minutes ? this : now;
        return new DateTiming(start.startTime, length.minutes, start.whenTwice);
    }
}
