package org.ledhub.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.ledhub.shared.Time;

/** What examples of mail are about: a session and a meeting in two weeks. */
final class ExampleFacts {

    static final UUID ID = new UUID(0x7000L, 0x8000_0000_0000_0000L);
    static final String EMAIL = "adaeze.okonkwo@trust.example";

    private static final String PERSON = "Adaeze Okonkwo";
    private static final String TITLE = "Sepsis: the first hour";
    private static final LocalTime START = LocalTime.of(14, 0);
    private static final LocalTime END = LocalTime.of(15, 0);
    private static final LocalTime EARLIER = LocalTime.of(9, 0);
    private static final int DAYS = 14;

    private final LocalDate day;

    ExampleFacts(Clock clock) {
        day = Time.today(clock).plusDays(DAYS);
    }

    LocalDate day() {
        return day;
    }

    PlaceFacts place(Instant offeredUntil, String cancelledReason) {
        return new PlaceFacts(
                ID,
                ID,
                PERSON,
                EMAIL,
                "confirmed",
                offeredUntil,
                TITLE,
                at(START),
                at(END),
                Time.LONDON,
                "Seminar room 2",
                "in-person",
                "scheduled",
                cancelledReason,
                "");
    }

    ToldFacts earlier() {
        return new ToldFacts(TITLE, "in-person", "Lecture theatre", at(START), at(END));
    }

    Instant offerEnds() {
        return day.minusDays(1).atTime(EARLIER).atZone(Time.LONDON).toInstant();
    }

    /** @param stands whether it still takes place */
    MeetingFacts meeting(boolean isTutor, boolean stands, boolean hasMoved) {
        return new MeetingFacts(
                ID,
                ID,
                ID,
                PERSON,
                EMAIL,
                isTutor,
                at(START),
                at(START.plusMinutes(20)),
                Time.LONDON,
                "Room 4",
                "in-person",
                stands,
                null,
                hasMoved);
    }

    private Instant at(LocalTime time) {
        return day.atTime(time).atZone(Time.LONDON).toInstant();
    }
}
