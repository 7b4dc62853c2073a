package org.ledhub.teaching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import org.ledhub.shared.CheckYourAnswers;

/**
 * A time of day that people read on a clock in a zone, whatever the clocks do.
 *
 * @param whenTwice which of the two is meant where the clocks go back: {@code earlier}, {@code later}, or null when it was not said
 */
record WallClock(LocalTime time, ZoneId zone, String whenTwice) {

    static final String EARLIER = "earlier";
    static final String LATER = "later";

    WallClock(LocalTime time, ZoneId zone) {
        this(time, zone, null);
    }

    /** @throws CheckYourAnswers for a time that the clocks skip on that day, or one that comes twice and was not said which */
    Instant on(LocalDate date) {
        LocalDateTime local = date.atTime(time);
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new CheckYourAnswers(
                    "startTime",
                    "no-such-time",
                    "The clocks go forward on " + date + ": there is no " + time + " on that day");
        }
        if (offsets.size() > 1 && whenTwice == null) {
            throw new CheckYourAnswers(
                    "whenTwice",
                    "time-happens-twice",
                    "The clocks go back on " + date + ": say whether you mean the earlier or the later " + time);
        }
        return local.toInstant(LATER.equals(whenTwice) ? offsets.getLast() : offsets.getFirst());
    }
}
