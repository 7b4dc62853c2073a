package org.ledhub.appointments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.Time;

/** The times that a release makes. Wall clock in London, so 3pm stays 3pm across both clock changes. */
record Timetable(ReleaseSlots request) {

    private static final int MOST = 500;

    record Span(Instant startsAt, Instant endsAt) {}

    List<Span> spans(Clock clock) {
        check(clock);
        List<Span> spans = new ArrayList<>();
        LocalDate last = repeats() ? request.until() : request.date();
        int weeks = repeats() ? request.everyWeeks() : 1;
        for (LocalDate date = request.date(); !date.isAfter(last); date = date.plusWeeks(weeks)) {
            if (!request.except().contains(date)) {
                addSpansOf(date, spans);
            }
            if (spans.size() > MOST) {
                throw new CheckYourAnswers(
                        "until", "too-many", "Release up to 500 times at once: choose an earlier last date");
            }
        }
        if (spans.isEmpty()) {
            throw new CheckYourAnswers("except", "nothing-left", "Leave at least one date to release");
        }
        return spans;
    }

    private boolean repeats() {
        return request.everyWeeks() != null;
    }

    private void addSpansOf(LocalDate date, List<Span> spans) {
        Duration length = Duration.ofMinutes(request.minutes());
        Instant end = instant(date, request.end(), "end");
        for (Instant start = instant(date, request.start(), "start");
                !start.plus(length).isAfter(end);
                start = start.plus(length)) {
            spans.add(new Span(start, start.plus(length)));
        }
    }

    private void check(Clock clock) {
        Duration offered = Duration.between(LocalTime.parse(request.start()), LocalTime.parse(request.end()));
        if (offered.toMinutes() < request.minutes()) {
            throw new CheckYourAnswers("end", "too-short", "Enter an end that leaves room for at least one time");
        }
        if ((request.everyWeeks() == null) != (request.until() == null)) {
            throw new CheckYourAnswers(
                    request.until() == null ? "until" : "everyWeeks",
                    "needed-together",
                    "Enter both how often it repeats and the last date, or neither");
        }
        if (request.until() != null && request.until().isBefore(request.date())) {
            throw new CheckYourAnswers("until", "before-start", "Enter a last date that is not before the first");
        }
        if (!instant(request.date(), request.start(), "start").isAfter(clock.instant())) {
            throw new CheckYourAnswers("date", "in-the-past", "Enter a time in the future");
        }
    }

    private static Instant instant(LocalDate date, String time, String field) {
        LocalDateTime local = date.atTime(LocalTime.parse(time));
        if (Time.LONDON.getRules().getValidOffsets(local).isEmpty()) {
            throw new CheckYourAnswers(
                    field,
                    "no-such-time",
                    "The clocks go forward on " + date + ": there is no " + time + " on that day");
        }
        return local.atZone(Time.LONDON).toInstant();
    }
}
