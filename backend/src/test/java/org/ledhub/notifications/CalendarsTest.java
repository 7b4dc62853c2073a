package org.ledhub.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledhub.shared.Time;

/** What is written for calendars, held to kept files and read by two libraries that know nothing of each other. */
class CalendarsTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-26T09:00:00.123456Z");
    private static final String UID =
            "01890a5d-ac96-774b-bcce-b302099a8057.01890a5d-ac96-774b-bcce-b302099a8058@led-hub";

    private final Calendars calendars = new Calendars(Clock.fixed(WRITTEN, Time.LONDON), "led-hub@trust.example");

    @ParameterizedTest
    @ValueSource(strings = {"request", "cancel", "private"})
    void writesWhatTheKeptFileSays(String name) throws Exception {
        Invite invite = invite(name);
        assertEquals(kept(name), invite.text());
        assertEquals("text/calendar; method=" + invite.method() + "; charset=UTF-8", invite.contentType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "cancel", "private"})
    void twoLibrariesReadTheSame(String name) throws Exception {
        Calendar one = new CalendarBuilder().build(new StringReader(kept(name)));
        ValidationResult faults = one.validate();
        assertFalse(faults.hasErrors(), faults::toString);
        ICalendar other = Biweekly.parse(kept(name)).first();
        assertTrue(
                other.validate(ICalVersion.V2_0).isEmpty(),
                () -> other.validate(ICalVersion.V2_0).toString());

        net.fortuna.ical4j.model.component.VEvent read = one.<net.fortuna.ical4j.model.component.VEvent>getComponent(
                        "VEVENT")
                .orElseThrow();
        VEvent event = other.getEvents().getFirst();
        assertEquals(read.getUid().orElseThrow().getValue(), event.getUid().getValue());
        assertEquals(read.getSequence().getSequenceNo(), event.getSequence().getValue());
        assertEquals(read.getSummary().getValue(), event.getSummary().getValue());
        assertEquals(read.getStatus().getValue(), event.getStatus().getValue());
        assertEquals(
                read.getClassification().getValue(), event.getClassification().getValue());
        assertEquals(read.getAttendees().size(), event.getAttendees().size());
        assertEquals(
                read.<ZonedDateTime>getDateTimeStart().getDate().toInstant(),
                event.getDateStart().getValue().toInstant());
        assertEquals(
                read.<ZonedDateTime>getDateTimeEnd().getDate().toInstant(),
                event.getDateEnd().getValue().toInstant());
        assertEquals(one.getMethod().getValue(), other.getMethod().getValue());
    }

    @Test
    void sayNothingThatTheTitleCouldSmuggleIn() {
        Occasion occasion = occasion("Sepsis\r\nATTENDEE:mailto:all@nhs.example; x, y\\", 0, false, false);
        ICalendar read = Biweekly.parse(calendars
                        .invite(occasion, "Ada \"O\" Osei\r\nX:1", "ada@nhs.example")
                        .text())
                .first();
        VEvent event = read.getEvents().getFirst();
        assertEquals(1, event.getAttendees().size());
        assertEquals("ada@nhs.example", event.getAttendees().getFirst().getEmail());
        assertNull(event.getExperimentalProperty("X"));
        assertTrue(event.getSummary().getValue().endsWith("; x, y\\"));
    }

    /** Readers that know the zone only from the file arrive at the same moment, around every change for fifteen years. */
    @Test
    void knowsWhenLondonChangesItsClocks() {
        ZoneOffsetTransition change = Time.LONDON.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
        for (int changes = 0; changes < 30; changes++) {
            for (int hours = -33; hours <= 33; hours += 6) {
                Instant start = change.getInstant().plus(Duration.ofHours(hours));
                assertEquals(start, startReadFrom(start), () -> "around " + start);
            }
            change = Time.LONDON.getRules().nextTransition(change.getInstant());
        }
    }

    private Instant startReadFrom(Instant start) {
        Occasion occasion =
                new Occasion(UID, 0, "Teaching", start, start.plusSeconds(3600), null, "https://hub", false, false);
        ICalendar read = Biweekly.parse(
                        calendars.invite(occasion, "Ada", "ada@nhs.example").text())
                .first();
        return read.getEvents().getFirst().getDateStart().getValue().toInstant();
    }

    private Invite invite(String name) {
        Occasion occasion = switch (name) {
            case "request" -> occasion("Sepsis: the first hour, and after", 3, false, false);
            case "cancel" -> occasion("Sepsis: the first hour, and after", 4, false, true);
            default -> occasion("Meeting (private)", 0, true, false);
        };
        return calendars.invite(occasion, "Adaeze Okonkwo-Fitzgerald", "adaeze.okonkwo@nhs.example");
    }

    private static Occasion occasion(String title, int sequence, boolean isPrivate, boolean isCalledOff) {
        Instant start = Instant.parse("2027-03-30T13:00:00Z");
        return new Occasion(
                UID,
                sequence,
                title,
                start,
                start.plusSeconds(3600),
                isPrivate ? null : "Lecture theatre 1, or online",
                "https://hub.example/teaching/01890a5d-ac96-774b-bcce-b302099a8057",
                isPrivate,
                isCalledOff);
    }

    private static String kept(String name) throws IOException {
        try (InputStream file = CalendarsTest.class.getResourceAsStream("/calendar/" + name + ".ics")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
